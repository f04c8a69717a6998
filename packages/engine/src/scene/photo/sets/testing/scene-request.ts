import { createMatte } from '@backlot/kernels';
import type { RenderRequest, SubjectProxy } from '../../../family.ts';
import type { SceneSpec } from '../../../spec.ts';

interface Wishes extends Partial<Omit<SceneSpec, 'light' | 'camera' | 'palette'>> {
  readonly light?: Partial<SceneSpec['light']>;
  readonly camera?: Partial<SceneSpec['camera']>;
  readonly palette?: Partial<SceneSpec['palette']>;
}

/** A small, quick request for a studio picture with the given wishes. */
export function sceneRequest(wishes: Wishes = {}, subject?: SubjectProxy, sizePx = 64): RenderRequest {
  const { light, camera, palette, ...rest } = wishes;
  return {
    spec: {
      version: 1,
      seed: 1,
      prompt: '',
      negative: [],
      family: 'studio',
      time: 'day',
      weather: ['clear'],
      material: {},
      props: [],
      objects: [],
      style: { output: 'raster', treatment: 'photo' },
      coverage: { used: [], ignored: [] },
      confidence: 1,
      ...rest,
      palette: { named: [], hex: [], ...palette },
      light: { key: 'soft', azimuthDeg: 110, elevationDeg: 45, kelvin: 5500, ...light },
      camera: { pitchDeg: 10, horizon: 0.64, defocus: 0.5, ...camera },
    },
    widthPx: sizePx,
    heightPx: sizePx,
    quality: 'flash',
    ...(subject ? { subject } : {}),
  };
}

/** An upright block of a subject, in shares of the frame. */
export function blockSubject(
  sizePx: number,
  box: { left: number; right: number; top: number; bottom: number },
): SubjectProxy {
  const matte = createMatte(sizePx, sizePx);
  const [x0, x1, y0, y1] = [box.left, box.right, box.top, box.bottom].map((share) => Math.round(share * sizePx)) as [
    number,
    number,
    number,
    number,
  ];
  for (let y = y0; y < y1; y++) matte.data.fill(1, y * sizePx + x0, y * sizePx + x1);
  return { matte, bounds: { x: x0, y: y0, width: x1 - x0, height: y1 - y0 }, touchesBottom: box.bottom >= 1 };
}
