import type { RenderRequest } from '../family.ts';
import type { SceneSpec, TimeOfDay } from '../spec.ts';
import { sceneSpec } from './scene-spec.ts';

const ELEVATIONS: Readonly<Record<TimeOfDay, number>> = { dawn: 4, day: 42, golden: 9, sunset: 2.5, night: 35 };

/** A request for a small picture, with what the time of day brings along. */
export function outdoorRequest(changes: Partial<SceneSpec>, sizePx = 64): RenderRequest {
  const time = changes.time ?? 'day';
  const light = { key: 'soft', azimuthDeg: 60, elevationDeg: ELEVATIONS[time], kelvin: 5600 } as const;
  const camera = { pitchDeg: 0, horizon: 0.5, defocus: 0 } as const;
  return {
    spec: sceneSpec({ light, camera, weather: ['clear'], ...changes }),
    widthPx: sizePx,
    heightPx: sizePx,
    quality: 'flash',
  };
}
