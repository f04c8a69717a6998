import { createLinearRaster, type LinearRaster } from '@backlot/kernels';
import { defocus } from '../hdri/defocus.ts';
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

/**
 * Blurs a room by depth: cut into layers by the size of their discs, each blurred with its own alpha, laid one over the
 * other from far to near, so that what is near keeps soft edges before what is far.
 */
export function focusRoom({ picture, depth }: RoomPicture, { marginPx, radiusPx, focus }: FocusOptions): LinearRaster {
  const width = picture.width - 2 * marginPx;
  const height = picture.height - 2 * marginPx;
  const out = createLinearRaster(width, height);
  const shares = new Float32Array(depth.length);
  for (let i = 0; i < depth.length; i++) shares[i] = Math.max(0, 1 - focus / depth[i]!);
  for (let layer = LAYERS.length - 1; layer >= 0; layer--) {
    const centre = LAYERS[layer]!;
    const isFirst = layer === 0;
    const isLast = layer === LAYERS.length - 1;
    const colour = createLinearRaster(picture.width, picture.height);
    const alpha = createLinearRaster(picture.width, picture.height);
    let any = 0;
    for (let i = 0; i < depth.length; i++) {
      // Tents that sum to 1: no seam between layers.
      const away = (shares[i]! - centre) * 4;
      const weight = (isFirst && away < 0) || (isLast && away > 0) ? 1 : Math.max(0, 1 - Math.abs(away));
      if (weight === 0) continue;
      any += weight;
      for (let c = 0; c < 3; c++) colour.data[i * 4 + c] = picture.data[i * 4 + c]! * weight;
      alpha.data[i * 4] = weight;
    }
    if (any < 1) continue;
    const radius = Math.max(LEAST_RADIUS_PX, radiusPx * centre);
    const soft = defocus(colour, marginPx, radius);
    const cover = defocus(alpha, marginPx, radius);
    for (let i = 0; i < out.data.length; i += 4) {
      const a = Math.min(1, cover.data[i]!);
      for (let c = 0; c < 3; c++) out.data[i + c] = out.data[i + c]! * (1 - a) + soft.data[i + c]!;
      out.data[i + 3] = out.data[i + 3]! * (1 - a) + a;
    }
  }
  for (let i = 0; i < out.data.length; i += 4) {
    const cover = Math.max(1e-3, out.data[i + 3]!);
    for (let c = 0; c < 3; c++) out.data[i + c] = out.data[i + c]! / cover;
    out.data[i + 3] = 1;
  }
  return out;
}
