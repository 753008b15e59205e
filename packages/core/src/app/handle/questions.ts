import type { Handlers } from '../turn.js';

export const questions: Handlers = {};
