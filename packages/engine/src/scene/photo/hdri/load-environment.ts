import { readFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import type { LinearRaster } from '@backlot/kernels';
import { modelFile } from '../../../models/model-file.ts';
import { decodeExr } from './decode-exr.ts';
import { ENVIRONMENTS, type EnvironmentEntry } from './environment-table.ts';
import { repairBurnt } from './repair-burnt.ts';

/** From `src/scene/photo/hdri` and from `dist/scene/photo/hdri` alike, four folders up is the package. */
const PACKAGED = new URL('../../../../src/data/hdri/', import.meta.url);

/** Decoding takes longer than painting: a worker keeps the panoramas it used last (6 MB each at most). */
const KEPT = 4;
const decoded = new Map<string, Promise<LinearRaster>>();

/**
 * A panorama of {@link ENVIRONMENTS} by name: equirectangular, linear light, 2:1, straight ahead in the middle, not to be written to.
 * Throws `AppError` `model.unavailable` for one that is not installed, `RangeError` for a name that is not in the table.
 */
export async function loadEnvironment(directory: string | undefined, name: string): Promise<LinearRaster> {
  const entry = ENVIRONMENTS.find((candidate) => candidate.name === name);
  if (!entry) throw new RangeError(`there is no environment called ${name}`);
  const path = await environmentPath(entry, directory);
  const known = decoded.get(path);
  decoded.delete(path);
  const environment = known ?? readEnvironment(path);
  decoded.set(path, environment);
  environment.catch(() => decoded.delete(path));
  for (const oldest of decoded.keys()) if (decoded.size > KEPT) decoded.delete(oldest);
  return environment;
}

async function environmentPath({ file, delivery }: EnvironmentEntry, directory: string | undefined): Promise<string> {
  if (delivery === 'packaged') return fileURLToPath(new URL(file, PACKAGED));
  return modelFile(directory ?? '.', file);
}

async function readEnvironment(path: string): Promise<LinearRaster> {
  const environment = decodeExr(await readFile(path));
  repairBurnt(environment);
  return environment;
}
