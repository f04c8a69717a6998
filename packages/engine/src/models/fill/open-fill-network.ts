import { readFile } from 'node:fs/promises';
import { AppError } from '@backlot/contract';
import type { Raster } from '@backlot/kernels';
import { openSession } from '../session.ts';
import type { FillModelName, FillView } from './fill-model.ts';
import { recogniseFillModel } from './recognise-fill-model.ts';
import { pictureOf } from './tensors.ts';

/** An open network that fills holes. */
export interface FillNetwork {
  readonly name: FillModelName;
  /** Side of the square that it wants to see, px; undefined: any. */
  readonly sidePx: number | undefined;
  /** The view with what was missing made up, as an opaque picture of its size. Only the missing pixels mean anything. */
  readonly imagine: (view: FillView) => Promise<Raster>;
  readonly close: () => Promise<void>;
}

/**
 * Opens a network that fills holes. A manifest beside the file (`FILE.json`, `{"model": "migan-generator"}`) says what it is where its
 * inputs do not. Throws `model.unavailable` for a file that is missing, damaged, or no known network.
 */
export async function openFillNetwork(path: string, { threads }: { readonly threads: number }): Promise<FillNetwork> {
  const name = await manifestName(`${path}.json`);
  const session = await openSession(path, { threads });
  try {
    const model = recogniseFillModel(session, name);
    const output = session.outputs[0]?.name ?? '';
    return {
      name: model.name,
      sidePx: model.sidePx,
      imagine: async (view) => pictureOf(await session.infer(model.inputs(view, session), output), model),
      close: session.close,
    };
  } catch (error) {
    await session.close();
    throw error;
  }
}

/** What the manifest names; undefined without one. */
async function manifestName(path: string): Promise<string | undefined> {
  const text = await readFile(path, 'utf8').catch(() => undefined);
  if (text === undefined) return undefined;
  const name = /^\s*\{\s*"model"\s*:\s*"([a-z-]+)"\s*\}\s*$/.exec(text)?.[1];
  if (name !== undefined) return name;
  throw new AppError('model.unavailable', 'The manifest of the configured fill model cannot be read.', {
    cause: new Error(`${path}: {"model": "name"} is expected`),
  });
}
