import { parsePath } from '../vector/path-data.ts';
import type { VectorScene } from '../vector/vector-scene.ts';

/** The drawing with left and right exchanged. */
export function mirrorScene(scene: VectorScene): VectorScene {
  return { ...scene, shapes: scene.shapes.map((shape) => ({ ...shape, d: mirrorPath(shape.d, scene.widthPx) })) };
}

function mirrorPath(d: string, widthPx: number): string {
  return parsePath(d)
    .map(({ letter, values }) => letter + values.map((value, i) => (i % 2 === 0 ? widthPx - value : value)).join(' '))
    .join('');
}
