import type { Database } from '../store/database.ts';
import { defineCommand, JSON_OPTION, UsageError, withDatabase, type Command } from './command.ts';
import { findTeam } from './find-subject.ts';
import { toJson } from './present.ts';
import { readWholeNumber } from './read-whole-number.ts';

interface TeamNumber {
  readonly name: string;
  readonly summary: string;
  /** What is counted, as the usage and the JSON call it. */
  readonly unit: string;
  readonly field: string;
  /** The largest that anybody means. */
  readonly most: number;
  readonly find: (database: Database, teamId: string) => Promise<number | null>;
  readonly set: (database: Database, teamId: string, value: number | null) => Promise<void>;
  /** Says how it is, as a sentence. */
  readonly say: (value: number | null) => string;
}

/** A command that shows and sets a whole number of a team's, which may also be none. */
export function defineTeamNumber({ name, summary, unit, field, most, find, set, say }: TeamNumber): Command {
  const readValue = (text: string): number | null => {
    if (text === 'none') return null;
    const value = readWholeNumber(text, `<${unit}>`);
    if (value < 1 || value > most) throw new UsageError(`<${unit}> takes 1 to ${most}, or none.`);
    return value;
  };
  return defineCommand({
    name,
    summary,
    usage: ['<team> [--json]', `<team> <${unit}>|none [--json]`],
    options: { ...JSON_OPTION },
    run: async ({ values, operands: [given, wanted, ...others] }, context) => {
      if (given === undefined || others.length > 0) throw new UsageError(`Say <team>, or <team> with ${unit} or none.`);
      const change = wanted === undefined ? undefined : readValue(wanted);
      const value = await withDatabase(context, async (database) => {
        const { id } = await findTeam(database, given);
        if (change !== undefined) await set(database, id, change);
        return await find(database, id);
      });
      context.write(values.json === true ? toJson({ [field]: value }) : `${say(value)}\n`);
      return 0;
    },
  });
}
