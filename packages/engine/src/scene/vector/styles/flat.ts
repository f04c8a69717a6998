import type { VectorScene } from '../vector-scene.ts';
import { plainShape, svgDocument } from './support/svg.ts';

/** Even areas of colour, nothing else. */
export function flat(scene: VectorScene): string {
  return svgDocument(scene, ({ shape, details }) => [shape, ...details].map((part) => plainShape(part)).join(''));
}
