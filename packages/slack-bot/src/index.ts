export { createSlackBot, type SlackBot, type SlackBotOptions, SlackTokenError } from './app.js';
export { SLACK_LIMITS, slackCapabilities } from './capabilities.js';
export { type SlackConfig, type SlackConfigResult, slackConfig } from './config.js';
export type { RequestHandler } from './http-door.js';
