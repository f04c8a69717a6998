import { createRandom, type Random } from '@backlot/kernels';
import type { Rgb } from '../model.ts';
import { addBar, createMesh, type Mesh } from './mesh.ts';

interface TreeOptions {
  readonly seed: number;
  readonly leaf: Rgb;
  readonly heightM: number;
  /** Leaves, 0 = bare (winter). */
  readonly leaves: number;
  /** Length of a leaf, m: far trees have few and large ones. */
  readonly leafM?: number;
}

const BARK: Rgb = [0.075, 0.06, 0.048];
const LEAF_M = 0.125;

/** A street tree: trunk, forking branches, leaves in clumps around the twigs. */
export function createTree({ seed, leaf, heightM, leaves, leafM = LEAF_M }: TreeOptions): Mesh {
  const random = createRandom(seed);
  const shade = (k: number): Rgb => [leaf[0] * k, leaf[1] * k, leaf[2] * k];
  const mesh = createMesh([
    { kind: 'matte', colour: BARK },
    { kind: 'leaf', colour: shade(0.62) },
    { kind: 'leaf', colour: shade(1) },
    { kind: 'leaf', colour: [leaf[0] * 1.35, leaf[1] * 1.2, leaf[2] * 0.9] },
  ]);
  const tips: [number, number, number][] = [];
  const trunk = heightM * 0.34;
  addBar(mesh, [0, 0, 0], [0.05, trunk, 0.03], heightM * 0.018, heightM * 0.014, 0, 8);
  const crown = heightM * 0.66;
  const limbs = 6 + Math.floor(random() * 3);
  for (let i = 0; i < limbs; i++) {
    const angle = (i / limbs) * 2 * Math.PI + random() * 0.7;
    const lean = i === 0 ? 0.05 : 0.35 + 0.5 * random();
    grow(
      mesh,
      [0.05, trunk * (0.85 + 0.15 * random()), 0.03],
      angle,
      lean,
      crown * (0.5 + 0.16 * random()),
      heightM * 0.009,
      3,
      random,
      tips,
    );
  }
  const middle = trunk + crown * 0.45;
  const perTip = Math.ceil(leaves / tips.length);
  for (const [x, y, z] of tips)
    for (let i = 0; i < perTip; i++) {
      const px = x + (random() + random() - 1) * 0.09 * heightM;
      const py = y + (random() + random() - 1) * 0.075 * heightM;
      const pz = z + (random() + random() - 1) * 0.09 * heightM;
      // Leaves of the outside face outwards and get the light; those within are dark.
      const out = Math.hypot(px, (py - middle) * 0.9, pz) / (crown * 0.55);
      const material = out < 0.62 ? 1 : random() < 0.25 ? 3 : 2;
      addLeaf(
        mesh,
        px,
        py,
        pz,
        [px + (random() - 0.5) * 1.6, py - middle + 0.6 + (random() - 0.5) * 1.6, pz + (random() - 0.5) * 1.6],
        leafM * (0.7 + 0.6 * random()),
        material,
        random,
      );
    }
  return mesh;
}

function grow(
  mesh: Mesh,
  from: readonly [number, number, number],
  angle: number,
  lean: number,
  length: number,
  radius: number,
  depth: number,
  random: Random,
  tips: [number, number, number][],
): void {
  const flat = Math.sin(lean) * length;
  const to: [number, number, number] = [
    from[0] + Math.cos(angle) * flat,
    from[1] + Math.cos(lean) * length,
    from[2] + Math.sin(angle) * flat,
  ];
  addBar(mesh, from, to, radius, radius * 0.6, 0, 4);
  tips.push(to);
  if (depth === 0) return;
  tips.push([(from[0] + to[0]) / 2, (from[1] + to[1]) / 2, (from[2] + to[2]) / 2]);
  for (let i = 0; i < 2; i++)
    grow(
      mesh,
      to,
      angle + (i === 0 ? 1 : -1) * (0.4 + 0.7 * random()),
      Math.min(1.5, lean + (random() - 0.42) * 0.7),
      length * (0.5 + 0.2 * random()),
      radius * 0.6,
      depth - 1,
      random,
      tips,
    );
}

/** A leaf: a bent diamond. Trees have thousands, so its corners are written straight into the mesh. */
function addLeaf(
  { positions, normals, triangles }: Mesh,
  x: number,
  y: number,
  z: number,
  normal: readonly [number, number, number],
  size: number,
  material: number,
  random: Random,
): void {
  const turn = random() * Math.PI;
  const c = Math.cos(turn) * size;
  const s = Math.sin(turn) * size;
  const tilt = (random() - 0.5) * size * 1.4;
  const first = positions.length / 3;
  positions.push(x + c, y + tilt, z + s);
  positions.push(x - s * 0.5, y + size * 0.4, z + c * 0.5);
  positions.push(x - c, y - tilt, z - s);
  positions.push(x + s * 0.5, y - size * 0.4, z - c * 0.5);
  const scale = 1 / (Math.sqrt(normal[0] * normal[0] + normal[1] * normal[1] + normal[2] * normal[2]) || 1);
  for (let i = 0; i < 4; i++) normals.push(normal[0] * scale, normal[1] * scale, normal[2] * scale);
  triangles.push(first, first + 1, first + 2, material, first, first + 2, first + 3, material);
}
