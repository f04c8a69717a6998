import type { ResolvedCall } from '@backlot/contract';
import { decodeImage } from '../codec/decode.ts';
import { limitsOf } from '../codec/limits.ts';
import { layOutPicture } from '../outpaint/lay-out-picture.ts';
import { marginsMask } from '../outpaint/margins-mask.ts';
import { placeInCanvas } from '../outpaint/place-in-canvas.ts';
import { decodeMasked } from '../steps/decode-masked.ts';
import type { Warning } from '../scene/warning.ts';
import type { Order } from './order.ts';

const DRAWN: Warning = {
  code: 'svg-drawn',
  message: 'The SVG was drawn for the provider: what came back is made of pixels.',
};

/** What the contract says about the pictures of a call. Throws what decoding the caller's pictures throws, naming the field. */
export async function readOrder(call: ResolvedCall): Promise<Order> {
  switch (call.operation) {
    case 'generate':
      return { format: call.input.format ?? 'png', size: call.input.size, fit: 'cover', warnings: [] };
    case 'variate':
      return { format: call.input.format ?? 'png', size: call.input.size, fit: 'cover', warnings: [] };
    case 'inpaint':
    case 'erase':
    case 'generate-background':
      return maskedOrder(call.input);
    case 'outpaint':
      return outpaintOrder(call.input);
    case 'replace-background':
    case 'restyle':
    case 'remove-text':
      return editOrder(call.input);
    case 'remove-background':
      return { ...(await editOrder(call.input)), isCutOut: true };
    case 'upscale':
      return { format: call.input.format ?? 'png', fit: 'stretch', warnings: [] };
    case 'vectorize':
      return { format: 'svg', fit: 'stretch', warnings: [] };
    case 'create-style':
    case 'enhance-prompt':
      throw new RangeError(`${call.operation} makes no pictures`);
  }
}

type InputOf<Name extends ResolvedCall['operation']> = Extract<ResolvedCall, { operation: Name }>['input'];

async function maskedOrder(input: InputOf<'inpaint' | 'erase' | 'generate-background'>): Promise<Order> {
  const { decoded, hole } = await decodeMasked(input, { mayBeEmpty: true });
  const isTraced = 'vectors' in input && input.vectors === 'trace' && decoded.facts.format === 'svg';
  return {
    format: input.format ?? 'png',
    size: decoded.raster,
    fit: 'stretch',
    kept: { picture: decoded.raster, mask: hole.mask },
    warnings: [...decoded.warnings, ...hole.warnings, ...(isTraced ? [DRAWN] : [])],
  };
}

async function outpaintOrder(input: InputOf<'outpaint'>): Promise<Order> {
  const decoded = await decodeImage(input.image, limitsOf(input), 'image');
  const { picture, canvas } = layOutPicture(decoded, input);
  return {
    format: input.format ?? 'png',
    size: canvas,
    fit: 'stretch',
    kept: { picture: placeInCanvas(picture, canvas), mask: marginsMask(canvas) },
    warnings: decoded.warnings,
  };
}

async function editOrder(
  input: InputOf<'replace-background' | 'restyle' | 'remove-background' | 'remove-text'>,
): Promise<Order> {
  const { raster, facts, warnings } = await decodeImage(input.image, limitsOf(input), 'image');
  const isDrawn = facts.format === 'svg' && input.format !== 'svg';
  return {
    format: input.format ?? 'png',
    size: raster,
    fit: 'stretch',
    warnings: isDrawn ? [...warnings, DRAWN] : warnings,
  };
}
