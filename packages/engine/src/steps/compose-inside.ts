import {
  createMatte,
  createRaster,
  softBlur,
  toLinear,
  toSrgb,
  type Mask,
  type Matte,
  type Raster,
} from '@backlot/kernels';
import type { PaintedScene } from '../scene/paint-scene.ts';
import { composite } from './composite.ts';
import { contactShadow } from './contact-shadow.ts';
import { estimateForeground } from './estimate-foreground.ts';

/** Softness of the edge on the side that may change, px: a pixel-sharp mask leaves stairs. */
const EDGE_SIGMA_PX = 0.7;
/** The edge is softened this far into the masked side, as what is left of its blur. */
const LEAST_ALPHA = 0.02;

/** What stays of a picture, as a matte: the inverse of the mask, softened on the masked side alone. */
export function keptMatte({ width, height, data }: Mask): Matte {
  const matte = createMatte(width, height);
  for (let i = 0; i < data.length; i++) matte.data[i] = 1 - (data[i] ?? 0) / 255;
  const blurred = softBlur({ ...matte, kind: 'plane' }, EDGE_SIGMA_PX).data;
  const out = createMatte(width, height);
  for (let i = 0; i < data.length; i++) {
    const own = matte.data[i] ?? 0;
    const soft = blurred[i] ?? 0;
    // At a straight edge the blur is one half: the masked side gets what lies below, so that the kept side need not change.
    out.data[i] = Math.max(own, soft < LEAST_ALPHA ? 0 : soft * (own > 0 ? 1 : 0.5));
  }
  return out;
}

/**
 * Puts a scene behind a picture where the mask says so, with the shadow of what stays on its ground. Pixels with mask 0 stay
 * bit-identical; their light stays too, so the scene alone bears the shadow.
 */
export function composeInside(picture: Raster, mask: Mask, { picture: scene, shadow }: PaintedScene): Raster {
  const matte = keptMatte(mask);
  const ground = shadow === 'none' ? scene : contactShadow(scene, matte, shadow === 'contact' ? 'whole' : 'line');
  const composed = toSrgb(composite(toLinear(estimateForeground(picture, matte)), ground));
  const out = createRaster(picture.width, picture.height, composed.data);
  for (let i = 0; i < mask.data.length; i++)
    if (mask.data[i] === 0) for (let c = i * 4; c < i * 4 + 4; c++) out.data[c] = picture.data[c] ?? 0;
  return out;
}
