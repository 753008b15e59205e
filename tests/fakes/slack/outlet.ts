import { RETRIES } from './limits.js';
import { bodyOf, type Kind, signedRequest } from './sign.js';
import { isRecord, type Json, Refusal } from './types.js';
import type { ServerSocket } from './websocket.js';
import { BOT, TEAM, type World } from './world.js';

/** One try to hand something to the bot. `status` is null when none came: timed out, dropped, refused the connection. */
export type Attempt = {
  readonly retry: number;
  readonly status: number | null;
  readonly reason: string;
  /** What stood in the acknowledgement. */
  readonly answer?: Json | null;
};

/** Something Slack wants the bot to know, and how that went. */
export type Delivery = {
  readonly id: string;
  readonly kind: Kind;
  readonly payload: Json;
  /** The bot's own doing, told to it like everything else. */
  readonly echo: boolean;
  readonly attempts: Attempt[];
  state: 'under_way' | 'acknowledged' | 'given_up';
};

export type OutletOptions = { readonly signingSecret: string; readonly patienceMs: number; readonly echo: boolean };

const jsonOr = (text: string): Json | null => {
  try {
    const value: unknown = JSON.parse(text);
    return isRecord(value) ? value : null;
  } catch {
    return null;
  }
};

/** Slack's way to the bot: signed requests to its URL, or envelopes through its socket. */
export class Outlet {
  readonly deliveries: Delivery[] = [];
  /** What happened in which order: requests, acknowledgements, and whatever a test adds. */
  readonly journal: string[] = [];
  botUrl: string | null = null;
  apiOrigin = '';
  private readonly sockets = new Set<ServerSocket>();
  private readonly waiting = new Map<string, (answer: Json | null) => void>();

  constructor(
    private readonly world: World,
    private readonly options: OutletOptions,
  ) {}

  socketUrl(): string {
    return `${this.apiOrigin.replace('http', 'ws')}/link?ticket=${this.world.next()}`;
  }

  get connections(): number {
    return this.sockets.size;
  }

  connected(socket: ServerSocket): void {
    this.sockets.add(socket);
    socket.onClose = () => {
      this.sockets.delete(socket);
      this.world.changed();
    };
    socket.onMessage = (text) => {
      const answer: unknown = JSON.parse(text);
      if (!isRecord(answer)) return;
      this.waiting.get(String(answer.envelope_id))?.(isRecord(answer.payload) ? answer.payload : null);
    };
    socket.send({
      type: 'hello',
      num_connections: this.sockets.size,
      connection_info: { app_id: BOT.app },
      debug_info: {},
    });
    this.world.changed();
  }

  /** Slack asks its clients to come back on another connection (`polite`), or the line is cut. */
  disconnect(polite: boolean): void {
    for (const socket of this.sockets) {
      if (polite) socket.send({ type: 'disconnect', reason: 'refresh_requested', debug_info: {} });
      else socket.destroy();
    }
  }

  echo(event: Json): void {
    if (this.options.echo && event.channel_type === 'im') this.event(event, true);
  }

  event(event: Json, echo = false): Delivery {
    const id = `Ev${this.world.next()}`;
    const authorizations = [
      { enterprise_id: null, team_id: TEAM, user_id: BOT.user, is_bot: true, is_enterprise_install: false },
    ];
    const payload = {
      token: 'unused',
      team_id: TEAM,
      api_app_id: BOT.app,
      event,
      type: 'event_callback',
      event_id: id,
      event_time: this.world.seconds(),
      authorizations,
    };
    return this.deliver('events_api', id, payload, echo);
  }

  command(command: string, text: string, user: string, channel: string): Delivery {
    const id = `${this.world.next()}.trigger`;
    const payload = {
      token: 'unused',
      team_id: TEAM,
      team_domain: 'cum2',
      channel_id: channel,
      channel_name: channel.startsWith('D') ? 'directmessage' : 'chung',
      user_id: user,
      user_name: user.toLowerCase(),
      command,
      text,
      api_app_id: BOT.app,
      is_enterprise_install: 'false',
      response_url: `${this.apiOrigin}/respond`,
      trigger_id: id,
    };
    this.world.modals.grant(id, user);
    return this.deliver('slash_commands', id, payload, false);
  }

  /** A press, or with its own `type` a sent form. */
  action(payload: Json & { readonly user: Json }): Delivery {
    const id = `${this.world.next()}.trigger`;
    this.world.modals.grant(id, String(payload.user.id));
    const common = {
      type: 'block_actions',
      team: { id: TEAM, domain: 'cum2' },
      api_app_id: BOT.app,
      token: 'unused',
      is_enterprise_install: false,
      enterprise: null,
      response_url: `${this.apiOrigin}/respond`,
    };
    return this.deliver('interactive', id, { ...common, ...payload, trigger_id: id }, false);
  }

  private deliver(kind: Kind, id: string, payload: Json, echo: boolean): Delivery {
    const delivery: Delivery = { id, kind, payload, echo, attempts: [], state: 'under_way' };
    this.deliveries.push(delivery);
    void this.carry(delivery);
    return delivery;
  }

  private async carry(delivery: Delivery): Promise<void> {
    const most = delivery.kind === 'events_api' ? RETRIES : 0;
    for (let retry = 0; retry <= most && delivery.state === 'under_way'; retry += 1) {
      this.journal.push(`request ${delivery.id} ${retry}`);
      const before = delivery.attempts.at(-1)?.reason ?? '';
      const attempt =
        this.botUrl === null
          ? await this.byEnvelope(delivery, retry, before)
          : await this.byRequest(this.botUrl, delivery, retry, before);
      delivery.attempts.push(attempt);
      const accepted = attempt.status !== null && attempt.status >= 200 && attempt.status < 300;
      this.journal.push(`${accepted ? 'acknowledged' : 'not acknowledged'} ${delivery.id} ${retry}`);
      if (accepted && this.understood(delivery, attempt)) delivery.state = 'acknowledged';
      else if (attempt.reason === 'no_retry') break;
      this.world.changed();
    }
    if (delivery.state === 'under_way') delivery.state = 'given_up';
    this.world.changed();
  }

  /** A sent form waits for what its acknowledgement says. */
  private understood({ payload, id }: Delivery, { answer = null }: Attempt): boolean {
    if (payload.type !== 'view_submission') return true;
    const [user, view] = [payload.user, payload.view].map((each) => (isRecord(each) ? String(each.id) : ''));
    try {
      this.world.modals.answered(user ?? '', view ?? '', answer);
      return true;
    } catch (error) {
      this.journal.push(`trouble ${id} ${error instanceof Refusal ? `${error.error} ${error.why}` : String(error)}`);
      return false;
    }
  }

  private async byRequest(url: string, { kind, payload }: Delivery, retry: number, reason: string): Promise<Attempt> {
    const request = signedRequest(bodyOf(kind, payload), this.options.signingSecret);
    const again = retry === 0 ? {} : { 'x-slack-retry-num': String(retry), 'x-slack-retry-reason': reason };
    try {
      const response = await fetch(url, {
        ...request,
        headers: { ...request.headers, ...again },
        signal: AbortSignal.timeout(this.options.patienceMs),
      });
      const answer = jsonOr(await response.text());
      const stop = !response.ok && response.headers.get('x-slack-no-retry') === '1';
      return { retry, status: response.status, reason: stop ? 'no_retry' : response.ok ? '' : 'http_error', answer };
    } catch (error) {
      const late = error instanceof Error && error.name === 'TimeoutError';
      return { retry, status: null, reason: late ? 'http_timeout' : 'connection_failed' };
    }
  }

  private async byEnvelope({ kind, payload }: Delivery, retry: number, reason: string): Promise<Attempt> {
    const envelope = `env-${this.world.next()}`;
    const again = kind === 'events_api' ? { retry_attempt: retry, retry_reason: reason } : {};
    const socket = await this.within(() => [...this.sockets].at(-1));
    if (socket === undefined) return { retry, status: null, reason: 'connection_failed' };
    const answered = new Promise<{ readonly answer: Json | null } | null>((resolve) => {
      const timer = setTimeout(() => resolve(null), this.options.patienceMs);
      this.waiting.set(envelope, (answer) => {
        clearTimeout(timer);
        resolve({ answer });
      });
    });
    socket.send({
      envelope_id: envelope,
      type: kind,
      payload,
      accepts_response_payload: kind !== 'events_api',
      ...again,
    });
    const acknowledged = await answered;
    this.waiting.delete(envelope);
    return acknowledged === null
      ? { retry, status: null, reason: 'timeout' }
      : { retry, status: 200, reason: '', ...acknowledged };
  }

  private within<T>(look: () => T | undefined): Promise<T | undefined> {
    return new Promise((resolve) => {
      const end = (found: T | undefined): void => {
        clearTimeout(timer);
        forget();
        resolve(found);
      };
      const check = (): void => {
        const found = look();
        if (found !== undefined) end(found);
      };
      const timer = setTimeout(() => end(look()), this.options.patienceMs);
      const forget = this.world.onChange(check);
      check();
    });
  }

  /** Nothing more is tried. */
  close(): void {
    for (const delivery of this.deliveries) if (delivery.state === 'under_way') delivery.state = 'given_up';
    for (const socket of this.sockets) socket.destroy();
  }
}
