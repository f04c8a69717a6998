import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';

const SAMPLE_KEY = /^examples\/([a-z0-9_-]+\.(?:png|jpg))$/;
const MASK_ENDING = '_mask.png';

/** The photos that come with Backlot, readable by every team under `examples/<file>`. Undefined for any other reference. */
export type ReadSample = (reference: string) => Promise<Uint8Array | undefined>;

/** A photo that comes with Backlot. */
export interface Sample {
  readonly key: string;
  /** What people see, from the name of the file. */
  readonly title: string;
  /** The key of the mask that lies beside it. */
  readonly maskKey: string | undefined;
}

/** The photos that come with Backlot. */
export interface Samples {
  readonly read: ReadSample;
  /** Those with a mask first, as there is most to try with them; masks are no samples of their own. */
  readonly list: readonly Sample[];
}

/** Reads samples from a folder; only files that were in it at the start are ever opened. */
export async function openSamples(folder: string): Promise<Samples> {
  const names = new Set((await readdir(folder)).toSorted().filter((name) => SAMPLE_KEY.test(`examples/${name}`)));
  const samples = [...names].filter((name) => !name.endsWith(MASK_ENDING)).map((name) => sampleOf(name, names));
  return {
    list: samples.toSorted((one, other) => Number(other.maskKey !== undefined) - Number(one.maskKey !== undefined)),
    read: async (reference) => {
      const name = SAMPLE_KEY.exec(reference)?.[1];
      return name !== undefined && names.has(name) ? readFile(join(folder, name)) : undefined;
    },
  };
}

function sampleOf(name: string, names: ReadonlySet<string>): Sample {
  const stem = name.slice(0, name.lastIndexOf('.'));
  const words = stem.replaceAll(/[_-]+/g, ' ');
  const mask = stem + MASK_ENDING;
  return {
    key: `examples/${name}`,
    title: words.charAt(0).toUpperCase() + words.slice(1),
    maskKey: names.has(mask) ? `examples/${mask}` : undefined,
  };
}
