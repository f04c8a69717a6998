// The server as `compose.ts` furnishes it, with its books or without.
import { createApp, type AppDependencies } from '../../packages/server/src/app.ts';
import { compose } from '../../packages/server/src/compose.ts';
import { readConfig } from '../../packages/server/src/config.ts';
import { createLog } from '../../packages/server/src/log.ts';
import { serve } from '../servers/serve.ts';
import { furnishWithoutBooks } from './furnish-without-books.ts';

const { keepsBooks } = JSON.parse(process.argv[2] ?? '{}') as { readonly keepsBooks: boolean }; // written by start-contenders.ts
const config = readConfig();
let baseUrl = '';
const options = { log: createLog(config.logLevel), onProgress: () => {}, publicUrl: () => baseUrl };
const house = await compose(config, options);
const other = keepsBooks ? undefined : await furnishWithoutBooks(config, options);
await serve(await createApp(other === undefined ? house.app : withRuns(house.app, other)), {
  onListening: (url) => (baseUrl = url),
  onStop: async (whenIdle) => {
    await house.stop(whenIdle);
    await other?.close();
  },
});

function withRuns(
  app: AppDependencies,
  { execute }: Pick<AppDependencies['recraft']['runs'], 'execute'>,
): AppDependencies {
  return { ...app, recraft: { ...app.recraft, runs: { ...app.recraft.runs, execute } } };
}
