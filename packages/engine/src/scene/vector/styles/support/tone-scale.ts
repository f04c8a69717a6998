import { lumaOfHex } from '../../hex-colour.ts';
import { pathBounds } from '../../path-data.ts';
import type { VectorScene } from '../../vector-scene.ts';

/** Range that a scene must have before it is stretched fully. */
const MIN_RANGE = 0.12;

/**
 * The tone (0 = darkest of the scene, 1 = lightest) of a colour among the colours of a scene, weighted by the area they
 * cover: styles in one ink would drown a sunset in black if they took luma as it is.
 */
export function toneScale(scene: VectorScene): (hex: string) => number {
  const weighted = scene.shapes
    .filter((shape) => shape.linePx === undefined && (shape.opacity ?? 1) > 0.5)
    .map((shape) => ({ luma: lumaOfHex(shape.colour), area: boxArea(shape.d, scene) }))
    .toSorted((a, b) => a.luma - b.luma);
  const total = weighted.reduce((sum, { area }) => sum + area, 0);
  const quantile = (part: number): number => {
    let seen = 0;
    for (const { luma, area } of weighted) {
      seen += area;
      if (seen >= total * part) return luma;
    }
    return 1;
  };
  const low = quantile(0.02);
  const range = Math.max(MIN_RANGE, quantile(0.98) - low);
  const middle = Math.min(0.85, Math.max(0.15, (quantile(0.5) - low) / range));
  const gamma = Math.min(1.6, Math.max(0.55, Math.log(0.5) / Math.log(middle)));
  return (hex) => Math.min(1, Math.max(0, (lumaOfHex(hex) - low) / range)) ** gamma;
}

function boxArea(d: string, { widthPx, heightPx }: VectorScene): number {
  const { left, top, right, bottom } = pathBounds(d);
  return (
    Math.max(0, Math.min(right, widthPx) - Math.max(left, 0)) *
    Math.max(0, Math.min(bottom, heightPx) - Math.max(top, 0))
  );
}
