import type { Handlers } from '../turn.js';

export const enrollment: Handlers = {};
