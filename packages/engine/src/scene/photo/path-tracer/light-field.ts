import { sharedBytes, sharedFloats } from '../../../threads/shared.ts';

/** Light at a coarse grid of picture points, without the colour of what it falls on. Pass A. */
export interface LightField {
  readonly width: number;
  readonly height: number;
  readonly scale: number;
  /** Radiance of a white matt surface lit by the lights alone, three floats a cell. Evenly sampled: little noise, sharp penumbras. */
  readonly direct: Float32Array;
  /** The same by everything else: surroundings and bounces. Noisy but smooth. */
  readonly bounced: Float32Array;
  /** Mirrored radiance, three floats a cell; 0 on matt bodies. */
  readonly gloss: Float32Array;
  /** Index of the body seen, or {@link NOTHING}. */
  readonly body: Uint8Array;
  readonly distance: Float32Array;
  readonly position: Float32Array;
  readonly normal: Float32Array;
}

/** The camera looks past every body here. */
export const NOTHING = 255;

/** True for a thumbnail's field, whose cells are as wide as a shadow: rims are not smoothed in it, or nothing would be left of them. */
export function isSmallField({ width, height }: LightField): boolean {
  return Math.max(width, height) < SMALL_FIELD;
}

const SMALL_FIELD = 64;

/** An empty field; several threads may fill its rows. */
export function createLightField(widthPx: number, heightPx: number, scale: number): LightField {
  const width = Math.ceil(widthPx / scale);
  const height = Math.ceil(heightPx / scale);
  const cells = width * height;
  return {
    width,
    height,
    scale,
    direct: sharedFloats(cells * 3),
    bounced: sharedFloats(cells * 3),
    gloss: sharedFloats(cells * 3),
    body: sharedBytes(cells).fill(NOTHING),
    distance: sharedFloats(cells),
    position: sharedFloats(cells * 3),
    normal: sharedFloats(cells * 3),
  };
}
