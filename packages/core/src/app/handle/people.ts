import type { Handlers } from '../turn.js';

export const people: Handlers = {};
