// `npm run bench:gateway`: what our server, and another gateway, add to a vendor that answers at once.
import { runBench } from '../run-bench.ts';
import { gatewayOverhead } from './gateway-overhead.ts';

await runBench([gatewayOverhead]);
