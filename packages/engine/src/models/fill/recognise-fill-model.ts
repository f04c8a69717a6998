import { AppError } from '@backlot/contract';
import type { NetworkShape } from '../session.ts';
import type { FillModel } from './fill-model.ts';
import { lama } from './lama.ts';
import { lamaStacked } from './lama-stacked.ts';
import { migan } from './migan.ts';
import { miganGenerator } from './migan-generator.ts';

const MODELS: readonly FillModel[] = [lama, lamaStacked, migan, miganGenerator];
/** What the export of LaMa with one input calls its ends. */
const STACKED_ENDS = ['input', 'output'];

/**
 * Recognises a network that fills holes by its inputs and outputs; `name` decides where two fit. Without one, a single input of four
 * planes is taken for LaMa's if its sides are free or its ends are named as in that export. Throws `model.unavailable` otherwise.
 */
export function recogniseFillModel(shape: NetworkShape, name?: string): FillModel {
  const fitting = MODELS.filter((model) => model.fits(shape) && isMeant(model, shape, name));
  const [model] = fitting;
  if (model !== undefined) return model;
  const inputs = shape.inputs.map((input) => `${input.name} ${input.type} ${input.shape.join(' x ')}`).join(', ');
  const candidates = MODELS.filter(({ fits }) => fits(shape)).map((each) => each.name);
  const reason =
    candidates.length === 0
      ? 'it is neither LaMa nor MI-GAN by its inputs'
      : `it fits ${candidates.join(' and ')}: a manifest beside it must say which`;
  throw new AppError('model.unavailable', `The configured fill model cannot be used: ${reason}.`, {
    cause: new Error(`inputs ${inputs || 'none'}; manifest ${name ?? 'none'}`),
  });
}

function isMeant(model: FillModel, { inputs, outputs }: NetworkShape, name: string | undefined): boolean {
  if (name !== undefined) return model.name === name;
  if (model !== lamaStacked && model !== miganGenerator) return true;
  const isFree = typeof inputs[0]?.shape[2] === 'string' || inputs[0]?.shape[2] === -1;
  const ends = [inputs[0]?.name, outputs[0]?.name];
  return model === lamaStacked && (isFree || STACKED_ENDS.every((end, i) => end === ends[i]));
}
