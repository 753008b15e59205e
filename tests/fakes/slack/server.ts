import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { type Fault, Faults } from './faults.js';
import { METHODS, type Tokens, tokenFor } from './methods.js';
import type { Outlet } from './outlet.js';
import { isRecord, type Json, Refusal } from './types.js';
import { ServerSocket } from './websocket.js';
import type { World } from './world.js';

/** One call of the Web API; `code` is `ok`, Slack's error, or the fault that was planned. */
export type Call = { readonly method: string; readonly params: Json; readonly code: string; readonly why: string };

const read = async (request: IncomingMessage): Promise<string> => {
  const chunks: Buffer[] = [];
  for await (const chunk of request as AsyncIterable<Buffer>) chunks.push(chunk);
  return Buffer.concat(chunks).toString('utf8');
};

const paramsOf = (body: string, contentType: string): Json => {
  if (!contentType.startsWith('application/json')) return Object.fromEntries(new URLSearchParams(body));
  const parsed: unknown = body === '' ? {} : JSON.parse(body);
  return isRecord(parsed) ? parsed : {};
};

/** The Web API under `/api/` and the sockets under `/link`. */
export class SlackServer {
  readonly calls: Call[] = [];
  readonly faults = new Faults();
  private readonly server: Server;
  private readonly tickets = new Set<ServerSocket>();

  constructor(
    private readonly world: World,
    private readonly outlet: Outlet,
    private readonly tokens: Tokens,
  ) {
    // As long as no test lasts: a busy machine must not reset a connection between two requests.
    this.server = createServer({ keepAliveTimeout: 120_000 }, (request, response) => {
      this.answer(request, response).catch(() => response.destroy());
    });
    this.server.on('upgrade', (request: IncomingMessage, stream) => {
      const socket = new ServerSocket(request, stream);
      this.tickets.add(socket);
      this.outlet.connected(socket);
    });
  }

  async listen(port = 0): Promise<string> {
    await new Promise<void>((resolve) => this.server.listen(port, '127.0.0.1', resolve));
    const origin = `http://127.0.0.1:${(this.server.address() as AddressInfo).port}`;
    this.outlet.apiOrigin = origin;
    return `${origin}/api/`;
  }

  private perform(method: string, params: Json, token: string): Json {
    const run = METHODS[method];
    if (run === undefined) throw new Refusal('unknown_method');
    if (token === '') throw new Refusal('not_authed');
    if (token !== tokenFor(method, this.tokens)) {
      throw new Refusal(
        token === this.tokens.app || token === this.tokens.bot ? 'not_allowed_token_type' : 'invalid_auth',
      );
    }
    return { ok: true, ...run(params, this.world, this.outlet) };
  }

  private async answer(request: IncomingMessage, response: ServerResponse): Promise<void> {
    const body = await read(request);
    const method = /^\/api\/([\w.]+)$/.exec(request.url ?? '')?.[1];
    if (method === undefined || request.method !== 'POST') {
      response.writeHead(404).end();
      return;
    }
    const params = paramsOf(body, request.headers['content-type'] ?? '');
    const token = request.headers.authorization?.replace(/^Bearer /, '') ?? String(params.token ?? '');
    const fault = this.faults.next(method);
    const note = (code: string, why = ''): void => {
      this.calls.push({ method, params, code, why });
      this.world.changed();
    };
    if (fault !== null && (await this.spoil(fault, params, response, note, () => this.perform(method, params, token))))
      return;
    let answer: Json;
    try {
      answer = this.perform(method, params, token);
      note('ok');
    } catch (error) {
      if (!(error instanceof Refusal)) throw error;
      const messages = error.why === '' ? {} : { response_metadata: { messages: [`[ERROR] ${error.why}`] } };
      answer = { ok: false, error: error.error, ...messages };
      note(error.error, error.why);
    }
    response.writeHead(200, { 'content-type': 'application/json; charset=utf-8' }).end(JSON.stringify(answer));
  }

  /** True when the fault has taken the place of the answer. What it says repeats the message, the worst a log can meet. */
  private async spoil(
    fault: Fault,
    params: Json,
    response: ServerResponse,
    note: (code: string) => void,
    act: () => Json,
  ): Promise<boolean> {
    switch (fault.kind) {
      case 'slow':
        await new Promise((resolve) => setTimeout(resolve, fault.ms));
        return false;
      case 'too_many':
        response.writeHead(429, { 'retry-after': String(fault.retryAfter) }).end('{"ok":false,"error":"ratelimited"}');
        break;
      case 'server_error':
        response.writeHead(fault.status ?? 500).end(`<html>${String(params.text)}</html>`);
        break;
      case 'unreadable':
        act();
        response.writeHead(200, { 'content-type': 'text/html' }).end(`<html>${String(params.text)}</html>`);
        break;
      case 'refused':
        response.writeHead(200, { 'content-type': 'application/json' }).end(
          JSON.stringify({
            ok: false,
            error: fault.error,
            response_metadata: { messages: [`[ERROR] ${String(params.text)}`] },
          }),
        );
        break;
      case 'drop':
      case 'hang':
        if (fault.when === 'after') act();
        if (fault.kind === 'drop') response.destroy();
        break;
    }
    note(fault.kind);
    return true;
  }

  async close(): Promise<void> {
    for (const socket of this.tickets) socket.destroy();
    this.server.closeAllConnections();
    await new Promise<void>((resolve) => this.server.close(() => resolve()));
  }
}
