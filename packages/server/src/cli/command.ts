import type { Config } from '../config.ts';
import type { OpenDatabase } from '../store/database.ts';

/** What is wrong with how a command was called: exit code 2. */
export class UsageError extends Error {
  override readonly name = 'UsageError';
}

interface OptionSpec {
  readonly type: 'string' | 'boolean';
  readonly description: string;
}

type OptionSpecs = Readonly<Record<string, OptionSpec>>;

interface ValueTypes {
  readonly string: string;
  readonly boolean: boolean;
}

type Values<Options extends OptionSpecs> = {
  readonly [Name in keyof Options]: ValueTypes[Options[Name]['type']] | undefined;
};

/** What commands work with; tests give their own. */
export interface CommandContext {
  /** Rejects with `ConfigError`. */
  readonly readConfig: () => Config;
  /** Rejects with a sentence for the operator. */
  readonly openDatabase: (config: Config) => Promise<OpenDatabase>;
  /** The same where there may be none yet: then it is made. Rejects with a sentence for the operator. */
  readonly openNewDatabase: (config: Config) => Promise<OpenDatabase>;
  /** Writes to standard output. */
  readonly write: (text: string) => void;
  readonly now: () => Date;
}

interface CommandCall<Options extends OptionSpecs> {
  readonly values: Values<Options>;
  /** What was given beside the options. */
  readonly operands: readonly string[];
}

/** 0: done, and all is well. 1: something is wrong. */
type ExitCode = 0 | 1;

/** One command of `backlot`. */
export interface Command<Options extends OptionSpecs = OptionSpecs> {
  readonly name: string;
  readonly summary: string;
  /** How it is called, one way a line, without `backlot` and its name. */
  readonly usage: readonly string[];
  readonly options: Options;
  /** Rejects with {@link UsageError}, or with any other error whose message is a sentence for the operator. */
  readonly run: (call: CommandCall<Options>, context: CommandContext) => Promise<ExitCode>;
}

/** Declares a command; whoever calls it parses the options as it declares them. */
export function defineCommand<const Options extends OptionSpecs>(command: Command<Options>): Command {
  // The values are parsed by the very options whose types they have here.
  return command as unknown as Command;
}

/** The option that most commands have. */
export const JSON_OPTION = { json: { type: 'boolean', description: 'Write JSON.' } } as const satisfies OptionSpecs;

/** Opens the database for the work, as the server would or as `open` does, and closes it after. */
export async function withDatabase<Result>(
  context: CommandContext,
  work: (database: OpenDatabase['database'], connection: OpenDatabase['connection']) => Promise<Result>,
  open: CommandContext['openDatabase'] = context.openDatabase,
): Promise<Result> {
  const { database, connection, close } = await open(context.readConfig());
  try {
    return await work(database, connection);
  } finally {
    await close();
  }
}
