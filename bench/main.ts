// `npm run bench`: every measurement in one run. Names after `--` run only those, e.g. `npm run bench -- cut-out`.
import { cutOutRatio } from './cut-out-ratio.ts';
import type { Measurement } from './measurement.ts';
import { noOpEdits } from './no-op-edits.ts';
import { pipelineStages } from './pipeline-stages.ts';
import { failBench, runBench } from './run-bench.ts';
import { sceneRatios } from './scene-ratios.ts';
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

const asked = process.argv.slice(2);
const unknown = asked.find((name) => !MEASUREMENTS.some((measurement) => measurement.name === name));
if (unknown !== undefined)
  failBench(`There is no measurement "${unknown}": ${MEASUREMENTS.map(({ name }) => name).join(', ')}.`);
else await runBench(MEASUREMENTS.filter(({ name }) => asked.length === 0 || asked.includes(name)));
