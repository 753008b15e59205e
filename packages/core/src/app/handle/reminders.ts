import type { Handlers } from '../turn.js';

export const reminders: Handlers = {};
