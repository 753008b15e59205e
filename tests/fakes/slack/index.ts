import { Outlet } from './outlet.js';
import { FakeChannel, FakePerson } from './person.js';
import { SlackServer } from './server.js';
import type { SlackUser } from './types.js';
import { newChannel, World } from './world.js';

export { LIMITS } from './limits.js';
export type { FakeChannel, FakePerson } from './person.js';
export { bodyOf, signedRequest } from './sign.js';
export { BOT, TEAM } from './world.js';

export type Profile = { readonly name?: string; readonly realName?: string; readonly locale?: string };

export type SlackFakeOptions = {
  readonly token?: string;
  readonly appToken?: string;
  readonly signingSecret?: string;
  readonly port?: number;
  /** Milliseconds since 1970 that times of messages come from; a journey passes its own clock. Signatures use the machine's. */
  readonly now?: () => number;
  /** How long an acknowledgement is waited for; Slack's three seconds unless a test has less time. */
  readonly patienceMs?: number;
  /** Whether the bot is told of its own messages, as Slack does. */
  readonly echo?: boolean;
};

const WAIT_MS = 30_000;

/** A Slack workspace of one's own on a loopback port. `url` is the root of its Web API. */
export class SlackFake {
  private readonly people = new Map<string, FakePerson>();

  constructor(
    readonly url: string,
    readonly token: string,
    readonly appToken: string,
    readonly signingSecret: string,
    readonly world: World,
    readonly outlet: Outlet,
    private readonly server: SlackServer,
  ) {}

  get calls(): SlackServer['calls'] {
    return this.server.calls;
  }

  get faults(): SlackServer['faults'] {
    return this.server.faults;
  }

  get deliveries(): Outlet['deliveries'] {
    return this.outlet.deliveries;
  }

  get journal(): Outlet['journal'] {
    return this.outlet.journal;
  }

  /** The calls of one method, refused ones included. */
  callsOf(method: string): SlackServer['calls'] {
    return this.calls.filter((call) => call.method === method);
  }

  /** HTTP mode: where the bot takes its events. Without it they go through the bot's socket. */
  connect(botUrl: string): void {
    this.outlet.botUrl = botUrl;
  }

  /** The person with this id (`U…`), made when new. */
  user(id: string, profile: Profile = {}): FakePerson {
    const known = this.people.get(id);
    if (known !== undefined) return known;
    const user: SlackUser = {
      id,
      name: profile.name ?? id.toLowerCase(),
      realName: profile.realName ?? `Người ${id}`,
      locale: profile.locale ?? 'vi-VN',
      state: 'active',
    };
    this.world.users.set(id, user);
    const person = new FakePerson(this.world, this.outlet, user, this.world.direct(user));
    this.people.set(id, person);
    return person;
  }

  /** A channel (`C…`) that the bot is in, seen by one of its people. */
  channel(id: string, by: FakePerson): FakeChannel {
    const channel = this.world.channels.get(id) ?? newChannel(id, null);
    this.world.channels.set(id, channel);
    return new FakeChannel(this.world, this.outlet, by.user, channel);
  }

  /** Resolves when `done` holds; asked again after everything that happens. */
  until(done: () => boolean, what = 'it'): Promise<void> {
    return new Promise((resolve, reject) => {
      const look = (): void => {
        if (!done()) return;
        clearTimeout(timer);
        forget();
        resolve();
      };
      const timer = setTimeout(() => {
        forget();
        reject(
          new Error(
            `waited in vain for ${what}; calls: ${this.calls.map((call) => `${call.method} ${call.code} ${call.why}`).join(', ')}`,
          ),
        );
      }, WAIT_MS);
      const forget = this.world.onChange(look);
      look();
    });
  }

  /** Resolves when everything the bot has to be told was acknowledged or given up. */
  settled(): Promise<void> {
    return this.until(
      () => this.deliveries.every((each) => each.state !== 'under_way'),
      'the bot to have taken everything',
    );
  }

  async close(): Promise<void> {
    this.outlet.close();
    await this.server.close();
  }
}

export const startSlackFake = async (options: SlackFakeOptions = {}): Promise<SlackFake> => {
  const world = new World(options.now ?? Date.now);
  const bot = options.token ?? 'xoxb-fake';
  const app = options.appToken ?? 'xapp-fake';
  const signingSecret = options.signingSecret ?? 'fake-signing-secret';
  const outlet = new Outlet(world, {
    signingSecret,
    patienceMs: options.patienceMs ?? 3_000,
    echo: options.echo ?? true,
  });
  const server = new SlackServer(world, outlet, { bot, app });
  return new SlackFake(await server.listen(options.port), bot, app, signingSecret, world, outlet, server);
};
