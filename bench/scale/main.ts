// `npm run bench:scale`: what more processes do, and what the queue costs.
import { runBench } from '../run-bench.ts';
import { scale } from './scale.ts';

await runBench([scale]);
