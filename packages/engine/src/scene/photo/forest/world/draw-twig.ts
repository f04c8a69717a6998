import { strokeTaper } from '../../silhouette/stroke-taper.ts';
import { sunThrough } from '../light/canopy-shade.ts';
import { hazeAt } from '../light/haze.ts';
import { fogBetween } from '../light/woods-light.ts';
import type { Stage } from './stage.ts';
import type { Twig } from './woods.ts';

const colour = new Float64Array(3);
const air = new Float64Array(3);
/** Mean share of the sun that a thin cylinder shows. */
const SUN_SHARE = 0.28;

/** Paints a bare branch over a layer. */
export function drawTwig({ layer, view, light, haze, nearM }: Stage, twig: Twig): void {
  const { x, y, z, toX, toY, radius, toRadius } = twig;
  const scale = view.focalPx / z;
  const open = sunThrough(light.shade, (x + toX) / 2, (y + toY) / 2, z);
  const keep = fogBetween(light.fog, nearM, z, y);
  hazeAt(haze, view.centreX + x * scale, view.horizonPx - (y - view.eyeM) * scale, air);
  for (let c = 0; c < 3; c++) {
    const received = (light.sun[c]! / Math.PI) * SUN_SHARE * open + light.above[c]! * 0.6 + light.ahead[c]! * 0.2;
    colour[c] = twig.colour[c]! * received * keep + air[c]! * (1 - keep);
  }
  const stroke = {
    x0: view.centreX + x * scale,
    y0: view.horizonPx - (y - view.eyeM) * scale,
    radius0: radius * scale,
    x1: view.centreX + toX * scale,
    y1: view.horizonPx - (toY - view.eyeM) * scale,
    radius1: toRadius * scale,
  };
  strokeTaper(layer, stroke, colour);
  // Steep branches carry no snow.
  if (twig.isSnowy !== true || Math.abs(toY - y) > 1.2 * Math.abs(toX - x)) return;
  for (let c = 0; c < 3; c++) {
    const received = (light.sun[c]! / Math.PI) * 0.6 * open + light.above[c]!;
    colour[c] = SNOW * received * keep + air[c]! * (1 - keep);
  }
  const thick = (wood: number) => wood * 0.75 + SNOW_M * scale;
  const lift = (wood: number) => wood * 0.5 + SNOW_M * scale;
  strokeTaper(
    layer,
    {
      ...stroke,
      y0: stroke.y0 - lift(stroke.radius0),
      radius0: thick(stroke.radius0),
      y1: stroke.y1 - lift(stroke.radius1),
      radius1: thick(stroke.radius1),
    },
    colour,
  );
}

const SNOW = 0.86;
/** Half of the thickness of snow on a branch, m. */
const SNOW_M = 0.006;
