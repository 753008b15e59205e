export { createTelegramBot, type TelegramBot, type TelegramBotOptions, TelegramTokenError } from './bot.js';
export { type HttpRequest, type HttpResponse, type TelegramConfig, telegramConfig } from './config.js';
export { TELEGRAM_LIMITS, telegramCapabilities } from './limits.js';
export { type Rendered, render } from './render.js';
export { ALLOWED_UPDATES, type Me, toInbound } from './to-inbound.js';
