import { type Button as CoreButton, plainText, type Reply } from '@clusterbot/core';
import type { ActionsBlock, Button, KnownBlock } from '@slack/types';
import { SLACK_LIMITS } from './capabilities.js';
import { escapeMrkdwn } from './mrkdwn.js';
import { richTexts } from './rich-text.js';

/** One Slack message: its blocks, and the same as plain text for notifications, screen readers and when blocks are refused. */
export type Rendered = { readonly text: string; readonly blocks: KnownBlock[] };

/** `action_id` only has to differ inside the message; what a press means is in `value`. */
const button = ({ label, action, tone }: CoreButton, index: number): Button => ({
  type: 'button',
  action_id: `b${index}`,
  text: { type: 'plain_text', text: label, emoji: false },
  value: action,
  ...(tone === undefined ? {} : { style: tone }),
});

/** Draws a reply that `fit` has already cut to Slack's measure. */
export const render = (reply: Reply): Rendered => {
  const rows = reply.blocks.flatMap((block) => (block.kind === 'buttons' ? block.rows : []));
  const content = reply.blocks.flatMap((block) => (block.kind === 'buttons' ? [] : [block]));
  let count = 0;
  const actions = rows.map(
    (row): ActionsBlock => ({
      type: 'actions',
      elements: row.map((each) => {
        count += 1;
        return button(each, count);
      }),
    }),
  );
  return {
    text: escapeMrkdwn(plainText(reply).text),
    blocks: [...richTexts(content, SLACK_LIMITS.blocks - actions.length), ...actions],
  };
};
