import type { Vec3 } from './vector.ts';

/** Where a material is asked for its colour: indices into the array a {@link Painter} reads. */
export const AT = {
  /** Metres along and across the surface. */
  u: 0,
  v: 1,
  /** Size of a pixel on the surface, metres: finer detail must fade out. */
  footprint: 2,
  /** Tangent of the key light's direction in the surface, divided by its height above it (relief shading). */
  lightU: 3,
  lightV: 4,
} as const;

/**
 * A procedural material: reads {@link AT} values from `at`, writes reflectance r, g, b (linear, 0..1, may be lifted a
 * little by relief) into `out[0..2]` and the strength of the gloss (1 = as the surface says) into `out[3]`.
 */
export type Painter = (at: Float64Array, out: Float64Array) => void;

/** What a body is made of. */
export interface Surface {
  /** Mean diffuse reflectance, linear; what light that bounces sees. Black for bare metal. */
  readonly average: Vec3;
  readonly paint: Painter;
  /** Reflectance straight on (F0); 0 = matt. About .04 for lacquer and polished stone, .5-.9 and coloured for metal. */
  readonly specular: Vec3;
  /** Spread of the mirrored ray: 0 = mirror, .5 = satin. */
  readonly roughness: number;
  /** Seen by the camera and in mirrors as this radiance, not lit. */
  readonly emission?: Vec3;
  /** Softboxes are seen in the gloss. Good on balls and metal, an ugly pale patch on floors and tables. */
  readonly showsLights?: boolean;
}

/** A surface of one even colour. */
export function plainSurface(colour: Vec3, gloss: { specular?: number; roughness?: number } = {}): Surface {
  const { specular = 0, roughness = 0.3 } = gloss;
  return {
    average: colour,
    specular: [specular, specular, specular],
    roughness,
    paint: (_at, out) => {
      out[0] = colour[0];
      out[1] = colour[1];
      out[2] = colour[2];
      out[3] = 1;
    },
  };
}

/** Something that shines, e.g. a neon tube; `radiance` is linear and may exceed 1. */
export function glowingSurface(radiance: Vec3): Surface {
  return { ...plainSurface([0, 0, 0]), emission: radiance };
}
