import { mixHex } from '../hex-colour.ts';
import { polygon } from '../outlines.ts';
import type { Point } from '../pen.ts';
import type { Sketch } from '../sketch.ts';
import type { LayerName } from '../vector-scene.ts';

/** One mountain. */
export interface PeakOptions {
  readonly x: number;
  readonly baseY: number;
  readonly heightPx: number;
  readonly halfWidthPx: number;
  readonly colour: string;
  readonly layer: LayerName;
  /** Part of the height that is under snow, 0 = none. */
  readonly snow: number;
  /** Side that the light comes from: -1 left, 1 right. */
  readonly lightFrom: -1 | 1;
  readonly name: string;
}

/** A mountain with a ragged outline, a shaded flank and a torn snow cap. */
export function drawPeak(sketch: Sketch, options: PeakOptions): void {
  const { x, baseY, heightPx, halfWidthPx, colour, layer, snow, lightFrom, name } = options;
  const { palette } = sketch;
  const random = sketch.random(`peak-${name}`);
  const at = (u: number, v: number): Point => [x + u * halfWidthPx, baseY - v * heightPx];
  const slope = (side: -1 | 1): Point[] => {
    const steps = [0.16, 0.34, 0.52, 0.74];
    return steps.map((t, i) => {
      const bulge = (i % 2 === 0 ? 0.055 : -0.05) + (random() - 0.5) * 0.05;
      return at(side * (t + bulge * 0.6), (1 - t) ** 1.12 + bulge * 0.7);
    });
  };
  const left = slope(-1);
  const right = slope(1);
  const peak = at(0, 1);
  const footLeft = at(-1.06, -0.02);
  const footRight = at(1.06, -0.02);
  sketch.add(
    'mountain',
    layer,
    polygon(sketch.pen(), [footLeft, ...left.toReversed(), peak, ...right, footRight]),
    colour,
    {
      fadesTo: mixHex(colour, palette.sky[4], 0.25),
    },
  );
  const flank = lightFrom < 0 ? right : left;
  const foot = lightFrom < 0 ? footRight : footLeft;
  const away = -lightFrom;
  const ridge: Point[] = [0.2, 0.42, 0.62, 0.82, 1].map((t, i) =>
    at(away * (0.05 + (i % 2 === 0 ? 0.1 : -0.03) + 0.1 * t), 1 - t),
  );
  const shade = mixHex(colour, palette.ink, 0.2);
  sketch.add('mountain-shade', layer, polygon(sketch.pen(), [peak, ...flank, foot, ...ridge.toReversed()]), shade, {
    plain: true,
  });
  if (snow <= 0) return;
  const cut = (t: number): number => 1 - snow * t;
  const capLeft = slopePoint(peak, left, snow);
  const capRight = slopePoint(peak, right, snow);
  const teeth: Point[] = [
    at(-0.26 * snow, cut(0.74)),
    at(-0.16 * snow, cut(1.12)),
    at(0.02 * snow, cut(0.8)),
    at(0.16 * snow, cut(1.18)),
    at(0.3 * snow, cut(0.78)),
  ];
  sketch.add(
    'mountain-snow',
    layer,
    polygon(sketch.pen(), [peak, ...capLeft, ...teeth, ...capRight.toReversed()]),
    palette.snow[0],
    { plain: true },
  );
  const darkTeeth = lightFrom < 0 ? teeth.slice(2) : teeth.slice(0, 3).toReversed();
  const darkCap = lightFrom < 0 ? capRight : capLeft;
  sketch.add(
    'mountain-snow',
    layer,
    polygon(sketch.pen(), [peak, at(away * 0.03, cut(0.4)), ...darkTeeth, ...darkCap.toReversed()]),
    palette.snow[1],
    { plain: true },
  );
}

/** The slope's points down to `depth` of the height, the last one interpolated. */
function slopePoint(peak: Point, slope: readonly Point[], depth: number): Point[] {
  const points: Point[] = [];
  let before = peak;
  const last = slope[slope.length - 1]!;
  const limit = peak[1] + (last[1] - peak[1]) * Math.min(0.95, depth * 1.1);
  for (const point of slope) {
    if (point[1] >= limit) {
      const t = (limit - before[1]) / Math.max(0.01, point[1] - before[1]);
      points.push([before[0] + (point[0] - before[0]) * t, limit]);
      break;
    }
    points.push(point);
    before = point;
  }
  return points;
}
