import { z } from 'zod';
import { SETTINGS } from '../../packages/server/src/config.ts';

/** The table of settings in Markdown, from the schema that reads them. */
export function settingsTable(): string {
  const schema = z.toJSONSchema(SETTINGS, { io: 'input', unrepresentable: 'any' });
  const rows = Object.entries(schema.properties ?? {}).map(([name, property]) => {
    const { description = '', default: byDefault } = property as { description?: string; default?: string | number };
    const isMachineDependent = name === 'BACKLOT_WORKERS';
    return `| \`${name}\` | ${byDefault === undefined || isMachineDependent ? '' : `\`${byDefault}\``} | ${description} |`;
  });
  return ['| setting | default | meaning |', '| --- | --- | --- |', ...rows].join('\n');
}
