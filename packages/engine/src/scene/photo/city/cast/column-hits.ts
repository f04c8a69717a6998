import type { Prism } from '../model.ts';
import { hitPlan, type PlanHit } from './hit-prism.ts';

/** What a camera that stands level sees in each column, nearest first. Columns share one upright plane, so footprints are met once a column. */
export interface ColumnHits {
  /** First entry of each column, and one past the last. */
  readonly starts: Int32Array;
  /** Distance ahead (along z) where the ray enters and leaves. */
  readonly near: Float32Array;
  readonly far: Float32Array;
  readonly prism: Int32Array;
  readonly face: Int32Array;
  /** Place along the face, m from its left foot. */
  readonly along: Float32Array;
  /** Height there below which other buildings keep the sun off, m. */
  readonly shadow: Float32Array;
}

interface Columns {
  readonly count: number;
  /** Sideways step of the ray per metre ahead, at the first column and from one to the next. */
  readonly first: number;
  readonly step: number;
  /** Heights of the eyes that will look along the columns (a mirrored one lies below the ground). */
  readonly eyes: readonly number[];
}

/** Height up to which a wall at (x, z) with a normal lies in the shadow of other buildings, m. */
export type ShadowLine = (x: number, z: number, normalX: number, normalZ: number) => number;

/** Meets all footprints with the upright planes of all columns and leaves out what nearer walls hide. */
export function castColumns(prisms: readonly Prism[], columns: Columns, sun: ShadowLine): ColumnHits {
  const circles = circlesAround(prisms);
  const starts = new Int32Array(columns.count + 1);
  const near: number[] = [];
  const far: number[] = [];
  const prism: number[] = [];
  const face: number[] = [];
  const along: number[] = [];
  const shadow: number[] = [];
  const hit: PlanHit = { near: 0, far: 0, face: 0 };
  for (let column = 0; column < columns.count; column++) {
    const dx = columns.first + column * columns.step;
    const found: { near: number; far: number; prism: number; face: number }[] = [];
    const length = Math.sqrt(1 + dx * dx);
    for (let i = 0; i < prisms.length; i++) {
      // Most blocks stand beside the ray.
      if (Math.abs(circles[i * 3]! - circles[i * 3 + 1]! * dx) > circles[i * 3 + 2]! * length) continue;
      if (hitPlan(prisms[i]!, 0, 0, dx, 1, hit)) found.push({ near: hit.near, far: hit.far, prism: i, face: hit.face });
    }
    found.sort((a, b) => a.near - b.near);
    const highest = columns.eyes.map(() => -Infinity);
    for (const one of found) {
      const { bottomM, topM, faces } = prisms[one.prism]!;
      let isSeen = false;
      columns.eyes.forEach((eye, k) => {
        const slope = (topM - eye) / (topM > eye ? one.near : one.far);
        if (slope > highest[k]!) isSeen = true;
        if (bottomM === 0 && slope > highest[k]!) highest[k] = slope;
      });
      if (!isSeen) continue;
      const { x, z, tangentX, tangentZ, normalX, normalZ } = faces[one.face]!;
      near.push(one.near);
      far.push(one.far);
      prism.push(one.prism);
      face.push(one.face);
      along.push((dx * one.near - x) * tangentX + (one.near - z) * tangentZ);
      shadow.push(sun(dx * one.near + normalX * 0.05, one.near + normalZ * 0.05, normalX, normalZ));
    }
    starts[column + 1] = near.length;
  }
  return {
    starts,
    near: Float32Array.from(near),
    far: Float32Array.from(far),
    prism: Int32Array.from(prism),
    face: Int32Array.from(face),
    along: Float32Array.from(along),
    shadow: Float32Array.from(shadow),
  };
}

/** Middle (x, z) and radius of a circle around each footprint. */
function circlesAround(prisms: readonly Prism[]): Float32Array {
  const circles = new Float32Array(prisms.length * 3);
  prisms.forEach(({ faces }, i) => {
    const x = faces.reduce((sum, face) => sum + face.x, 0) / faces.length;
    const z = faces.reduce((sum, face) => sum + face.z, 0) / faces.length;
    circles[i * 3] = x;
    circles[i * 3 + 1] = z;
    circles[i * 3 + 2] = Math.max(...faces.map((face) => Math.hypot(face.x - x, face.z - z))) + 0.01;
  });
  return circles;
}
