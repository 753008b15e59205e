import { z } from 'zod';

/** The host's HTTP server, whose requests the webhook answers. */
export type { IncomingMessage as HttpRequest, ServerResponse as HttpResponse } from 'node:http';

export type TelegramConfig = {
  readonly token: string;
  /** Without a trailing slash. */
  readonly apiRoot: string;
  /** Null: long polling. */
  readonly webhook: { readonly url: string; readonly path: string; readonly secret: string } | null;
};

const emptyAsUnset = (value: unknown): unknown => (value === '' ? undefined : value);
const url = z
  .string()
  .refine((text) => URL.canParse(text) && /^https?:$/.test(new URL(text).protocol), 'must be an http or https address');

const ENV = z
  .object({
    TELEGRAM_BOT_TOKEN: z.preprocess(
      emptyAsUnset,
      z
        .string()
        .regex(/^\d+:[\w-]+$/, 'must be the token that BotFather gave, digits, a colon and letters, without spaces')
        .optional(),
    ),
    TELEGRAM_API_ROOT: z.preprocess(emptyAsUnset, url.default('https://api.telegram.org')),
    TELEGRAM_WEBHOOK_URL: z.preprocess(emptyAsUnset, url.optional()),
    TELEGRAM_WEBHOOK_SECRET: z.preprocess(
      emptyAsUnset,
      z
        .string()
        .regex(/^[A-Za-z0-9_-]{1,256}$/, 'must be 1 to 256 of A-Z a-z 0-9 _ -')
        .optional(),
    ),
  })
  .superRefine((env, context) => {
    if ((env.TELEGRAM_WEBHOOK_URL === undefined) !== (env.TELEGRAM_WEBHOOK_SECRET === undefined)) {
      const [missing, given] =
        env.TELEGRAM_WEBHOOK_URL === undefined
          ? ['TELEGRAM_WEBHOOK_URL', 'TELEGRAM_WEBHOOK_SECRET']
          : ['TELEGRAM_WEBHOOK_SECRET', 'TELEGRAM_WEBHOOK_URL'];
      context.addIssue({ code: 'custom', path: [missing], message: `is needed when ${given} is set` });
    } else if (env.TELEGRAM_BOT_TOKEN === undefined && env.TELEGRAM_WEBHOOK_URL !== undefined) {
      const message = 'is needed when TELEGRAM_WEBHOOK_URL is set';
      context.addIssue({ code: 'custom', path: ['TELEGRAM_BOT_TOKEN'], message });
    }
  });

/** Reads the environment. `null`: Telegram is not configured. An error is one line that names the variable, never its value. */
export const telegramConfig = (
  env: Readonly<Record<string, string | undefined>>,
): { readonly ok: true; readonly value: TelegramConfig | null } | { readonly ok: false; readonly error: string } => {
  const read = ENV.safeParse(env);
  if (!read.success) {
    const [issue] = read.error.issues;
    return { ok: false, error: `${issue?.path.join('.') ?? 'TELEGRAM_*'} ${issue?.message ?? 'is wrong'}` };
  }
  const {
    TELEGRAM_BOT_TOKEN: token,
    TELEGRAM_API_ROOT: root,
    TELEGRAM_WEBHOOK_URL: hook,
    TELEGRAM_WEBHOOK_SECRET: secret,
  } = read.data;
  if (token === undefined) return { ok: true, value: null };
  const webhook =
    hook === undefined || secret === undefined ? null : { url: hook, path: new URL(hook).pathname, secret };
  return { ok: true, value: { token, apiRoot: root.replace(/\/+$/, ''), webhook } };
};
