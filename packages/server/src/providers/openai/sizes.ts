import type { PictureSize } from '@backlot/contract';
import { isWithin, workingSize, type SidesPx, type WorkingRange } from '../working-size.ts';
import type { ModelRules } from './models.ts';

type Sizes = ModelRules['sizes'];

/** At which a server that takes any size is asked to edit: sides that models of all kinds take, no more than most can. */
const SAFE: WorkingRange = { stepPx: 64, leastPixels: 64 * 64, mostPixels: 1536 * 1024, maxRatio: 4 };

/** A size as the API writes it. */
export function sizeWord({ widthPx, heightPx }: SidesPx): string {
  return `${widthPx}x${heightPx}`;
}

/** The refusal of a size that a model does not make. */
export function refuseSize(size: PictureSize | undefined, sizes: Sizes): string | undefined {
  if (size === undefined || sizes === undefined) return undefined;
  const sides = { widthPx: size.width, heightPx: size.height };
  const isMade = 'stepPx' in sizes ? isWithin(sides, sizes) : sizes.includes(sizeWord(sides));
  return isMade ? undefined : `makes no picture of ${size.width} x ${size.height} px`;
}

/** The size at which a picture is edited: of its proportions as nearly as can be. */
export function editSize(own: SidesPx, sizes: Sizes): SidesPx {
  if (sizes === undefined || 'stepPx' in sizes) return workingSize(own, sizes ?? SAFE, own.widthPx * own.heightPx);
  const ranked = sizes
    .map(sidesOf)
    .toSorted(
      (left, right) =>
        distance(left, own) - distance(right, own) || right.widthPx * right.heightPx - left.widthPx * left.heightPx,
    );
  const [nearest] = ranked;
  if (nearest === undefined) throw new RangeError('a model without sizes');
  return nearest;
}

function sidesOf(word: string): SidesPx {
  const [widthPx = 0, heightPx = 0] = word.split('x').map(Number);
  return { widthPx, heightPx };
}

function distance(size: SidesPx, own: SidesPx): number {
  return Math.abs(Math.log((size.widthPx * own.heightPx) / (size.heightPx * own.widthPx)));
}
