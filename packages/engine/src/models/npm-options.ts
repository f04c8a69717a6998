import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import Config from '@npmcli/config';

/** What npm's libraries take: registry, cache folder, proxy, certificates, credentials ... */
export type NpmOptions = Readonly<Record<string, unknown>>;

// The types of @npmcli/config leave its table of settings out.
interface Definitions {
  readonly definitions: Config.DefinitionsObject;
  readonly shorthands: Config.ShortFlags;
  readonly flatten: (data: Record<string, unknown>, flattened: Record<string, unknown>) => void;
}

/** The npm settings that this user's `npm install` would use, from `.npmrc` files and the environment. */
export async function readNpmOptions(): Promise<NpmOptions> {
  const table: Definitions = createRequire(import.meta.url)('@npmcli/config/lib/definitions/index.js');
  const config = new Config({
    ...table,
    npmPath: join(dirname(process.execPath), '../lib/node_modules/npm'),
    argv: [],
  });
  await config.load();
  return config.flat;
}
