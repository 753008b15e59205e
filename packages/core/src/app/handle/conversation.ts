import type { Handlers } from '../turn.js';

export const conversation: Handlers = {};
