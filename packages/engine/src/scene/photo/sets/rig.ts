import { createRandom, deriveSeed } from '@backlot/kernels';
import type { SceneSpec } from '../../spec.ts';
import type { Vec3 } from '../path-tracer/vector.ts';
import { lampColour } from './colour.ts';
import { LIGHTS } from './rigs/index.gen.ts';
import type { Rig } from './rigs/support/rig-context.ts';
import type { SetPalette } from './set-palette.ts';
import type { Stage } from './stage.ts';

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
const SITTER_AIM = 0.62;

/** Lights a set as the spec asks. */
export function createRig({ spec, stage, palette, wallDepth, floorY }: RigOptions): Rig {
  const { light, palette: wanted } = spec;
  const looksDown = stage.viewDown > LOOKS_DOWN;
  const frameHeight = stage.heightPx * stage.unitsPerPx;
  // Behind a sitter the wall starts at the lower edge of the picture.
  const aimHeight = stage.stance === 'portrait' ? frameHeight * SITTER_AIM : floorY + frameHeight * WALL_AIM;
  return LIGHTS[light.key].createRig({
    stage,
    palette,
    random: createRandom(deriveSeed(spec.seed, 'rig')),
    direction: towards(light.azimuthDeg, light.elevationDeg),
    onWall: towards(looksDown ? light.azimuthDeg : ontoWall(light.azimuthDeg), light.elevationDeg),
    aim: looksDown ? [0, 0, 0] : [0, aimHeight, -wallDepth],
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
