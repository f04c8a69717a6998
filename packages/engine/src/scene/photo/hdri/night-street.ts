import type { LinearRaster } from '@backlot/kernels';
import type { SceneSpec } from '../../spec.ts';
import type { Threads } from '../../../threads/threads.ts';
import { cityLight } from '../city/paint-city.ts';
import { planStreetShot } from '../city/street/street-plan.ts';
import { addBloom } from '../tone/bloom.ts';

/** A street at night behind something else, such as a table. */
export interface NightStreet {
  readonly seed: number;
  readonly isNeon: boolean;
  readonly isWet: boolean;
}

interface Frame {
  readonly widthPx: number;
  readonly heightPx: number;
  /** Pixels painted beyond each edge, for the blur that follows. */
  readonly marginPx: number;
  readonly fovDeg: number;
  /** Height of the horizon, 0 = top, 1 = bottom. */
  readonly horizon: number;
}

/** Water on a street that is called wet. */
const WET = 0.9;
/** Leaves that are put out of focus may be few. */
const DETAIL = 0.3;
/** Brings the unit of street lamps to that of pictures in which mid grey is .18. */
const GAIN = 1.5;
/** Share of the light that lenses and damp air spread, and its reach at 1024 px. */
const GLOW = { share: 0.16, sigmaPx: 30 } as const;

/** Paints a street at night in scene light (mid grey .18), sharp: made to be put out of focus. */
export async function paintNightStreet(
  { seed, isNeon, isWet }: NightStreet,
  frame: Frame,
  threads?: Threads,
): Promise<LinearRaster> {
  const { widthPx, heightPx, marginPx, fovDeg, horizon } = frame;
  const spec = nightSpec(seed, isNeon, horizon);
  const shot = { ...planStreetShot(spec, DETAIL), fovDeg, wetness: isWet ? WET : 0, isMirrored: isWet };
  const size = { width: widthPx, height: heightPx, marginPx, radiusPx: 0, samples: 2 };
  const picture = await cityLight({ spec, quality: 'default', threads }, size, shot);
  for (let i = 0; i < picture.data.length; i++) picture.data[i] = picture.data[i]! * GAIN;
  addBloom(picture, GLOW);
  for (let i = 3; i < picture.data.length; i += 4) picture.data[i] = 1;
  return picture;
}

function nightSpec(seed: number, isNeon: boolean, horizon: number): SceneSpec {
  return {
    version: 1,
    seed,
    prompt: isNeon ? 'neon' : '',
    negative: [],
    family: 'city-street',
    place: 'street',
    time: 'night',
    weather: [],
    palette: { named: [], hex: [] },
    material: {},
    light: { key: 'neon', azimuthDeg: 0, elevationDeg: 35, kelvin: 4100 },
    camera: { pitchDeg: 0, horizon, defocus: 1 },
    props: [],
    objects: [],
    style: { output: 'raster', treatment: 'photo' },
    coverage: { used: [], ignored: [] },
    confidence: 1,
  };
}

/** A street of a seed. */
export function nightStreet(seed: number, options: Pick<NightStreet, 'isNeon' | 'isWet'>): NightStreet {
  return { seed, ...options };
}
