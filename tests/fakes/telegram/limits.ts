/** What Telegram refuses beyond (Bot API 10.x). Written apart from the product's own table, so that each checks the other. */
export const LIMITS = {
  /** UTF-16 units of a message after entities are parsed and the ends trimmed. */
  textUnits: 4096,
  captionUnits: 1024,
  /** More entities than this are silently left out. */
  entities: 100,
  callbackDataBytes: 64,
  keyboardButtons: 100,
  /** Undocumented; clients and servers agree on it. */
  keyboardRow: 8,
  commands: 100,
  commandName: /^[a-z0-9_]{1,32}$/,
  commandDescription: 256,
  callbackAnswer: 200,
  updatesPerCall: 100,
  pollSeconds: 50,
  deleteHours: 48,
  webhookSecret: /^[A-Za-z0-9_-]{1,256}$/,
  callbackLifeSeconds: 15,
} as const;
