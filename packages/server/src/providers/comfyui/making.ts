import type { PictureSize } from '@backlot/contract';
import type { ProviderContext } from '../provider.ts';
import { refuseDrawing } from '../refuse-drawing.ts';
import type { VendorResult } from '../vendor.ts';
import { MAX_BATCH, type Desk } from './desk.ts';
import { CELL_PX, MIN_SIDE_PX, type Uploaded } from './pictures.ts';
import type { Values } from './template/fill-template.ts';
import type { Template } from './template/template.ts';

/** What most inputs say. */
interface Said {
  readonly prompt?: string;
  readonly negativePrompt?: string | undefined;
  readonly seed: number;
  readonly count?: number;
  readonly strength?: number;
}

interface Common {
  readonly picturesPerCall: number;
  readonly refuses: typeof refuseDrawing;
}

/** What every template that makes several pictures has in common. */
export function common({ uses }: Template): Common {
  return { picturesPerCall: uses.has('count') ? MAX_BATCH : 1, refuses: refuseDrawing };
}

/** Fills a template with what a caller says, and has it made. */
export async function makeOf(
  { studio }: Pick<Desk, 'studio'>,
  { template, said, uploaded }: { readonly template: Template; readonly said: Said; readonly uploaded?: Uploaded },
  context: ProviderContext,
): Promise<VendorResult> {
  const { prompt, negativePrompt, seed, count = 1, strength } = said;
  const values: Values = {
    seed,
    count,
    ...(prompt !== undefined && { prompt }),
    ...(negativePrompt !== undefined && { negative_prompt: negativePrompt }),
    ...(strength !== undefined && { strength }),
    ...uploaded?.values,
  };
  const result = await studio.make({ template, count, seed }, values, context);
  return { ...result, warnings: [...(uploaded?.warnings ?? []), ...(result.warnings ?? [])] };
}

/** Sides from which one of any size can be cut. */
export function sidesFor({ width, height }: PictureSize): Pick<Values, 'width' | 'height'> {
  const up = (px: number): number => Math.max(MIN_SIDE_PX, Math.ceil(px / CELL_PX) * CELL_PX);
  return { width: up(width), height: up(height) };
}

/** The refusal of a size that is more than the graphics card is said to hold. */
export function refuseLarge(size: PictureSize | undefined, maxPixels: number): string | undefined {
  if (size === undefined || size.width * size.height <= maxPixels) return undefined;
  return `makes no picture of ${size.width} x ${size.height} px, which is more than ${maxPixels} pixels`;
}
