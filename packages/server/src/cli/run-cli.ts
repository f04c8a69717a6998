import { parseArgs } from 'node:util';
import { AppError } from '@backlot/contract';
import { UsageError, type Command, type CommandContext } from './command.ts';
import { COMMANDS } from './commands.ts';

interface CliContext extends CommandContext {
  /** Writes to standard error. */
  readonly complain: (text: string) => void;
}

/** Runs one command line, without the program's name. Resolves to the exit code: 0 done, 1 something is wrong, 2 not understood. */
export async function runCli(args: readonly string[], context: CliContext): Promise<0 | 1 | 2> {
  const [name, ...rest] = args;
  const command = COMMANDS.find((candidate) => candidate.name === name);
  try {
    if (command === undefined) {
      if (name !== undefined && !['--help', '-h', 'help'].includes(name))
        throw new UsageError(`There is no command ${name}.`);
      context.write(overview());
      return name === undefined ? 2 : 0;
    }
    const { values, positionals } = parse(command, rest);
    if (values['help'] === true) {
      context.write(helpOf(command));
      return 0;
    }
    return await command.run({ values, operands: positionals }, context);
  } catch (error) {
    const isUsage = error instanceof UsageError || (error instanceof AppError && error.code === 'request.invalid');
    const hint = isUsage ? ` See backlot ${command === undefined ? '' : `${command.name} `}--help.` : '';
    context.complain(`backlot: ${error instanceof Error ? error.message : String(error)}${hint}\n`);
    return isUsage ? 2 : 1;
  }
}

function parse({ options }: Command, args: readonly string[]) {
  const types = Object.entries(options).map(([name, { type }]) => [name, { type }] as const);
  try {
    const parsed = parseArgs({
      args: [...args],
      options: { ...Object.fromEntries(types), help: { type: 'boolean', short: 'h' } },
      allowPositionals: true,
    });
    // No option may be given several times, so that none has a list.
    return parsed as { values: Record<string, string | boolean | undefined>; positionals: string[] };
  } catch (error) {
    throw new UsageError(error instanceof Error ? error.message.replace(/\.?$/, '.') : String(error), { cause: error });
  }
}

function overview(): string {
  const width = Math.max(...COMMANDS.map(({ name }) => name.length));
  const lines = COMMANDS.map(({ name, summary }) => `  ${name.padEnd(width)}  ${summary}`);
  return [
    'backlot <command> [options]',
    '',
    ...lines,
    '',
    'It reads the same settings as the server, from the environment, and works beside it.',
    'backlot <command> --help says more.',
    '',
  ].join('\n');
}

function helpOf({ name, summary, usage, options }: Command): string {
  const entries = Object.entries(options);
  const width = Math.max(...entries.map(([option]) => option.length));
  return [
    summary,
    '',
    ...usage.map((way) => `  backlot ${name} ${way}`),
    '',
    ...entries.map(([option, { description }]) => `  --${option.padEnd(width)}  ${description}`),
    '',
  ].join('\n');
}
