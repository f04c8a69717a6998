import type { StyleParameters } from '../../../styles/style-parameters.ts';
import type { VectorScene } from '../../vector-scene.ts';

/** Draws a scene as a complete, layered SVG document. Pure: the same scene and parameters give the same text. */
export type VectorStyle = (scene: VectorScene, parameters: StyleParameters) => string;
