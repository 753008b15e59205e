import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { isRecord } from './checks.js';
import { type Fault, Faults } from './faults.js';
import { METHODS, type Settings } from './methods.js';
import { Polling } from './polling.js';
import { badRequest, type Params, Refusal } from './types.js';
import { WebhookCourier } from './webhook.js';
import type { World } from './world.js';

export type Call = { readonly method: string; readonly params: Params; readonly ok: boolean; readonly code: number };

const MAX_BODY = 1_000_000;

const readBody = async (request: IncomingMessage): Promise<string> => {
  const chunks: Buffer[] = [];
  let size = 0;
  for await (const chunk of request as AsyncIterable<Buffer>) {
    size += chunk.length;
    if (size > MAX_BODY) throw new Refusal(413, 'Request Entity Too Large');
    chunks.push(chunk);
  }
  return Buffer.concat(chunks).toString('utf8');
};

const paramsOf = (request: IncomingMessage, query: URLSearchParams, body: string): Params => {
  const fromQuery = Object.fromEntries(query);
  if (body === '') return fromQuery;
  const type = request.headers['content-type'] ?? '';
  if (type.startsWith('application/x-www-form-urlencoded'))
    return { ...fromQuery, ...Object.fromEntries(new URLSearchParams(body)) };
  if (!type.startsWith('application/json')) throw badRequest('unsupported content type');
  let json: unknown;
  try {
    json = JSON.parse(body);
  } catch {
    throw badRequest("can't parse request: JSON is malformed");
  }
  if (!isRecord(json)) throw badRequest('object expected');
  return { ...fromQuery, ...json };
};

/** The Bot API on a loopback port. */
export class BotApiServer {
  readonly calls: Call[] = [];
  readonly faults = new Faults();
  readonly settings: Settings = { webhook: null, commands: new Map() };
  readonly polling: Polling;
  readonly courier: WebhookCourier;
  private readonly http: Server;
  private readonly hung = new Set<() => void>();

  constructor(
    private readonly world: World,
    private readonly token: string,
  ) {
    this.polling = new Polling(world);
    this.courier = new WebhookCourier(world, this.settings);
    // As long as no test lasts: a busy machine must not reset a connection between two requests.
    this.http = createServer({ keepAliveTimeout: 120_000 }, (request, response) => void this.serve(request, response));
  }

  /** Listens on 127.0.0.1 (a free port unless one is named) and answers the API root. */
  async listen(port = 0): Promise<string> {
    await new Promise<void>((resolve, reject) => this.http.once('error', reject).listen(port, '127.0.0.1', resolve));
    return `http://127.0.0.1:${(this.http.address() as AddressInfo).port}`;
  }

  async close(): Promise<void> {
    this.courier.close();
    this.polling.release();
    for (const release of this.hung) release();
    await new Promise<void>((resolve) => {
      this.http.close(() => resolve());
      this.http.closeAllConnections();
    });
  }

  private async serve(request: IncomingMessage, response: ServerResponse): Promise<void> {
    const url = new URL(request.url ?? '/', 'http://fake');
    const [, token = '', method = ''] = /^\/bot([^/]+)\/([A-Za-z]+)$/.exec(url.pathname) ?? [];
    const fault = method === '' ? null : this.faults.next(method);
    let params: Params = {};
    try {
      if (method === '') throw new Refusal(404, 'Not Found');
      if (token !== this.token) throw new Refusal(401, 'Unauthorized');
      params = paramsOf(request, url.searchParams, await readBody(request));
      await this.misbehave(fault, 'before', response);
      if (response.destroyed) return this.note(method, params, 0);
      const result = await this.run(method, params, response);
      await this.misbehave(fault, 'after', response);
      this.note(method, params, response.destroyed ? 0 : 200);
      this.answer(response, 200, { ok: true, result });
    } catch (error) {
      const refusal = error instanceof Refusal ? error : new Refusal(500, `fake is broken: ${String(error)}`);
      this.note(method, params, refusal.code);
      if (fault?.kind === 'server_error' && fault.html === true) {
        response.writeHead(refusal.code, { 'content-type': 'text/html' }).end('<html><body>Bad Gateway</body></html>');
        return;
      }
      const parameters = Object.keys(refusal.parameters).length === 0 ? {} : { parameters: refusal.parameters };
      this.answer(response, refusal.code, {
        ok: false,
        error_code: refusal.code,
        description: refusal.description,
        ...parameters,
      });
    }
  }

  private run(method: string, params: Params, response: ServerResponse): unknown {
    if (method === 'getUpdates') {
      if (this.settings.webhook !== null) {
        throw new Refusal(
          409,
          "Conflict: can't use getUpdates method while webhook is active; use deleteWebhook to delete the webhook first",
        );
      }
      const gone = new Promise<void>((resolve) => response.once('close', () => resolve()));
      return this.polling.getUpdates(params, gone);
    }
    const known = METHODS[method];
    if (known === undefined) throw new Refusal(404, 'Not Found: method not found');
    return known(this.world, this.settings, params);
  }

  private async misbehave(fault: Fault | null, moment: 'before' | 'after', response: ServerResponse): Promise<void> {
    if (fault === null) return;
    if (moment === 'before') {
      if (fault.kind === 'too_many') {
        throw new Refusal(429, `Too Many Requests: retry after ${fault.retryAfter}`, { retry_after: fault.retryAfter });
      }
      if (fault.kind === 'server_error') throw new Refusal(fault.status ?? 500, 'Internal Server Error');
      if (fault.kind === 'refused') throw new Refusal(fault.code, fault.description);
      if (fault.kind === 'slow') await new Promise((resolve) => setTimeout(resolve, fault.ms));
    }
    if (fault.kind === 'drop' && fault.when === moment) response.destroy();
    if (fault.kind === 'hang' && fault.when === moment) await this.untilGone(response);
  }

  /** Leaves the caller without an answer until it gives up. */
  private untilGone(response: ServerResponse): Promise<void> {
    return new Promise((resolve) => {
      const release = (): void => {
        this.hung.delete(release);
        response.destroy();
        resolve();
      };
      this.hung.add(release);
      response.once('close', release);
    });
  }

  private note(method: string, params: Params, code: number): void {
    this.calls.push({ method, params, ok: code === 200, code });
    this.world.changed();
  }

  private answer(response: ServerResponse, status: number, body: unknown): void {
    if (response.destroyed) return;
    response.writeHead(status, { 'content-type': 'application/json' }).end(JSON.stringify(body));
  }
}
