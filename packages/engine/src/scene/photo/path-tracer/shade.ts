import { writeCameraRay } from './camera.ts';
import type { LightFetch } from './fetch-light.ts';
import { goboTransmission } from './gobo/gobo.ts';
import { isOccluded, nearest } from './intersect.ts';
import { NOTHING } from './light-field.ts';
import type { PreparedScene } from './scene.ts';
import { AT } from './surface.ts';
import { writeSurfaceCoordinates } from './surface-coordinates.ts';

/** What a {@link Shader} found at a picture point; written over at every call. */
export interface Shading {
  /** Body seen, or {@link NOTHING}. */
  body: number;
  distance: number;
  /** 0 where an open scene shows nothing, else 1. */
  coverage: number;
  /** Radiance without the sun. */
  readonly colour: Float64Array;
  /** What the sun adds where nothing stands in its way. */
  readonly sunlit: Float64Array;
  /** Position, then normal. */
  readonly point: Float64Array;
  /** Brightness (luminance) of the light alone, for the exposure. */
  incident: number;
}

export interface Shader {
  readonly result: Shading;
  /** Shades picture point x, y. */
  shade(x: number, y: number): void;
  /**
   * Share of the sun's disc that is clear at the point last shaded, by `samples` rays in a spiral turned by `turn` (0..1).
   * Where all or nothing is `expected` (1, 0), as the pixels beside it have it, the two outermost rays may confirm it.
   */
  sunVisibility(samples: number, turn: number, expected?: number): number;
}

const GOLDEN_ANGLE = 2.399963229728653;
const SUN_REACH = 100;
/** Rays on opposite sides of the sun's rim that suffice where its neighbours see all of it, or none. */
const CONFIRMING = 2;
const LIFT = 1e-3;

/** Pass C for one point: what is seen, its colour, the light fetched from the field, gloss by Schlick's Fresnel. */
export function createShader(scene: PreparedScene, fetchLight: LightFetch): Shader {
  const { camera, bodies, sun, key, environment, isOpen = false } = scene;
  const ray = new Float64Array(6);
  const hit = new Float64Array(4);
  const at = new Float64Array(5);
  const query = new Float64Array(8);
  const light = new Float64Array(6);
  const paint = new Float64Array(4);
  const shadow = new Float64Array(6);
  const result: Shading = {
    body: NOTHING,
    distance: 0,
    coverage: 1,
    colour: new Float64Array(3),
    sunlit: new Float64Array(3),
    point: new Float64Array(6),
    incident: 0,
  };
  const { colour, sunlit, point } = result;

  function shade(x: number, y: number): void {
    writeCameraRay(camera, x, y, ray);
    hit[0] = Infinity;
    sunlit[0] = 0;
    sunlit[1] = 0;
    sunlit[2] = 0;
    result.incident = 0;
    const seen = nearest(scene.seen, ray, hit);
    if (seen < 0) {
      result.body = NOTHING;
      result.distance = Infinity;
      result.coverage = isOpen ? 0 : 1;
      if (isOpen) colour.fill(0);
      else environment(ray, colour);
      return;
    }
    const index = scene.seenIndex[seen]!;
    const { surface, shape } = bodies[index]!;
    const distance = hit[0];
    result.body = index;
    result.coverage = 1;
    result.distance = distance;
    for (let axis = 0; axis < 3; axis++) {
      point[axis] = ray[axis]! + ray[3 + axis]! * distance;
      point[3 + axis] = hit[1 + axis]!;
      query[2 + axis] = point[axis]!;
      query[5 + axis] = point[3 + axis]!;
    }
    if (surface.emission) {
      colour.set(surface.emission);
      return;
    }
    const cosine = Math.abs(ray[3]! * point[3]! + ray[4]! * point[4]! + ray[5]! * point[5]!);
    writeSurfaceCoordinates(shape, point, key, at);
    // A pixel stretches over a slanting surface; half way to the full stretch keeps grain alive without flicker.
    at[AT.footprint] = distance / camera.focalPx / Math.sqrt(Math.max(0.04, cosine));
    surface.paint(at, paint);
    query[0] = x;
    query[1] = y;
    fetchLight(index, query, light);
    const away = 1 - cosine;
    const grazing = away * away * (away * away) * away * Math.max(0.08, 0.5 - 1.6 * surface.roughness);
    const gloss = paint[3]!;
    for (let c = 0; c < 3; c++) {
      const straight = surface.specular[c as 0 | 1 | 2];
      const fresnel = straight > 0 ? (straight + (1 - straight) * grazing) * gloss : 0;
      colour[c] = light[c]! * paint[c]! * (1 - Math.min(1, fresnel)) + light[3 + c]! * fresnel;
    }
    result.incident = 0.2126 * light[0]! + 0.7152 * light[1]! + 0.0722 * light[2]!;
    if (sun) shadeSun();
  }

  function shadeSun(): void {
    const d = sun!.direction;
    const cosine = d[0] * point[3]! + d[1] * point[4]! + d[2] * point[5]!;
    if (cosine <= 0) return;
    const passed = sun!.gobo ? goboTransmission(sun!.gobo, point, d) : 1;
    if (passed <= 0) return;
    const weight = cosine * passed;
    for (let c = 0; c < 3; c++) sunlit[c] = paint[c]! * sun!.strength[c as 0 | 1 | 2] * weight;
    result.incident += weight * sun!.strength[1];
  }

  function sunVisibility(samples: number, turn: number, expected?: number): number {
    const s = sun!;
    shadow[0] = point[0]! + point[3]! * LIFT;
    shadow[1] = point[1]! + point[4]! * LIFT;
    shadow[2] = point[2]! + point[5]! * LIFT;
    let clear = 0;
    for (let k = samples - 1; k >= 0; k--) {
      if (k === samples - 1 - CONFIRMING && clear === expected! * CONFIRMING) return expected!;
      const angle = turn * 2 * Math.PI + k * GOLDEN_ANGLE;
      const radius = Math.sqrt((k + 0.5) / samples) * s.size;
      const a = Math.cos(angle) * radius;
      const b = Math.sin(angle) * radius;
      for (let axis = 0 as 0 | 1 | 2; axis < 3; axis++)
        shadow[3 + axis] = s.direction[axis] + s.across[axis] * a + s.up[axis] * b;
      if (!isOccluded(scene.occluders, shadow, SUN_REACH)) clear++;
    }
    return clear / samples;
  }

  return { result, shade, sunVisibility };
}
