import { parseArgs } from 'node:util';
import type { Command, OptionValues } from './command.js';
import { COMMANDS } from './commands/index.js';
import { type LogLevel, readEnv } from './env.js';
import { type Done, firstLine, misused } from './fault.js';
import type { Io } from './io.js';
import { createLog } from './log.js';

const NAMES = COMMANDS.map(({ name }) => name).join(', ');

const usageOf = ({ name, usage }: Command): string => `clusterbot ${name} ${usage}`.trim();

const HELP = [
  'clusterbot – a reporting assistant of an emulation cluster: it takes reports by chat, reminds before the deadline and sums up.',
  '',
  'Commands:',
  ...COMMANDS.flatMap((command) => [`  ${usageOf(command).slice('clusterbot '.length)}`, `      ${command.does}`]),
  '',
  'The data directory is named by CLUSTERBOT_DATA (default: data). Channels are set up by TELEGRAM_BOT_TOKEN, or SLACK_BOT_TOKEN',
  'with SLACK_APP_TOKEN or SLACK_SIGNING_SECRET. `clusterbot doctor` looks over all of it.',
].join('\n');

const helpOf = (command: Command): string => {
  const options = Object.keys(command.options).map((name) => `--${name}`);
  return [
    usageOf(command),
    `  ${command.does}`,
    ...(options.length > 0 ? [`  options: ${options.join(', ')}`] : []),
  ].join('\n');
};

const parse = (
  command: Command,
  args: readonly string[],
): Done<{ readonly values: OptionValues; readonly operands: readonly string[] }> => {
  try {
    const options = { ...command.options, help: { type: 'boolean' as const, short: 'h' } };
    const { values, positionals } = parseArgs({ args: [...args], options, allowPositionals: true, strict: true });
    const wanted = positionals.length >= command.operands.min && positionals.length <= command.operands.max;
    if (wanted || values.help === true)
      return { ok: true, value: { values: values as OptionValues, operands: positionals } };
    return misused(`it is used as: ${usageOf(command)}`);
  } catch (error) {
    return misused(`${firstLine(error).replace(/\. .*$/, '')}; it is used as: ${usageOf(command)}`);
  }
};

/** Runs the command that the arguments name; answers the exit status. A fault is one line on stderr. */
export const runCli = async (args: readonly string[], io: Io): Promise<number> => {
  const fail = (message: string, status: number): number => {
    io.warn(`clusterbot: ${message}`);
    return status;
  };
  const [name, ...rest] = args;
  if (name === undefined || name === '--help' || name === '-h' || name === 'help') {
    io.print(HELP);
    return name === undefined ? 2 : 0;
  }
  const command = COMMANDS.find((each) => each.name === name);
  if (command === undefined) return fail(`there is no command “${name}”; there are: ${NAMES}`, 2);
  const parsed = parse(command, rest);
  if (!parsed.ok) return fail(parsed.error.message, parsed.error.status);
  const { values: options, operands } = parsed.value;
  if (options.help === true) {
    io.print(helpOf(command));
    return 0;
  }
  const env = readEnv(io.variables);
  if (!env.ok) return fail(env.error.message, env.error.status);
  const log = (level: LogLevel = 'warn') => createLog(env.value.logLevel ?? level);
  const done = await command.run({ options, operands, env: env.value, io, log });
  return done.ok ? done.value : fail(done.error.message, done.error.status);
};
