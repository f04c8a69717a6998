import { resolve } from 'node:path';
import { importDatabase } from '../../store/archive/import-database.ts';
import { defineCommand, JSON_OPTION, withDatabase, type Command } from '../command.ts';
import { describeArchive } from '../describe-archive.ts';
import { toJson } from '../present.ts';
import { readOperand } from '../read-operand.ts';

/** What `export` has written, into a database without rows. */
export const importCommand: Command = defineCommand({
  name: 'import',
  summary: 'Reads what `export` has written into a new database: all of it or nothing.',
  usage: ['<folder> [--json]'],
  options: JSON_OPTION,
  run: async ({ values, operands }, context) => {
    const folder = resolve(readOperand(operands, 'folder'));
    const manifest = await withDatabase(
      context,
      (_database, connection) => importDatabase(connection, folder),
      context.openNewDatabase,
    );
    context.write(values.json === true ? toJson(manifest) : `${describeArchive(manifest)} read from ${folder}.\n`);
    return 0;
  },
});
