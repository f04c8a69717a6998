import { resolve } from 'node:path';
import { exportDatabase } from '../../store/archive/export-database.ts';
import { defineCommand, JSON_OPTION, withDatabase, type Command } from '../command.ts';
import { describeArchive } from '../describe-archive.ts';
import { toJson } from '../present.ts';
import { readOperand } from '../read-operand.ts';

/** The whole database as a folder of files. */
export const exportCommand: Command = defineCommand({
  name: 'export',
  summary: 'Writes the whole database into a new folder, for `import`.',
  usage: ['<folder> [--json]'],
  options: JSON_OPTION,
  run: async ({ values, operands }, context) => {
    const folder = resolve(readOperand(operands, 'folder'));
    const manifest = await withDatabase(context, (_database, connection) =>
      exportDatabase(connection, folder, context.now()),
    );
    context.write(values.json === true ? toJson(manifest) : `${describeArchive(manifest)} written to ${folder}.\n`);
    return 0;
  },
});
