import type { StyleParameters } from '../../styles/style-parameters.ts';
import type { VectorScene } from '../vector-scene.ts';
import { boldStroke } from './bold-stroke.ts';
import { flat } from './flat.ts';
import { lineArt } from './line-art.ts';

/** Draws a scene as a complete, layered SVG document. Pure: the same scene and parameters give the same text. */
export type VectorStyle = (scene: VectorScene, parameters: StyleParameters) => string;

/** Every vector treatment by its key. */
export const VECTOR_STYLES = {
  flat,
  'bold-stroke': boldStroke,
  'line-art': lineArt,
} as const satisfies Record<string, VectorStyle>;

/** A key of {@link VECTOR_STYLES}. */
export type VectorTreatment = keyof typeof VECTOR_STYLES;
