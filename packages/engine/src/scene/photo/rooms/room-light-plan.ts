import type { SceneSpec } from '../../spec.ts';
import { blend } from '../materials/support/material.ts';
import { normalise, scale, type Vec3 } from '../path-tracer/vector.ts';
import { lampColour } from '../sets/colour.ts';
import type { Draw } from './draw.ts';
import type { WallName } from './parts/shell.ts';
import type { RoomDaylight } from './room.ts';
import type { RoomSun } from './trace/room-scene.ts';

const SKY: Readonly<Record<SceneSpec['time'], Vec3>> = {
  day: [0.93, 1, 1.09],
  dawn: [0.98, 0.98, 1.06],
  golden: [1.12, 0.99, 0.82],
  sunset: [1.2, 0.92, 0.76],
  night: [0.55, 0.7, 1.1],
};
/** Light of lamps against that of windows. */
const LAMP_POWER: Readonly<Record<SceneSpec['time'], number>> = {
  day: 0.25,
  dawn: 0.5,
  golden: 0.5,
  sunset: 1.2,
  night: 1.6,
};
const LAMP_SEEN: Readonly<Record<SceneSpec['time'], number>> = {
  day: 1.8,
  dawn: 3,
  golden: 3,
  sunset: 3.4,
  night: 3.6,
};
const WINDOW_POWER: Readonly<Record<SceneSpec['time'], number>> = {
  day: 5,
  dawn: 4,
  golden: 4,
  sunset: 2,
  night: 0,
};
const DARK_LAMPS = 2;
/** Cameras take most of the yellow out of lamp light: bounces add it again. */
const BALANCED = 0.55;

/** Lamps of rooms under neon: magenta, blue, violet. */
const NEON: readonly Vec3[] = [
  [1.6, 0.42, 1.2],
  [0.5, 0.9, 1.7],
  [1.05, 0.5, 1.7],
];

/** How bright windows and lamps are. */
export function roomLight({ time, light, palette, seed }: SceneSpec): RoomDaylight {
  const isDark = palette.mood === 'dark' || palette.mood === 'luxury';
  const warm = lampColour(time === 'day' ? 3400 : Math.min(3200, light.kelvin));
  const colour = light.key === 'neon' ? NEON[seed % NEON.length]! : blend(warm, [1, 1, 1], BALANCED);
  return {
    window: scale(SKY[time], WINDOW_POWER[time]),
    lamp: { colour, power: LAMP_POWER[time] * (isDark ? DARK_LAMPS : 1), seen: LAMP_SEEN[time] },
    isNight: time === 'night',
  };
}

/** What the light on the things of a room is brought to, white paper in the sun of a developed picture being about 1.6. */
export function roomExposure({ time, palette, light }: SceneSpec): number {
  if (palette.mood === 'dark' || palette.mood === 'luxury') return time === 'night' ? 0.42 : 0.5;
  if (time === 'night') return 0.44;
  if (time === 'sunset') return 0.52;
  return light.key === 'window' || palette.mood === 'pastel' ? 0.74 : 0.66;
}

/** Mean brightness, as the eye sums it up, that the exposure of a room tends to. */
export function roomBrightness({ time, palette, light }: SceneSpec): number {
  if (palette.mood === 'dark' || palette.mood === 'luxury') return time === 'night' ? 0.1 : 0.12;
  if (time === 'night') return light.key === 'candle' ? 0.15 : 0.24;
  if (time === 'sunset') return 0.28;
  return palette.mood === 'pastel' || light.key === 'window' ? 0.52 : 0.45;
}

const SUN_STRENGTH: Readonly<Partial<Record<SceneSpec['time'], number>>> = {
  day: 3.2,
  dawn: 2.2,
  golden: 3.4,
  sunset: 2.6,
};
const ELEVATION: Readonly<Partial<Record<SceneSpec['time'], number>>> = { day: 29, dawn: 17, golden: 15, sunset: 10 };
const OUTWARD: Readonly<Record<WallName, Vec3>> = {
  back: [0, 0, -1],
  left: [-1, 0, 0],
  right: [1, 0, 0],
  front: [0, 0, 1],
};
const COVERED: ReadonlySet<string> = new Set(['cloudy', 'rain', 'snow', 'fog', 'storm']);

/** The sun through the windows of `wall`, when there is one. */
export function roomSun(spec: SceneSpec, wall: WallName | undefined, draw: Draw): RoomSun | undefined {
  const strength = SUN_STRENGTH[spec.time];
  const elevation = ELEVATION[spec.time];
  const isSoft = spec.light.key === 'soft' && draw.chance(0.5);
  if (!wall || strength === undefined || elevation === undefined || isSoft) return undefined;
  if (spec.weather.some((weather) => COVERED.has(weather))) return undefined;
  const out = OUTWARD[wall];
  const rise = Math.tan(((elevation + draw.between(-5, 5)) * Math.PI) / 180);
  // From the side the sun comes a little from behind the camera: its patches fall on what is seen.
  const direction = normalise(
    out[0] === 0 ? [draw.side() * draw.between(0.2, 0.7), rise, out[2]] : [out[0], rise, draw.between(0.3, 1.1)],
  );
  return { direction, strength: scale(lampColour(spec.time === 'day' ? 5000 : 3900), strength), size: 0.02 };
}
