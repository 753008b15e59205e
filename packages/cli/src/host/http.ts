import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import { isIPv4 } from 'node:net';
import { ok } from '@clusterbot/core';
import { type Done, failed } from '../fault.js';

type Handle = (request: IncomingMessage, response: ServerResponse) => void | Promise<void>;
/** `POST /slack/events` and the like; paths without query. */
export type Route = { readonly method: string; readonly path: string; readonly handle: Handle };

export const answer = (response: ServerResponse, status: number, body: string | object): void => {
  const text = typeof body === 'string' ? body : `${JSON.stringify(body)}\n`;
  const type = typeof body === 'string' ? 'text/plain; charset=utf-8' : 'application/json';
  response.writeHead(status, { 'content-type': type, 'content-length': Buffer.byteLength(text) }).end(text);
};

/** Whether a request comes from this machine itself. */
export const isLoopback = ({ socket }: IncomingMessage): boolean => {
  const address = (socket.remoteAddress ?? '').replace(/^::ffff:/, '');
  return isIPv4(address) ? address.startsWith('127.') : address === '::1';
};

const MOST_BODY = 10_000;

/** The body of a small JSON request; null when it is none. */
export const jsonBody = async (request: IncomingMessage): Promise<unknown> => {
  let text = '';
  for await (const part of request) {
    text += String(part);
    if (text.length > MOST_BODY) return null;
  }
  try {
    return JSON.parse(text) as unknown;
  } catch {
    return null;
  }
};

const dispatch = (routes: readonly Route[], request: IncomingMessage, response: ServerResponse): void => {
  const path = (request.url ?? '/').split('?')[0];
  const here = routes.filter((route) => route.path === path);
  const route = here.find(({ method }) => method === request.method);
  if (route === undefined) {
    answer(response, here.length > 0 ? 405 : 404, 'not here\n');
    return;
  }
  const fail = (): void => {
    if (!response.headersSent) answer(response, 500, 'failed\n');
  };
  try {
    Promise.resolve(route.handle(request, response)).catch(fail);
  } catch {
    fail();
  }
};

export type Http = { readonly port: number; close(): Promise<void> };

/** Serves the routes; a taken port is one clear line. */
export const serve = (
  routes: readonly Route[],
  { host, port }: { readonly host: string; readonly port: number },
): Promise<Done<Http>> =>
  new Promise((resolve) => {
    const server: Server = createServer((request, response) => dispatch(routes, request, response));
    server.once('error', (error: NodeJS.ErrnoException) => {
      const why =
        error.code === 'EADDRINUSE'
          ? `port ${port} on ${host} is taken; set PORT to a free one`
          : `cannot listen on ${host}:${port} (${error.code ?? error.message}); check HOST and PORT`;
      resolve(failed(why));
    });
    server.listen(port, host, () => {
      const address = server.address();
      resolve(
        ok({
          port: typeof address === 'object' && address !== null ? address.port : port,
          close: () =>
            new Promise((done) => {
              server.close(() => done());
              server.closeIdleConnections();
            }),
        }),
      );
    });
  });
