import type { StyleParameters } from '../../styles/style-parameters.ts';
import type { VectorTreatment } from '../../styles/treatments.ts';
import type { VectorScene } from '../vector-scene.ts';
import { blueprintVector } from './blueprint-vector.ts';
import { boldStroke } from './bold-stroke.ts';
import { cutout } from './cutout.ts';
import { engravingVector } from './engraving-vector.ts';
import { flat } from './flat.ts';
import { gradient } from './gradient.ts';
import { lineArt } from './line-art.ts';
import { linocut } from './linocut.ts';
import { markerOutline } from './marker-outline.ts';
import { mosaic } from './mosaic.ts';
import { roundishFlat } from './roundish-flat.ts';
import { sharpContrast } from './sharp-contrast.ts';
import { stencil } from './stencil.ts';
import { thin } from './thin.ts';

/** Draws a scene as a complete, layered SVG document. Pure: the same scene and parameters give the same text. */
export type VectorStyle = (scene: VectorScene, parameters: StyleParameters) => string;

/** Every vector treatment by its key. */
export const VECTOR_STYLES: Readonly<Record<VectorTreatment, VectorStyle>> = {
  flat,
  'bold-stroke': boldStroke,
  'line-art': lineArt,
  gradient,
  thin,
  'engraving-vector': engravingVector,
  linocut,
  cutout,
  'blueprint-vector': blueprintVector,
  stencil,
  'marker-outline': markerOutline,
  mosaic,
  'roundish-flat': roundishFlat,
  'sharp-contrast': sharpContrast,
};

export type { VectorTreatment } from '../../styles/treatments.ts';
