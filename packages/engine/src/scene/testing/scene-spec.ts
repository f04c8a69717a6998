import type { SceneSpec } from '../spec.ts';

/** A plain daylight spec for tests, with the given parts changed. */
export function sceneSpec(changes: Partial<SceneSpec> = {}): SceneSpec {
  return {
    version: 1,
    seed: 1,
    prompt: '',
    negative: [],
    family: 'place',
    time: 'day',
    weather: [],
    palette: { named: [], hex: [] },
    material: {},
    light: { key: 'soft', azimuthDeg: 20, elevationDeg: 45, kelvin: 5600 },
    camera: { pitchDeg: 10, horizon: 0.5, defocus: 0.6 },
    props: [],
    objects: [],
    style: { output: 'raster', treatment: 'photo' },
    coverage: { used: [], ignored: [] },
    confidence: 1,
    ...changes,
  };
}
