import type { Handlers } from '../turn.js';

export const steering: Handlers = {};
