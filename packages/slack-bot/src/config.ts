import { z } from 'zod';

/** How this bot reaches one Slack workspace. `apiUrl` ends in `/`; null means Slack's own. */
export type SlackConfig = {
  readonly token: string;
  readonly apiUrl: string | null;
  readonly mode:
    | { readonly kind: 'socket'; readonly appToken: string }
    | { readonly kind: 'http'; readonly signingSecret: string };
};

/** `value` is null when Slack is not configured at all; `error` is one line that names the variable, never its value. */
export type SlackConfigResult =
  | { readonly ok: true; readonly value: SlackConfig | null }
  | { readonly ok: false; readonly error: string };

const secret = z.string().regex(/^\S+$/, 'must be one word without spaces');

const ENVIRONMENT = z.object({
  SLACK_BOT_TOKEN: secret
    .refine((token) => !token.startsWith('xapp-'), 'is an app-level token (xapp-…); the bot token is wanted (xoxb-…)')
    .optional(),
  SLACK_APP_TOKEN: secret
    .refine((token) => !token.startsWith('xox'), 'is a bot token (xoxb-…); the app-level token is wanted (xapp-…)')
    .optional(),
  SLACK_SIGNING_SECRET: secret.optional(),
  SLACK_API_URL: z
    .url({ protocol: /^https?$/, error: 'must be a URL that begins with http:// or https://' })
    .optional(),
});

const refuse = (error: string): SlackConfigResult => ({ ok: false, error });

/** Reads the Slack part of the environment; an empty variable counts as unset. Socket Mode wins when both secrets are set. */
export const slackConfig = (environment: Readonly<Record<string, string | undefined>>): SlackConfigResult => {
  const given = Object.fromEntries(
    Object.keys(ENVIRONMENT.shape).map((name) => [name, environment[name] || undefined]),
  );
  const parsed = ENVIRONMENT.safeParse(given);
  if (!parsed.success) {
    const [issue] = parsed.error.issues;
    return refuse(`${String(issue?.path[0])} ${issue?.message ?? 'is wrong'}`);
  }
  const { SLACK_BOT_TOKEN: token, SLACK_APP_TOKEN: appToken, SLACK_SIGNING_SECRET: signingSecret } = parsed.data;
  if (token === undefined) {
    if (appToken !== undefined) return refuse('SLACK_BOT_TOKEN is missing; SLACK_APP_TOKEN is of no use without it');
    if (signingSecret !== undefined) {
      return refuse('SLACK_BOT_TOKEN is missing; SLACK_SIGNING_SECRET is of no use without it');
    }
    return { ok: true, value: null };
  }
  const apiUrl = parsed.data.SLACK_API_URL?.replace(/\/*$/, '/') ?? null;
  if (appToken !== undefined) return { ok: true, value: { token, apiUrl, mode: { kind: 'socket', appToken } } };
  if (signingSecret !== undefined) return { ok: true, value: { token, apiUrl, mode: { kind: 'http', signingSecret } } };
  return refuse('SLACK_BOT_TOKEN is set, but neither SLACK_APP_TOKEN (Socket Mode) nor SLACK_SIGNING_SECRET (HTTP)');
};
