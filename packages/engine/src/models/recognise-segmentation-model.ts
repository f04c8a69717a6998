import { AppError } from '@backlot/contract';
import { birefnet } from './birefnet.ts';
import { isnet } from './isnet.ts';
import type { SegmentationModel } from './segmentation-model.ts';
import type { NetworkShape } from './session.ts';
import { u2netp } from './u2netp.ts';

const MODELS: readonly SegmentationModel[] = [u2netp, isnet, birefnet];

/**
 * Recognises a network by its inputs and outputs; `name` decides between models of the same dimensions (ISNet and BiRefNet).
 * Throws `model.unavailable` when no known model fits, or when several do and no name is given.
 */
export function recogniseSegmentationModel({ inputs, outputs }: NetworkShape, name?: string): SegmentationModel {
  const [batch, channels, height, width] = inputs[0]?.shape ?? [];
  const isPicture = fits(batch, 1) && fits(channels, 3) && outputs.length > 0 && inputs[0]?.type === 'float32';
  const fitting = MODELS.filter(
    (model) =>
      isPicture && fits(height, model.sizePx) && fits(width, model.sizePx) && (name ?? model.name) === model.name,
  );
  const [model] = fitting;
  if (model !== undefined && fitting.length === 1) return model;
  const candidates = fitting.map((candidate) => candidate.name).join(' and ') || 'no known model';
  throw new AppError('model.unavailable', 'The configured segmentation model is not one the engine knows.', {
    cause: new Error(`input ${inputs[0]?.shape.join(' x ') ?? 'none'} fits ${candidates}`),
  });
}

/** A free dimension (a name, or -1) fits everything. */
function fits(dimension: number | string | undefined, wanted: number): boolean {
  return dimension === wanted || dimension === -1 || typeof dimension === 'string';
}
