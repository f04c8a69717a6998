import type { AddressInfo } from 'node:net';
import { once } from 'node:events';
import { parseArgs } from 'node:util';
import { createApp } from './app.ts';
import { compose } from './compose.ts';
import { readConfig } from './config.ts';
import { createLog } from './log.ts';
import { welcome } from './welcome.ts';

/**
 * Runs the server until it is told to stop (SIGINT, SIGTERM): settings, parts, app, listen, stop. Rejects with a sentence for the
 * operator when it cannot begin or cannot go on. `--role api|worker|all` stands above the setting of that name.
 */
export async function main(switches: readonly string[] = process.argv.slice(2)): Promise<void> {
  const { role } = parseArgs({ args: [...switches], options: { role: { type: 'string' } } }).values;
  const config = readConfig(undefined, role === undefined ? {} : { BACKLOT_ROLE: role });
  const log = createLog(config.logLevel);
  const say = (message: string) => process.stdout.write(`${message}\n`);
  let baseUrl = config.publicUrl ?? '';
  const house = await compose(config, { log, onProgress: say, publicUrl: () => baseUrl });
  const app = await createApp(house.app, { isWorkerOnly: config.role === 'worker' });
  await app.listen({ host: config.host, port: config.port });
  baseUrl ||= addressOf(app.server.address());
  say(
    welcome({ baseUrl, hasPlayground: config.hasPlayground && config.role !== 'worker', newApiKey: house.newApiKey }),
  );

  const told = Promise.race([once(process, 'SIGINT'), once(process, 'SIGTERM')]);
  const lost = await Promise.race([told.then(() => undefined), house.lost]);
  if (lost !== undefined) throw lost;
  say('Stopping: finishing or returning what is in flight (again to stop at once) ...');
  process.once('SIGINT', () => process.exit(130)); // eslint-disable-line unicorn/no-process-exit -- the second Ctrl-C
  await house.stop(app.close());
  say('Stopped.');
}

function addressOf(address: AddressInfo | string | null): string {
  if (address === null || typeof address === 'string') throw new Error('the server listens on no port');
  const isEverywhere = ['0.0.0.0', '::'].includes(address.address);
  const host = address.family === 'IPv6' && !isEverywhere ? `[${address.address}]` : address.address;
  return `http://${isEverywhere ? '127.0.0.1' : host}:${address.port}`;
}
