import { createRandom, deriveSeed } from '@backlot/kernels';
import type { SceneSpec } from '../scene/spec.ts';
import { hexToRgb, mixHex, rgbToHex, saturateHex } from '../scene/vector/hex-colour.ts';
import type { VectorScene } from '../scene/vector/vector-scene.ts';

/** A slight change of light and colour that leaves a scene the same scene. */
export interface Nudge {
  readonly seed: number;
  /** 0 = nothing, 1 = as far as it goes. */
  readonly amount: number;
}

/** Most that a nudge moves, at amount 1. */
const MOST = {
  azimuthDeg: 40,
  elevation: 0.3,
  kelvin: 500,
  horizon: 0.045,
  defocus: 0.12,
  /** Share of a warm or cool light mixed into drawn colours. */
  tint: 0.16,
  saturation: 0.22,
  /** Share of white or black. */
  lightness: 0.1,
};
const WARM = '#ffb067';
const COOL = '#6aa8ff';
const LOWEST_SUN_DEG = 1;

/** Nudges the light and the camera of a scene that is painted. */
export function nudgeSpec(spec: SceneSpec, nudge: Nudge): SceneSpec {
  const swing = swings(nudge, 'spec');
  const { light, camera } = spec;
  return {
    ...spec,
    light: {
      ...light,
      azimuthDeg: Math.round((light.azimuthDeg + swing(MOST.azimuthDeg) + 360) % 360),
      elevationDeg: Math.max(LOWEST_SUN_DEG, light.elevationDeg * (1 + swing(MOST.elevation))),
      kelvin: Math.round(light.kelvin + swing(MOST.kelvin)),
    },
    camera: {
      ...camera,
      horizon: camera.horizon === 0 ? 0 : clamp(camera.horizon + swing(MOST.horizon)),
      defocus: camera.defocus === 0 ? 0 : clamp(camera.defocus + swing(MOST.defocus)),
    },
  };
}

/** Nudges the colours of a scene that is drawn. */
export function nudgeShapes(scene: VectorScene, nudge: Nudge): VectorScene {
  const swing = swings(nudge, 'shapes');
  const tint = swing(MOST.tint);
  const saturation = 1 + swing(MOST.saturation);
  const lightness = swing(MOST.lightness);
  const change = (hex: string): string => {
    const tinted = mixHex(hex, tint > 0 ? WARM : COOL, Math.abs(tint) * colourfulness(hex));
    return mixHex(saturateHex(tinted, saturation), lightness > 0 ? '#ffffff' : '#000000', Math.abs(lightness));
  };
  return {
    ...scene,
    shapes: scene.shapes.map((shape) => ({
      ...shape,
      colour: change(shape.colour),
      ...(shape.fadesTo !== undefined && { fadesTo: change(shape.fadesTo) }),
    })),
  };
}

/** Paper stays paper: the nearer a colour is to white or black, the less light colours it. */
function colourfulness(hex: string): number {
  const channels = hexToRgb(rgbToHex(hexToRgb(hex)));
  const spread = Math.max(...channels) - Math.min(...channels);
  return 0.35 + 0.65 * Math.min(1, spread / 90);
}

/** Numbers within -most..most, never near 0, so that no nudge is without effect. */
function swings({ seed, amount }: Nudge, purpose: string): (most: number) => number {
  const random = createRandom(deriveSeed(seed, purpose));
  return (most) => (random() < 0.5 ? -1 : 1) * (0.45 + 0.55 * random()) * most * amount;
}

function clamp(value: number): number {
  return Math.min(1, Math.max(0, value));
}
