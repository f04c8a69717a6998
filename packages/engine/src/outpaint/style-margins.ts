import { createRaster, toLinear, toSrgb, type Raster } from '@backlot/kernels';
import type { AppearancePlan } from '../appearance/plan-appearance.ts';
import { treatPicture } from '../restyle/treat-picture.ts';
import type { Treatment } from '../scene/styles/treatments.ts';
import type { Canvas } from './plan-canvas.ts';

/** How soon the style has set in beyond the picture, share of the picture's shorter side. By eye. */
const BAND_SHARE = 0.1;
/** Where the treatment draws with shapes: enough of them to fit the picture beside. */
const COARSENESS = 0.3;

interface MarginLook {
  readonly treatment: Treatment;
  readonly plan: AppearancePlan;
  readonly seed: number;
}

/**
 * Paints what is new around a picture in the style and the colours that were asked for, setting in gently from its borders; the
 * picture itself stays bit-identical. The same raster if nothing was asked for.
 */
export async function styleMargins(raster: Raster, canvas: Canvas, look: MarginLook): Promise<Raster> {
  const { treatment, plan, seed } = look;
  const { parameters } = plan.style;
  const treated =
    treatment === 'photo' && Object.keys(parameters).length === 0
      ? raster
      : await treatPicture(raster, { treatment, parameters, seed, coarseness: COARSENESS });
  const linear = toLinear(treated);
  const spec = { seed, style: { ...plan.style.style, treatment } };
  const coloured = plan.finishPixels(linear, spec);
  const styled = coloured === linear ? treated : toSrgb(coloured);
  return styled === raster ? raster : blended(raster, styled, canvas);
}

function blended(own: Raster, styled: Raster, { width, height, rect }: Canvas): Raster {
  const out = createRaster(width, height, own.data.slice());
  const bandPx = Math.max(1, BAND_SHARE * Math.min(rect.width, rect.height));
  for (let y = 0; y < height; y++) {
    const down = Math.max(rect.y - y, y - (rect.y + rect.height - 1), 0);
    for (let x = 0; x < width; x++) {
      const across = Math.max(rect.x - x, x - (rect.x + rect.width - 1), 0);
      if (across === 0 && down === 0) continue;
      const t = Math.min(1, Math.hypot(across, down) / bandPx);
      const share = t * t * (3 - 2 * t);
      const i = (y * width + x) * 4;
      for (let c = i; c < i + 3; c++)
        out.data[c] = (own.data[c] ?? 0) + ((styled.data[c] ?? 0) - (own.data[c] ?? 0)) * share;
    }
  }
  return out;
}
