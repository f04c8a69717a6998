import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';

const SAMPLE_KEY = /^examples\/([a-z0-9_-]+\.(?:png|jpg))$/;

/** The photos that come with Backlot, readable by every team under `examples/<file>`. Undefined for any other reference. */
export type ReadSample = (reference: string) => Promise<Uint8Array | undefined>;

/** Reads samples from a folder; only files that were in it at the start are ever opened. */
export async function createReadSample(folder: string): Promise<ReadSample> {
  const names = new Set(await readdir(folder));
  return async (reference) => {
    const name = SAMPLE_KEY.exec(reference)?.[1];
    return name !== undefined && names.has(name) ? readFile(join(folder, name)) : undefined;
  };
}
