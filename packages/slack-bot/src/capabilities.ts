import type { Capabilities } from '@clusterbot/core';

/**
 * What Slack shows. Its limit on a whole message is not written down: 13,200 characters of text in markdown blocks
 * (bolt-js #2509), 11,341 already refused in rich text (#2867). 4,000 is what Slack advises for `text`, which is our twin of the
 * same message, and about what a phone shows before it folds a message away.
 */
export const slackCapabilities: Capabilities = {
  textChars: 3_900,
  buttons: 'native',
  forms: 'native',
  buttonLabelChars: 75,
  buttonsPerRow: 5,
  buttonsPerMessage: 25,
  tables: 'monospace',
  tableRows: 100,
  tableColumns: 20,
  tableChars: 3_000,
  tableWidth: 40,
};

/** Limits on single parts of a message; `textElement` is ours: rich text has none on record, a section's 3,000 is the nearest. */
export const SLACK_LIMITS = { blocks: 50, textElement: 3_000, inputChars: 3_000 } as const;
