import type { Rgb } from '../model.ts';

/** What a part of a prop is made of. */
export interface MeshMaterial {
  /** `gloss`: lacquer, mirrors a little; `glass`: dark and mirroring; `leaf`: lets light through; `glow`: gives light; `matte`: the rest. */
  readonly kind: 'matte' | 'gloss' | 'glass' | 'leaf' | 'glow';
  readonly colour: Rgb;
}

/** Triangles of a prop in its own frame: x right, y up, z ahead, metres, standing on y = 0. */
export interface Mesh {
  readonly positions: number[];
  readonly normals: number[];
  /** Three corners and a material each. */
  readonly triangles: number[];
  readonly materials: readonly MeshMaterial[];
}

/** A mesh without parts. */
export function createMesh(materials: readonly MeshMaterial[]): Mesh {
  return { positions: [], normals: [], triangles: [], materials };
}

/** Adds a corner and returns its number. */
export function addCorner(mesh: Mesh, x: number, y: number, z: number, nx: number, ny: number, nz: number): number {
  mesh.positions.push(x, y, z);
  const length = Math.hypot(nx, ny, nz) || 1;
  mesh.normals.push(nx / length, ny / length, nz / length);
  return mesh.positions.length / 3 - 1;
}

/** Adds a flat four-sided piece (corners in order around it). */
export function addQuad(
  mesh: Mesh,
  corners: readonly (readonly [number, number, number])[],
  normal: readonly [number, number, number],
  material: number,
): void {
  const [a, b, c, d] = corners.map(([x, y, z]) => addCorner(mesh, x, y, z, ...normal));
  mesh.triangles.push(a!, b!, c!, material, a!, c!, d!, material);
}

/** Adds an upright box around (x, z), turned by `turn` radians. */
export function addBox(
  mesh: Mesh,
  x: number,
  y: number,
  z: number,
  widthM: number,
  heightM: number,
  depthM: number,
  material: number,
  turn = 0,
): void {
  const cos = Math.cos(turn);
  const sin = Math.sin(turn);
  const at = (a: number, h: number, b: number): readonly [number, number, number] => [
    x + a * cos - b * sin,
    y + h,
    z + a * sin + b * cos,
  ];
  const w = widthM / 2;
  const d = depthM / 2;
  const h = heightM;
  addQuad(mesh, [at(-w, 0, -d), at(w, 0, -d), at(w, h, -d), at(-w, h, -d)], [sin, 0, -cos], material);
  addQuad(mesh, [at(-w, 0, d), at(w, 0, d), at(w, h, d), at(-w, h, d)], [-sin, 0, cos], material);
  addQuad(mesh, [at(-w, 0, -d), at(-w, 0, d), at(-w, h, d), at(-w, h, -d)], [-cos, 0, -sin], material);
  addQuad(mesh, [at(w, 0, -d), at(w, 0, d), at(w, h, d), at(w, h, -d)], [cos, 0, sin], material);
  addQuad(mesh, [at(-w, h, -d), at(w, h, -d), at(w, h, d), at(-w, h, d)], [0, 1, 0], material);
}

/** Adds a round bar from one point to another, thick `from` and `to` (radii) at its ends. */
export function addBar(
  mesh: Mesh,
  a: readonly [number, number, number],
  b: readonly [number, number, number],
  from: number,
  to: number,
  material: number,
  sides = 7,
): void {
  const dx = b[0] - a[0];
  const dy = b[1] - a[1];
  const dz = b[2] - a[2];
  const length = Math.hypot(dx, dy, dz);
  const [ax, ay, az] = [dx / length, dy / length, dz / length];
  // Any vector across the bar.
  const [ux, uy, uz] = Math.abs(ay) > 0.9 ? [1, 0, 0] : [-az / Math.hypot(ax, az), 0, ax / Math.hypot(ax, az)];
  const [vx, vy, vz] = [ay * uz - az * uy, az * ux - ax * uz, ax * uy - ay * ux];
  const ring: [number, number][] = [];
  for (let i = 0; i <= sides; i++) {
    const angle = (i / sides) * 2 * Math.PI;
    const [c, s] = [Math.cos(angle), Math.sin(angle)];
    const [nx, ny, nz] = [ux * c + vx * s, uy * c + vy * s, uz * c + vz * s];
    ring.push([
      addCorner(mesh, a[0] + nx * from, a[1] + ny * from, a[2] + nz * from, nx, ny, nz),
      addCorner(mesh, b[0] + nx * to, b[1] + ny * to, b[2] + nz * to, nx, ny, nz),
    ]);
  }
  for (let i = 0; i < sides; i++) {
    const [p, q] = ring[i]!;
    const [r, s] = ring[i + 1]!;
    mesh.triangles.push(p, q, s, material, p, s, r, material);
  }
}

/** A prop in its place. */
export interface Prop {
  readonly mesh: Mesh;
  readonly x: number;
  readonly y: number;
  readonly z: number;
  /** Heading, radians from straight ahead to the right. */
  readonly heading: number;
  readonly scale: number;
}
