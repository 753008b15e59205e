export type * from './conversation/inbound.js';
export type * from './conversation/outbound.js';
export type * from './conversation/reply.js';
export type * from './domain/people/types.js';
export type * from './ports/clock.js';
export type * from './ports/ids.js';
export type * from './ports/log.js';
export type * from './ports/store.js';
