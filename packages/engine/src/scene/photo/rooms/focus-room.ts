import type { LinearRaster } from '@backlot/kernels';
import { paintInBands } from '../../../threads/paint-in-bands.ts';
import { createSharedRaster, sharedDoubles } from '../../../threads/shared.ts';
import type { Threads } from '../../../threads/threads.ts';
import { lensDisc, lensSumsLength } from '../hdri/lens-disc.ts';
import { focusRows } from './focus-rows.ts';
import type { RoomPicture } from './trace/trace-options.ts';

interface FocusOptions {
  readonly marginPx: number;
  /** Radius of the disc of a point at infinity, px. */
  readonly radiusPx: number;
  /** Distance in focus, metres. */
  readonly focus: number;
}

/** Blur of the layers that a room is cut into, as shares of the blur at infinity. */
const LAYERS = [0.25, 0.5, 0.75, 1] as const;
const LEAST_RADIUS_PX = 0.6;
/** Pixels that a layer must hold. */
const LEAST_PIXELS = 1;

/**
 * Blurs a room by depth: cut into layers by the size of their discs, each blurred with its own alpha, laid one over the
 * other from far to near, so that what is near keeps soft edges before what is far.
 */
export async function focusRoom(
  threads: Threads | undefined,
  { picture, depth }: Pick<RoomPicture, 'picture' | 'depth'>,
  { marginPx, radiusPx, focus }: FocusOptions,
): Promise<LinearRaster> {
  const out = createSharedRaster(picture.width - 2 * marginPx, picture.height - 2 * marginPx);
  const sums = sharedDoubles(lensSumsLength(picture));
  const held = sharedDoubles(picture.height);
  for (let i = LAYERS.length - 1; i >= 0; i--) {
    const share = LAYERS[i]!;
    const layer = {
      focus,
      share,
      isFirst: i === 0,
      isLast: i === LAYERS.length - 1,
      disc: lensDisc(marginPx, Math.max(LEAST_RADIUS_PX, radiusPx * share)),
    };
    const paint = (pass: 'layer' | 'blur' | 'finish', rows: number): Promise<void> =>
      paintInBands(threads, focusRows, { prepared: layer, target: { pass, picture, depth, sums, held, out }, rows });
    await paint('layer', picture.height);
    if (held.reduce((sum, row) => sum + row, 0) >= LEAST_PIXELS) await paint('blur', out.height);
    if (i === 0) await paint('finish', out.height);
  }
  return out;
}
