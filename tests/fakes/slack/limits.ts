/**
 * What Slack refuses, as numbers: Block Kit reference, and for `messageChars` the stricter of what was observed
 * (12,000 characters of text in all blocks; 13,200 have passed in markdown blocks).
 */
export const LIMITS = {
  blocks: 50,
  messageChars: 12_000,
  text: 40_000,
  sectionText: 3_000,
  sectionFields: 10,
  sectionField: 2_000,
  headerText: 150,
  contextElements: 10,
  contextText: 2_000,
  actionsElements: 25,
  buttonText: 75,
  buttonValue: 2_000,
  buttonUrl: 3_000,
  id: 255,
  richText: 3_000,
  historyLimit: 999,
  metadataBytes: 12_000,
  viewBlocks: 100,
  viewTitle: 24,
  viewStack: 3,
  privateMetadata: 3_000,
  inputLabel: 2_000,
  inputChars: 3_000,
  triggerMs: 3_000,
} as const;

/** How often Slack tries an event again that got no 2xx. Commands and presses are not tried again. */
export const RETRIES = 3;
