import { firstLine } from '../fault.js';

/** Whether a platform answers our token; `said` is its own short word for a refusal, never the token. */
export type Probe = { readonly ok: boolean; readonly said: string };

const PATIENCE_MS = 4_000;

const ask = async (
  url: string,
  init: RequestInit,
  wordOf: (body: Record<string, unknown>) => string,
): Promise<Probe> => {
  try {
    const response = await fetch(url, { ...init, signal: AbortSignal.timeout(PATIENCE_MS) });
    const body = (await response.json()) as Record<string, unknown>;
    return body.ok === true
      ? { ok: true, said: 'answers' }
      : { ok: false, said: `refuses the token (${wordOf(body)})` };
  } catch (error) {
    return { ok: false, said: `cannot be reached (${error instanceof Error ? error.name : firstLine(error)})` };
  }
};

export const probeTelegram = (apiRoot: string, token: string): Promise<Probe> =>
  ask(`${apiRoot}/bot${token}/getMe`, { method: 'POST' }, (body) => String(body.error_code ?? 'unknown'));

export const probeSlack = (apiUrl: string | null, token: string): Promise<Probe> =>
  ask(
    `${apiUrl ?? 'https://slack.com/api/'}auth.test`,
    { method: 'POST', headers: { authorization: `Bearer ${token}` } },
    (body) => String(body.error ?? 'unknown'),
  );
