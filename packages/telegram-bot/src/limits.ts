import type { Capabilities } from '@clusterbot/core';

/** Telegram's numbers (Bot API 10.x), the ones this adapter keeps to. The strict fake of the tests has its own table. */
export const TELEGRAM_LIMITS = {
  /** UTF-16 units of one message after entities are parsed. */
  textUnits: 4096,
  /** Telegram ignores more than this. */
  entities: 100,
  /** Bytes of UTF-8 in what a button sends back. */
  callbackDataBytes: 64,
  keyboardButtons: 100,
  keyboardRow: 8,
  commands: 100,
  commandDescription: 256,
  updatesPerCall: 100,
  /** Guidance of Telegram's FAQ; the exact limits are a 429 with `retry_after`. */
  perChatPerSecond: 1,
  perGroupPerMinute: 20,
  overallPerSecond: 30,
} as const;

/** What a message on Telegram can show, in every client: no native tables, and a phone's width for columns and buttons. */
export const telegramCapabilities: Capabilities = {
  textChars: TELEGRAM_LIMITS.textUnits,
  buttons: 'native',
  buttonLabelChars: 40,
  buttonsPerRow: TELEGRAM_LIMITS.keyboardRow,
  buttonsPerMessage: TELEGRAM_LIMITS.keyboardButtons,
  tables: 'monospace',
  tableRows: 100,
  tableColumns: 6,
  tableChars: 3_500,
  tableWidth: 36,
  rowChars: 38,
};
