import { expect, test } from 'vitest';
import { mirrorScene } from './mirror-scene.ts';

test('left becomes right and the rest stays', () => {
  const shape = { role: 'hill', layer: 'far', d: 'M0 10L30 20Z', colour: '#336633' } as const;
  const scene = { widthPx: 100, heightPx: 50, shapes: [shape] };

  expect(mirrorScene(scene)).toEqual({ ...scene, shapes: [{ ...shape, d: 'M100 10L70 20Z' }] });
  expect(mirrorScene(mirrorScene(scene))).toEqual({ ...scene, shapes: [{ ...shape, d: 'M0 10L30 20Z' }] });
});
