import type { Log } from '@clusterbot/core';
import { pino } from 'pino';
import type { LogLevel } from './env.js';

/** Structured lines on stderr; stdout is for what a command prints. */
export const createLog = (level: LogLevel): Log => {
  const logger = pino(
    { base: null, level, formatters: { level: (label) => ({ level: label }) } },
    pino.destination({ dest: 2, sync: true }),
  );
  return {
    info: (event, fields = {}) => logger.info(fields, event),
    warn: (event, fields = {}) => logger.warn(fields, event),
    error: (event, fields = {}) => logger.error(fields, event),
  };
};
