import { createInterface } from 'node:readline';
import {
  type BoardId,
  type ClusterConfig,
  createReader,
  guard as guardText,
  type Instant,
  ok,
  ROLES,
  type Role,
  type ValueAs,
} from '@clusterbot/core';
import { configuredCluster } from '../cluster-file.js';
import { type Call, type Command, JSON_OPTION, NO_OPERANDS, textOf } from '../command.js';
import { type Done, misused } from '../fault.js';
import { HOME_ZONE, readMoment } from '../moment.js';
import { machineClock } from '../rehearsal-clock.js';

type Asked = Readonly<Record<string, unknown>> & { readonly text: string };
type Answer = Readonly<Record<string, unknown>>;

/** One object a line in, one a line out, in order; a line that cannot be read is answered by `{"error"}`. */
const answerLines = async ({ io }: Call, answer: (asked: Asked) => Answer): Promise<Done<number>> => {
  const asked = (line: string): Asked | string => {
    let json: unknown;
    try {
      json = JSON.parse(line);
    } catch {
      return 'the line is not JSON';
    }
    const isObject = typeof json === 'object' && json !== null && 'text' in json && typeof json.text === 'string';
    return isObject ? (json as Asked) : 'the line needs a "text"';
  };
  for await (const line of createInterface({ input: io.input, crlfDelay: Number.POSITIVE_INFINITY })) {
    if (line.trim() === '') continue;
    const read = asked(line);
    io.print(JSON.stringify(typeof read === 'string' ? { error: read } : answer(read)));
  }
  return ok(0);
};

const nowOf = ({ options }: Call): Done<Instant> => {
  const said = textOf(options, 'now');
  const now = said === null ? machineClock.now() : readMoment(said, HOME_ZONE, machineClock.now());
  return now === null ? misused(`--now ${said} is no point in time, e.g. 2024-06-10T09:00:00+07:00`) : ok(now);
};

/** A board by its id or its name. */
const boardOf = ({ boards }: ClusterConfig, said: unknown): BoardId | undefined =>
  typeof said === 'string' ? boards.find(({ id, name }) => id === said || name === said)?.id : undefined;

const VALUE_KINDS: readonly ValueAs[] = ['count', 'percent', 'date', 'decimal'];
const OPTIONS = { now: { type: 'string' }, ...JSON_OPTION } as const;

export const interpret: Command = {
  name: 'interpret',
  usage: '[--now ISO]',
  does: 'how the bot reads messages: {"text","role","board"} a line in, {"intent","slots","confidence","alternatives"} out, with "instead" and "unsure" where there are any',
  options: OPTIONS,
  operands: NO_OPERANDS,
  run: async (call) => {
    const now = nowOf(call);
    if (!now.ok) return now;
    const config = configuredCluster(call.env.clusterFile);
    if (!config.ok) return config;
    const reader = createReader(config.value);
    return answerLines(call, ({ text, role: said, board: named }) => {
      const role: Role = ROLES.find((each) => each === said) ?? 'officer';
      const board = boardOf(config.value, named);
      const context = { config: config.value, now: now.value, role, ...(board === undefined ? {} : { board }) };
      const { intent, slots, confidence, alternatives, instead, unsure } = reader.interpret(text, context);
      return {
        ...{ intent, slots, confidence, alternatives },
        ...(instead === undefined ? {} : { instead }),
        ...(unsure === undefined ? {} : { unsure }),
      };
    });
  },
};

export const parseValue: Command = {
  name: 'parse-value',
  usage: '[--now ISO]',
  does: 'how the bot reads a figure or a date: {"text","as"} a line in, {"kind","value","readings","note"} out',
  options: OPTIONS,
  operands: NO_OPERANDS,
  run: async (call) => {
    const now = nowOf(call);
    if (!now.ok) return now;
    const config = configuredCluster(call.env.clusterFile);
    if (!config.ok) return config;
    const reader = createReader(config.value);
    return answerLines(call, ({ text, as: said }) => {
      const as = VALUE_KINDS.find((each) => each === said);
      const options = { now: now.value, zone: config.value.calendar.zone, ...(as === undefined ? {} : { as }) };
      const { kind, value, readings, note } = reader.parseValue(text, options);
      return { kind, value, ...(readings === undefined ? {} : { readings }), ...(note === undefined ? {} : { note }) };
    });
  },
};

export const guard: Command = {
  name: 'guard',
  usage: '',
  does: 'whether a text may be stored at all: {"text"} a line in, {"verdict","rule"} out',
  options: OPTIONS,
  operands: NO_OPERANDS,
  run: (call) =>
    answerLines(call, ({ text }) => {
      const { verdict, rule } = guardText(text);
      return { verdict, rule };
    }),
};
