import { createRandom, deriveSeed, type Random } from '@backlot/kernels';
import type { KeyLight, SceneSpec } from '../../spec.ts';
import type { Body } from '../path-tracer/body.ts';
import { gradientEnvironment, type Environment } from '../path-tracer/environment.ts';
import { softBox, type Light, type SoftBox, type Sun } from '../path-tracer/light.ts';
import { scale, type Vec3 } from '../path-tracer/vector.ts';
import { lampColour } from './colour.ts';
import { backRig } from './rigs/back.ts';
import { candleRig } from './rigs/candle.ts';
import { hardRig } from './rigs/hard.ts';
import { leafRig } from './rigs/leaf.ts';
import { neonRig } from './rigs/neon.ts';
import { softRig } from './rigs/soft.ts';
import { windowRig } from './rigs/window.ts';
import type { SetPalette } from './set-palette.ts';
import type { Stage } from './stage.ts';

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

const RIGS: Record<KeyLight, (context: RigContext) => Rig> = {
  soft: softRig,
  hard: hardRig,
  window: windowRig,
  leaf: leafRig,
  neon: neonRig,
  candle: candleRig,
  back: backRig,
};

interface RigOptions {
  readonly spec: SceneSpec;
  readonly stage: Stage;
  readonly palette: SetPalette;
  readonly wallDepth: number;
  readonly floorY: number;
}

/** From here on there is more ground than wall in the picture, radians. */
const LOOKS_DOWN = 0.4;
/** Height on the wall that patterned light is centred on, share of the frame. */
const WALL_AIM = 0.36;

/** Lights a set as the spec asks. */
export function createRig({ spec, stage, palette, wallDepth, floorY }: RigOptions): Rig {
  const { light, palette: wanted } = spec;
  const looksDown = stage.viewDown > LOOKS_DOWN;
  return RIGS[light.key]({
    stage,
    palette,
    random: createRandom(deriveSeed(spec.seed, 'rig')),
    direction: towards(light.azimuthDeg, light.elevationDeg),
    onWall: towards(looksDown ? light.azimuthDeg : ontoWall(light.azimuthDeg), light.elevationDeg),
    aim: looksDown ? [0, 0, 0] : [0, floorY + stage.heightPx * stage.unitsPerPx * WALL_AIM, -wallDepth],
    lamp: lampColour(light.kelvin),
    wallDepth,
    floorY,
    isMoody: wanted.mood === 'dark' || wanted.mood === 'luxury',
  });
}

/** Azimuth 0 = ahead of the camera, 90 = from the right, 180 = from behind the camera. */
export function towards(azimuthDeg: number, elevationDeg: number): Vec3 {
  const azimuth = (azimuthDeg * Math.PI) / 180;
  const elevation = (elevationDeg * Math.PI) / 180;
  const level = Math.cos(elevation);
  return [Math.sin(azimuth) * level, Math.sin(elevation), -Math.cos(azimuth) * level];
}

const LEAST_ONTO_WALL_DEG = 112;
const MOST_ONTO_WALL_DEG = 152;

/** Light from ahead would come through the wall: folded to the camera's side, neither grazing nor flat. */
function ontoWall(azimuthDeg: number): number {
  const signed = ((((azimuthDeg + 180) % 360) + 360) % 360) - 180;
  const side = signed < 0 ? -1 : 1;
  const off = Math.abs(signed);
  const folded = off < 90 ? 180 - off : off;
  return side * Math.min(MOST_ONTO_WALL_DEG, Math.max(LEAST_ONTO_WALL_DEG, folded));
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
