// `npm run bench`: every measurement in one run. Names after `--` run only those, e.g. `npm run bench -- cut-out`.
import { rmSync } from 'node:fs';
import { mkdtemp } from 'node:fs/promises';
import { join } from 'node:path';
import { missingModels } from '@backlot/engine';
import { readConfig } from '../packages/server/src/config.ts';
import { cutOutRatio } from './cut-out-ratio.ts';
import type { Finding, Measurement } from './measurement.ts';
import { noOpEdits } from './no-op-edits.ts';
import { pipelineStages } from './pipeline-stages.ts';
import { sceneRatios } from './scene-ratios.ts';
import { machineFacts } from './support/machine-facts.ts';
import { ROOT } from './support/server-process.ts';
import { renderTable } from './support/table.ts';
import { uploadMemory } from './upload-memory.ts';
import { upscaleRatio } from './upscale-ratio.ts';
import { vectorizeRatio } from './vectorize-ratio.ts';

const MEASUREMENTS: readonly Measurement[] = [
  pipelineStages,
  sceneRatios,
  cutOutRatio,
  noOpEdits,
  uploadMemory,
  vectorizeRatio,
  upscaleRatio,
];

// The AWS SDK, which signs our links, runs on Node 20 but says that it will not for ever.
process.env['AWS_SDK_JS_NODE_VERSION_SUPPORT_WARNING_DISABLED'] = 'true';

const say = (text: string) => process.stdout.write(`${text}\n`);
const asked = process.argv.slice(2);
const unknown = asked.find((name) => !MEASUREMENTS.some((measurement) => measurement.name === name));
const { modelsDir } = readConfig();
const missing = await missingModels(modelsDir);
if (unknown !== undefined)
  fail(`There is no measurement "${unknown}": ${MEASUREMENTS.map(({ name }) => name).join(', ')}.`);
else if (missing.length > 0) fail(`The models are not in ${modelsDir}: run "npm start" or "npm run models" once.`);
else await measureAll(MEASUREMENTS.filter(({ name }) => asked.length === 0 || asked.includes(name)));

async function measureAll(measurements: readonly Measurement[]): Promise<void> {
  const start = performance.now();
  // In the clone, not in the system's temporary folder: that may lie in memory, where flushing costs nothing.
  const scratchDir = await mkdtemp(join(ROOT, '.cache-bench-'));
  const clear = () => rmSync(scratchDir, { recursive: true, force: true });
  process.once('SIGINT', () => process.exit(130));
  process.once('exit', clear);
  say(`Backlot bench\n${machineFacts()}`);
  for (const { run } of measurements) say(`\n${renderFinding(await run({ modelsDir, scratchDir }))}`);
  say(`\nDone in ${Math.round((performance.now() - start) / 1000)} s.`);
}

function renderFinding({ title, tables, notes }: Finding): string {
  const noted = notes.map((note) => `  · ${note}`).join('\n');
  return `${title}\n\n${tables.map(renderTable).join('\n\n')}\n\n${noted}`;
}

function fail(sentence: string): void {
  process.stderr.write(`${sentence}\n`);
  process.exitCode = 1;
}
