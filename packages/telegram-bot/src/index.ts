export { createTelegramBot, type TelegramBot, type TelegramBotOptions, TelegramTokenError } from './bot.js';
export { type HttpRequest, type HttpResponse, type TelegramConfig, telegramConfig } from './config.js';
export { TELEGRAM_LIMITS, telegramCapabilities } from './limits.js';
