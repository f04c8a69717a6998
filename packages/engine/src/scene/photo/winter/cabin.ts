import { fillPolygon } from '../silhouette/fill-polygon.ts';
import type { Triple } from '../sky/atmosphere.ts';
import type { Lamp, WoodsLight } from '../forest/light/woods-light.ts';
import type { Stage } from '../forest/world/stage.ts';
import type { View } from '../forest/world/view.ts';

/** A log cabin under snow, with light in its windows; lengths in metres. */
export interface Cabin {
  readonly x: number;
  readonly z: number;
  readonly footY: number;
  /** How far it is turned, radians: 0 = gable towards the camera. */
  readonly turn: number;
  readonly widthM: number;
  readonly lengthM: number;
  /** Light of the windows, radiance. */
  readonly glow: Triple;
}

const WALL_M = 2.3;
const ROOF_M = 2.1;
const OVERHANG_M = 0.55;
const SNOW_M = 0.38;
const LOGS = 11;
/** Irradiance a metre before the windows, per radiance of the panes. */
const SPILL = 11;
const WOOD: Triple = [0.115, 0.075, 0.048];
const SNOW: Triple = [0.85, 0.88, 0.92];

type Point = readonly [number, number, number];

/** Lamps that stand for the light which falls out of the windows. */
export function cabinLamps({ x, z, footY, glow, turn, widthM }: Cabin): Lamp[] {
  const reach = widthM * 0.3;
  return [-1, 1].map((side) => ({
    x: x + side * reach * Math.cos(turn) - Math.sin(turn) * 0.8,
    y: footY + 1.3,
    z: z - 1.1 - side * reach * Math.sin(turn),
    power: [glow[0] * SPILL, glow[1] * SPILL, glow[2] * SPILL],
  }));
}

/** Draws the cabin wall by wall, far ones first. */
export function drawCabin({ layer, view, light }: Stage, cabin: Cabin): void {
  const { widthM, lengthM, glow } = cabin;
  const half = widthM / 2;
  const place = (across: number, up: number, along: number): Point => {
    const [cos, sin] = [Math.cos(cabin.turn), Math.sin(cabin.turn)];
    return [cabin.x + across * cos + along * sin, cabin.footY + up, cabin.z - across * sin + along * cos];
  };
  const face = (points: readonly Point[], colour: ArrayLike<number>, opacity = 1) =>
    fillPolygon(
      layer,
      points.flatMap((point) => project(view, point)),
      colour,
      opacity,
    );
  // Which way the camera is from the cabin, in the cabin's own directions.
  const cameraAcross = cabin.z * Math.sin(cabin.turn) - cabin.x * Math.cos(cabin.turn);
  const side = cameraAcross > 0 ? 1 : -1;
  const wall = (
    across0: number,
    along0: number,
    across1: number,
    along1: number,
    top0: number,
    top1: number,
    share: number,
  ) => {
    for (let i = 0; i < LOGS; i++) {
      const [low, high] = [i / LOGS, (i + 1) / LOGS];
      const shade = share * (0.7 + 0.3 * ((i * 7) % 3)) * (0.85 + 0.05 * i);
      face(
        [
          place(across0, top0 * low, along0),
          place(across1, top1 * low, along1),
          place(across1, top1 * high, along1),
          place(across0, top0 * high, along0),
        ],
        lit(WOOD, light, shade),
      );
      face(
        [
          place(across0, top0 * low, along0),
          place(across1, top1 * low, along1),
          place(across1, top1 * (low + 0.018), along1),
          place(across0, top0 * (low + 0.018), along0),
        ],
        [0, 0, 0],
        0.6,
      );
    }
  };
  wall(side * half, 0, side * half, lengthM, WALL_M, WALL_M, 0.75);
  wall(-half, 0, half, 0, WALL_M, WALL_M, 1);
  face([place(-half, WALL_M, 0), place(half, WALL_M, 0), place(0, WALL_M + ROOF_M, 0)], lit(WOOD, light, 0.95));
  const window = (across: number, up: number, wide: number, tall: number) => {
    const pane = (grow: number, colour: ArrayLike<number>) =>
      face(
        [
          place(across - wide - grow, up - grow, -0.02),
          place(across + wide + grow, up - grow, -0.02),
          place(across + wide + grow, up + tall + grow, -0.02),
          place(across - wide - grow, up + tall + grow, -0.02),
        ],
        colour,
      );
    pane(0.09, lit(WOOD, light, 1.9));
    pane(0, glow);
    const bar = (a0: number, u0: number, a1: number, u1: number) =>
      face(
        [place(a0, u0, -0.03), place(a1, u0, -0.03), place(a1, u1, -0.03), place(a0, u1, -0.03)],
        lit(WOOD, light, 0.8),
      );
    bar(across - 0.025, up, across + 0.025, up + tall);
    bar(across - wide, up + tall * 0.55, across + wide, up + tall * 0.55 + 0.05);
  };
  window(-half * 0.56, 0.85, half * 0.2, 0.85);
  window(half * 0.56, 0.85, half * 0.2, 0.85);
  window(0, WALL_M + 0.25, half * 0.12, 0.6);
  face(
    [place(-0.42, 0, -0.02), place(0.42, 0, -0.02), place(0.42, 1.85, -0.02), place(-0.42, 1.85, -0.02)],
    lit(WOOD, light, 0.6),
  );
  roof();

  /** Both slopes with their snow, the one that faces away first; the edge of the snow shows its thickness. */
  function roof(): void {
    const eaves = half + OVERHANG_M;
    const drop = WALL_M - (OVERHANG_M * ROOF_M) / half;
    const ridge = WALL_M + ROOF_M;
    const rise = ridge - view.eyeM + cabin.footY;
    for (const slope of [-side, side]) {
      // A slope is seen if it faces the camera, which is usually below it.
      const isSeen = slope * cameraAcross * ROOF_M > rise * half;
      const far = lengthM + OVERHANG_M;
      const sun = Math.max(0, slope * light.sunDirection[0] * 0.6 + light.sunDirection[1] * 0.75);
      const top = lit(SNOW, light, 1, sun);
      const shaded = lit(SNOW, light, 0.62);
      const [low, high] = [drop + SNOW_M, ridge + SNOW_M];
      if (isSeen)
        face(
          [
            place(slope * eaves, low, -OVERHANG_M),
            place(0, high, -OVERHANG_M),
            place(0, high, far),
            place(slope * eaves, low, far),
          ],
          top,
        );
      face(
        [
          place(slope * eaves, drop, -OVERHANG_M),
          place(slope * eaves, low, -OVERHANG_M),
          place(slope * eaves, low, far),
          place(slope * eaves, drop, far),
        ],
        shaded,
      );
      face(
        [
          place(slope * eaves, drop, -OVERHANG_M),
          place(slope * eaves, low, -OVERHANG_M),
          place(0, high, -OVERHANG_M),
          place(0, ridge, -OVERHANG_M),
        ],
        shaded,
      );
    }
  }
}

function project(view: View, [x, y, z]: Point): readonly [number, number] {
  const depth = Math.max(0.5, z);
  return [view.centreX + (x / depth) * view.focalPx, view.horizonPx - ((y - view.eyeM) / depth) * view.focalPx];
}

/** Light of a surface under the open sky: `share` of what surrounds it, and the sun by its cosine. */
function lit(albedo: Triple, light: WoodsLight, share: number, cosine = 0.15): Float64Array {
  const out = new Float64Array(3);
  for (let c = 0; c < 3; c++)
    out[c] =
      albedo[c]! * ((light.above[c]! * 0.75 + light.below[c]! * 0.25) * share + (light.sun[c]! * cosine) / Math.PI);
  return out;
}
