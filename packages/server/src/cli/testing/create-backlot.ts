import { readConfig } from '../../config.ts';
import type { OpenDatabase } from '../../store/database.ts';
import { runCli } from '../run-cli.ts';

interface Outcome {
  readonly code: 0 | 1 | 2;
  readonly output: string;
  readonly complaints: string;
}

/** Runs one command line as an operator types it, words with spaces as separate arguments. */
export type Backlot = (line: string | readonly string[], now?: Date) => Promise<Outcome>;

/** The commands on a database that stays open, for tests. */
export function createBacklot(opened: OpenDatabase): Backlot {
  const open = async () => ({ ...opened, close: async () => {} });
  return async (line, now = new Date()) => {
    let output = '';
    let complaints = '';
    const code = await runCli(typeof line === 'string' ? line.split(' ').filter(Boolean) : line, {
      readConfig: () => readConfig({ BACKLOT_DATA_DIR: '/nowhere/backlot' }),
      openDatabase: open,
      openNewDatabase: open,
      write: (text) => (output += text),
      complain: (text) => (complaints += text),
      now: () => now,
    });
    return { code, output, complaints };
  };
}
