// A vendor that answers at once, or after a time that is always the same: what a gateway adds to it is the gateway's own.
import { once } from 'node:events';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { setTimeout as sleep } from 'node:timers/promises';
import { instantAnswers, type Sides } from './instant-answers.ts';

/** Longer than the run: no contender has to open its connections anew. */
const KEEP_ALIVE_MS = 600_000;

// Written by whoever starts it.
const { latencyMs = 0, ...edited } = JSON.parse(process.argv[2] ?? '{}') as Sides & { readonly latencyMs?: number };
const answers = await instantAnswers(edited);
const server = createServer({ keepAliveTimeout: KEEP_ALIVE_MS }, (request, response) => {
  const answer = answers.get(request.url ?? '');
  request.resume().once('end', async () => {
    if (latencyMs > 0) await sleep(latencyMs);
    response.writeHead(answer === undefined ? 404 : 200, {
      'content-type': 'application/json',
      'content-length': answer?.byteLength ?? 0,
    });
    response.end(answer);
  });
});
server.listen(0, '127.0.0.1');
await once(server, 'listening');
// It listens on a port of a network address.
process.stdout.write(`http://127.0.0.1:${(server.address() as AddressInfo).port}\n`);
await once(process, 'SIGINT');
server.close();
server.closeAllConnections();
