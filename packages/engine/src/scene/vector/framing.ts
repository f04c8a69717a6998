import { createRandom, deriveSeed } from '@backlot/kernels';
import type { RenderRequest } from '../family.ts';

/** How a drawing is seen: mirrored or not, from how near, and past which side. Positions in pixels of the picture. */
export interface Framing {
  readonly mapX: (x: number) => number;
  readonly mapY: (y: number) => number;
  /** Factor of every length. */
  readonly zoom: number;
}

/** The drawing as it was laid out. */
export const PLAIN_FRAMING: Framing = { mapX: (x) => x, mapY: (y) => y, zoom: 1 };

/** The nearest that a room is seen from: cupboards and windows may leave the frame, but a room is still a room. */
const NEAREST = 1.3;

/** The same from left to right or from right to left, by seed. */
export function mirroredFraming(request: RenderRequest): Framing {
  const isMirrored = createRandom(deriveSeed(request.spec.seed, 'vector/mirror'))() < 0.5;
  return isMirrored ? { ...PLAIN_FRAMING, mapX: (x) => request.widthPx - x } : PLAIN_FRAMING;
}

/**
 * A room or a set seen from nearer by seed, past the left or the right: no two pictures of one layout are cut alike. Never where
 * something was placed in it, which would stay behind.
 */
export function wanderingFraming(request: RenderRequest): Framing {
  const framing = mirroredFraming(request);
  const { spec, widthPx, heightPx, subject } = request;
  if (spec.objects.length > 0 || subject !== undefined) return framing;
  const random = createRandom(deriveSeed(spec.seed, 'vector/framing'));
  const zoom = 1 + (NEAREST - 1) * random();
  const left = (zoom - 1) * widthPx * random();
  const top = (zoom - 1) * heightPx * random();
  return { mapX: (x) => framing.mapX(x) * zoom - left, mapY: (y) => y * zoom - top, zoom };
}
