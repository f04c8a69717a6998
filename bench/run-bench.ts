import { rmSync } from 'node:fs';
import { mkdtemp } from 'node:fs/promises';
import { join } from 'node:path';
import { missingModels } from '@backlot/engine';
import { readConfig } from '../packages/server/src/config.ts';
import type { Finding, Measurement } from './measurement.ts';
import { machineFacts } from './support/machine-facts.ts';
import { ROOT } from './support/server-process.ts';
import { renderTable } from './support/table.ts';

/** Takes the measurements one after the other and prints what they find; a sentence and exit code 1 where the models are missing. */
export async function runBench(measurements: readonly Measurement[]): Promise<void> {
  // The AWS SDK, which signs our links, runs on Node 20 but says that it will not for ever.
  process.env['AWS_SDK_JS_NODE_VERSION_SUPPORT_WARNING_DISABLED'] = 'true';
  const { modelsDir } = readConfig();
  if ((await missingModels(modelsDir)).length > 0) {
    failBench(`The models are not in ${modelsDir}: run "npm start" or "npm run models" once.`);
    return;
  }
  const start = performance.now();
  // In the clone, not in the system's temporary folder: that may lie in memory, where flushing costs nothing.
  const scratchDir = await mkdtemp(join(ROOT, '.cache-bench-'));
  process.once('SIGINT', () => process.exit(130));
  process.once('exit', () => rmSync(scratchDir, { recursive: true, force: true }));
  say(`Backlot bench\n${machineFacts()}`);
  for (const { run } of measurements) say(`\n${renderFinding(await run({ modelsDir, scratchDir }))}`);
  say(`\nDone in ${Math.round((performance.now() - start) / 1000)} s.`);
}

/** Says why there is nothing to measure. */
export function failBench(sentence: string): void {
  process.stderr.write(`${sentence}\n`);
  process.exitCode = 1;
}

function say(text: string): void {
  process.stdout.write(`${text}\n`);
}

function renderFinding({ title, tables, notes }: Finding): string {
  const noted = notes.map((note) => `  · ${note}`).join('\n');
  return `${title}\n\n${tables.map(renderTable).join('\n\n')}\n\n${noted}`;
}
