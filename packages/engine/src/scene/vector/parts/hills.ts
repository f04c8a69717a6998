import { ground } from '../outlines.ts';
import type { Point } from '../pen.ts';
import type { ShapeLook, Sketch } from '../sketch.ts';
import type { LayerName } from '../vector-scene.ts';

/** A band of rolling hills. */
export interface HillOptions {
  readonly role?: string;
  /** Where the band meets its ground, px. */
  readonly baseY: number;
  readonly peakPx: number;
  /** How many humps across the picture. */
  readonly humps: number;
  readonly colour: string;
  readonly fadesTo?: string;
  readonly layer: LayerName;
  readonly floorY: number;
  readonly name: string;
}

/** Rolling hills across the whole width. */
export function drawHills(sketch: Sketch, options: HillOptions): Point[] {
  const { widthPx, bleedPx } = sketch;
  const random = sketch.random(`hills-${options.name}`);
  const count = Math.max(2, Math.round(options.humps));
  const line: Point[] = [];
  for (let i = 0; i <= count * 2; i++) {
    const t = i / (count * 2);
    const up = i % 2 === 1;
    const rise = up ? 0.55 + 0.45 * random() : 0.25 * random();
    const shift = i === 0 || i === count * 2 ? 0 : (random() - 0.5) * 0.35 * (1 / count);
    line.push([-bleedPx + (t + shift) * (widthPx + 2 * bleedPx), options.baseY - options.peakPx * rise]);
  }
  sketch.add(
    options.role ?? 'hill',
    options.layer,
    ground(sketch.pen(), line, options.floorY),
    options.colour,
    fading(options.fadesTo),
  );
  return line;
}

function fading(fadesTo: string | undefined): ShapeLook {
  return fadesTo === undefined ? {} : { fadesTo };
}

/** A headland that rises towards one side of the frame and falls to the water. */
export function drawHeadland(
  sketch: Sketch,
  {
    baseY,
    peakPx,
    fromX,
    colour,
    fadesTo,
    name,
  }: { baseY: number; peakPx: number; fromX: number; colour: string; fadesTo: string; name: string },
): void {
  const { widthPx, bleedPx } = sketch;
  const random = sketch.random(`headland-${name}`);
  const right = widthPx + bleedPx;
  const span = right - fromX;
  const line: Point[] = [[fromX, baseY]];
  const steps = 6;
  for (let i = 1; i <= steps; i++) {
    const t = i / steps;
    const rise = t ** 0.6 * (0.72 + 0.4 * random());
    line.push([fromX + span * t, baseY - peakPx * rise]);
  }
  sketch.add('island', 'far', ground(sketch.pen(), line, baseY), colour, { fadesTo });
}

/** A low island with both shores in the picture. */
export function drawIslet(
  sketch: Sketch,
  {
    x,
    baseY,
    halfWidth,
    peakPx,
    colour,
    fadesTo,
    name,
  }: { x: number; baseY: number; halfWidth: number; peakPx: number; colour: string; fadesTo: string; name: string },
): void {
  const random = sketch.random(`islet-${name}`);
  const profile = [
    0,
    0.42 + 0.2 * random(),
    0.75 + 0.25 * random(),
    0.5 + 0.3 * random(),
    0.62 + 0.3 * random(),
    0.22 + 0.1 * random(),
    0,
  ];
  const line: Point[] = profile.map((rise, i) => [
    x - halfWidth + (2 * halfWidth * i) / (profile.length - 1),
    baseY - peakPx * rise,
  ]);
  sketch.add('island', 'far', ground(sketch.pen(), line, baseY), colour, { fadesTo });
}
