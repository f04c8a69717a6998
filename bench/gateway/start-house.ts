import { join } from 'node:path';
import type { Bench } from '../measurement.ts';
import { startServer, typeScriptProgram, type ServerProcess } from '../support/server-process.ts';
import { OPENAI_BASE, RECRAFT_BASE } from './instant-answers.ts';

const API_KEY = 'bl_bench_key_of_the_first_admin';
/** Nothing is held back: neither callers nor calls to the vendor. */
const NO_LIMIT = '1000000';
const NO_VENDOR_LIMIT = '100000';
const NO_CONCURRENCY_LIMIT = '100';

/** How callers of a house ask for one vendor and nobody else. */
export function houseHeaders(provider: 'recraft' | 'openai'): Readonly<Record<string, string>> {
  return { authorization: `Bearer ${API_KEY}`, 'x-backlot-policy': `order=${provider}; builtin=no` };
}

interface HouseSettings extends Bench {
  readonly databaseUrl: string;
  readonly vendorUrl: string;
  readonly keepsBooks: boolean;
  /** Settings of this one alone. */
  readonly environment?: Readonly<Record<string, string>>;
}

/** Our server before the instant vendor. Houses on one database share their files too: a picture that is known need not come again. */
export function startHouse(settings: HouseSettings): Promise<ServerProcess> {
  const { modelsDir, scratchDir, databaseUrl, vendorUrl, keepsBooks, environment } = settings;
  return startServer(typeScriptProgram(new URL('./house.ts', import.meta.url), { keepsBooks }), {
    PORT: '0',
    DATABASE_URL: databaseUrl,
    BACKLOT_DATA_DIR: join(scratchDir, 'house'),
    BACKLOT_MODELS_DIR: modelsDir,
    BACKLOT_API_KEY: API_KEY,
    BACKLOT_RATE_LIMIT: NO_LIMIT,
    BACKLOT_RECRAFT_REQUESTS_PER_SECOND: NO_LIMIT,
    BACKLOT_RECRAFT_IMAGES_PER_MINUTE: NO_LIMIT,
    BACKLOT_OPENAI_URL: `${vendorUrl}${OPENAI_BASE}`,
    BACKLOT_OPENAI_CONCURRENCY: NO_CONCURRENCY_LIMIT,
    BACKLOT_RECRAFT_API_KEY: 'bench',
    BACKLOT_RECRAFT_URL: `${vendorUrl}${RECRAFT_BASE}`,
    BACKLOT_RECRAFT_CONCURRENCY: NO_CONCURRENCY_LIMIT,
    BACKLOT_RECRAFT_ACCOUNT_PER_SECOND: NO_VENDOR_LIMIT,
    BACKLOT_RECRAFT_ACCOUNT_PICTURES_PER_MINUTE: NO_VENDOR_LIMIT,
    ...environment,
  });
}
