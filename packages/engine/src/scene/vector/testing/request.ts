import type { RenderRequest } from '../../family.ts';
import type { SceneSpec } from '../../spec.ts';

/** A square day-time request for tests; `changes` replace fields of the spec. */
export function testRequest(
  changes: Partial<SceneSpec> = {},
  size: readonly [number, number] = [400, 400],
): RenderRequest {
  return {
    widthPx: size[0],
    heightPx: size[1],
    quality: 'default',
    spec: {
      version: 1,
      seed: 1,
      prompt: '',
      negative: [],
      family: 'beach',
      time: 'day',
      weather: ['clear'],
      palette: { named: [], hex: [] },
      material: {},
      light: { key: 'soft', azimuthDeg: 0, elevationDeg: 40, kelvin: 5500 },
      camera: { pitchDeg: 0, horizon: 0.5, defocus: 0 },
      props: [],
      objects: [],
      style: { output: 'vector', treatment: 'flat' },
      coverage: { used: [], ignored: [] },
      confidence: 1,
      ...changes,
    },
  };
}
