import type { Random } from '@backlot/kernels';
import { linearOfHex } from '../../sets/colour.ts';
import type { Rgb } from '../model.ts';
import { addBar, addBox, addCorner, createMesh, type Mesh } from './mesh.ts';
import { createTree } from './tree.ts';

const IRON: Rgb = [0.03, 0.031, 0.034];
const CLOTHS = ['#efe7d6', '#7d1f22', '#24453a', '#2c3e57', '#c98d3f', '#e9e3d6'];

/** A round table with two chairs, with or without a parasol over it. */
export function createCafeTable(random: Random, hasParasol: boolean): Mesh {
  const cloth = linearOfHex(CLOTHS[Math.floor(random() * CLOTHS.length)]!);
  const mesh = createMesh([
    { kind: 'gloss', colour: IRON },
    { kind: 'gloss', colour: random() < 0.5 ? [0.24, 0.13, 0.07] : [0.4, 0.39, 0.37] },
    { kind: 'leaf', colour: cloth },
    { kind: 'matte', colour: [0.2, 0.12, 0.07] },
  ]);
  addBar(mesh, [0, 0, 0], [0, 0.7, 0], 0.035, 0.03, 0, 6);
  addBar(mesh, [0, 0, 0], [0, 0.03, 0], 0.24, 0.22, 0, 12);
  addDisc(mesh, 0.72, 0.36, 1);
  for (const side of [-1, 1]) addChair(mesh, side * 0.66, 0.12 * side, side);
  if (!hasParasol) return mesh;
  addBar(mesh, [0, 0.7, 0], [0, 2.65, 0], 0.025, 0.025, 3, 6);
  addCone(mesh, 2.75, 2.18, 1.55, 2);
  return mesh;
}

function addDisc(mesh: Mesh, y: number, radius: number, material: number): void {
  const middle = addCorner(mesh, 0, y, 0, 0, 1, 0);
  const rim = Array.from({ length: 16 }, (_, i) => (i / 16) * 2 * Math.PI).map((angle) =>
    addCorner(mesh, Math.cos(angle) * radius, y, Math.sin(angle) * radius, 0, 1, 0),
  );
  rim.forEach((corner, i) => mesh.triangles.push(middle, corner, rim[(i + 1) % rim.length]!, material));
  addBar(mesh, [0, y - 0.025, 0], [0, y, 0], radius, radius, material, 16);
}

function addChair(mesh: Mesh, x: number, z: number, side: number): void {
  for (const [dx, dz] of [
    [-0.18, -0.18],
    [0.18, -0.18],
    [-0.18, 0.18],
    [0.18, 0.18],
  ] as const)
    addBar(mesh, [x + dx, 0, z + dz], [x + dx, dx * side > 0 ? 0.84 : 0.44, z + dz], 0.014, 0.014, 0, 5);
  addBox(mesh, x, 0.43, z, 0.4, 0.03, 0.4, 1);
  addBox(mesh, x + side * 0.18, 0.62, z, 0.03, 0.22, 0.38, 1);
}

/** A parasol's cloth: eight flat pieces and a short edge hanging down. */
function addCone(mesh: Mesh, top: number, bottom: number, radius: number, material: number): void {
  for (let i = 0; i < 8; i++) {
    const a = (i / 8) * 2 * Math.PI;
    const b = ((i + 1) / 8) * 2 * Math.PI;
    const m = (a + b) / 2;
    const [nx, nz] = [Math.cos(m) * 0.35, Math.sin(m) * 0.35];
    const tip = addCorner(mesh, 0, top, 0, nx, 1, nz);
    const p = addCorner(mesh, Math.cos(a) * radius, bottom, Math.sin(a) * radius, nx, 1, nz);
    const q = addCorner(mesh, Math.cos(b) * radius, bottom, Math.sin(b) * radius, nx, 1, nz);
    const r = addCorner(mesh, Math.cos(b) * radius, bottom - 0.17, Math.sin(b) * radius, nx * 3, 0, nz * 3);
    const s = addCorner(mesh, Math.cos(a) * radius, bottom - 0.17, Math.sin(a) * radius, nx * 3, 0, nz * 3);
    mesh.triangles.push(tip, p, q, material, p, q, r, material, p, r, s, material);
  }
}

/** An iron post. */
export function createBollard(): Mesh {
  const mesh = createMesh([{ kind: 'gloss', colour: IRON }]);
  addBar(mesh, [0, 0, 0], [0, 0.86, 0], 0.075, 0.06, 0, 10);
  addBar(mesh, [0, 0.86, 0], [0, 0.95, 0], 0.085, 0.05, 0, 10);
  return mesh;
}

/** A litter bin. */
export function createBin(): Mesh {
  const mesh = createMesh([
    { kind: 'gloss', colour: [0.035, 0.045, 0.04] },
    { kind: 'matte', colour: [0.01, 0.01, 0.01] },
  ]);
  addBar(mesh, [0, 0.05, 0], [0, 0.85, 0], 0.25, 0.27, 0, 14);
  addBar(mesh, [0, 0.85, 0], [0, 0.98, 0], 0.28, 0.2, 0, 14);
  addBox(mesh, 0, 0.68, -0.26, 0.3, 0.1, 0.04, 1);
  return mesh;
}

/** A box with a shrub. */
export function createPlanter(random: Random, seed: number): Mesh {
  const shrub = createTree({ seed, leaf: [0.042, 0.068, 0.02], heightM: 1.7, leaves: 1300, leafM: 0.06 });
  const box = shrub.materials.length;
  const mesh: Mesh = {
    ...shrub,
    materials: [
      ...shrub.materials,
      { kind: 'matte', colour: random() < 0.5 ? [0.06, 0.06, 0.065] : [0.28, 0.17, 0.1] },
    ],
  };
  addBox(mesh, 0, 0, 0, 0.72, 0.62, 0.5, box);
  return mesh;
}
