import type { Handlers } from '../turn.js';

export const reporting: Handlers = {};
