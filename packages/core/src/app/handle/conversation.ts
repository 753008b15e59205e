import { presentCancelled, presentCommands, presentHelp } from '../../conversation/present/help.js';
import { changeSettings } from '../people/settings.js';
import type { Handlers } from '../turn.js';

/** Help, settings, and stopping. */
export const conversation: Handlers = {
  help: async ({ words, person }, { topic }) => ({
    replies: [topic === 'commands' ? presentCommands(words, person) : presentHelp(words, person)],
  }),

  settings: changeSettings,

  // Works in every state. What was entered stays: only the open question is dropped.
  cancel: async ({ words, session }) => ({
    replies: [presentCancelled(words, session.dialogue)],
    ...(session.dialogue === null ? {} : { dialogue: null }),
  }),
};
