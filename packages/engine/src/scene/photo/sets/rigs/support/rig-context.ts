import type { Random } from '@backlot/kernels';
import type { Body } from '../../../path-tracer/body.ts';
import { gradientEnvironment, type Environment } from '../../../path-tracer/environment.ts';
import { softBox, type Light, type SoftBox, type Sun } from '../../../path-tracer/light.ts';
import { scale, type Vec3 } from '../../../path-tracer/vector.ts';
import type { SetPalette } from '../../set-palette.ts';
import type { Stage } from '../../stage.ts';

/** The lighting of a set. */
export interface Rig {
  readonly lights: readonly Light[];
  readonly sun?: Sun;
  readonly environment: Environment;
  readonly ambient: Vec3;
  readonly key: Vec3;
  /** Lamps that are part of the picture. */
  readonly bodies: readonly Body[];
  /** Exposure target of `meterExposure`. */
  readonly exposureKey: number;
  /** What the brightest may reach; the set's own when left out. */
  readonly highlight?: number;
  readonly bloom: number;
}

/** What a rig may go by. */
export interface RigContext {
  readonly stage: Stage;
  readonly palette: SetPalette;
  readonly random: Random;
  /** Unit vector towards the key light, as the spec has it. */
  readonly direction: Vec3;
  /** The same, turned so that it falls on a back wall. */
  readonly onWall: Vec3;
  /** What a patterned light should fall on: the wall behind the subject, or the ground when the camera looks down. */
  readonly aim: Vec3;
  readonly lamp: Vec3;
  /** Distance from the origin to the back wall, units. */
  readonly wallDepth: number;
  readonly floorY: number;
  readonly isMoody: boolean;
}

/** Grey surroundings: `level` at eye height, a little more from above, less from below, in the lamp's colour by a quarter. */
export function surroundings(level: number, lamp: Vec3): { readonly environment: Environment; readonly ambient: Vec3 } {
  const tint: Vec3 = [0.75 + 0.25 * lamp[0], 0.75 + 0.25 * lamp[1], 0.75 + 0.25 * lamp[2]];
  return {
    environment: gradientEnvironment({
      above: scale(tint, level * 1.5),
      level: scale(tint, level),
      below: scale(tint, level * 0.6),
    }),
    ambient: scale(tint, level * 0.8),
  };
}

/** Two tall narrow boxes before the set, left and right: they light little but draw the bright lines that show what is metal or gloss. */
export function stripLights(radiance: number): readonly SoftBox[] {
  return [-1, 1].map((side) =>
    softBox({
      at: [side * 2.9, 1.3, 2.1],
      towards: [0, 0.2, 0],
      halfWidth: 0.16,
      halfHeight: 1.5,
      radiance: [radiance * (1 + 0.1 * side), radiance, radiance * (1 - 0.1 * side)],
    }),
  );
}
