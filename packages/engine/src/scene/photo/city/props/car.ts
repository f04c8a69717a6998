import type { Rgb } from '../model.ts';
import { addBar, addBox, addCorner, addQuad, createMesh, type Mesh } from './mesh.ts';

export type CarBody = 'hatchback' | 'saloon' | 'estate' | 'van' | 'taxi';

/** Stations along a car from tail to nose: place (m), half width at the belt, bottom, belt height, roof height, half width of the roof. */
type Station = readonly [number, number, number, number, number, number];

const BODIES: Readonly<Record<CarBody, readonly Station[]>> = {
  hatchback: [
    [-1.98, 0.74, 0.42, 0.62, 0.64, 0.6],
    [-1.92, 0.8, 0.3, 0.88, 0.92, 0.66],
    [-1.75, 0.84, 0.25, 0.94, 1.22, 0.6],
    [-1.35, 0.87, 0.22, 0.96, 1.44, 0.58],
    [-0.6, 0.88, 0.2, 0.95, 1.5, 0.6],
    [0.1, 0.88, 0.2, 0.93, 1.47, 0.6],
    [0.55, 0.88, 0.2, 0.92, 1.3, 0.6],
    [1.05, 0.87, 0.2, 0.9, 0.97, 0.68],
    [1.55, 0.84, 0.22, 0.82, 0.86, 0.66],
    [1.92, 0.76, 0.28, 0.7, 0.72, 0.58],
    [2.02, 0.66, 0.36, 0.58, 0.6, 0.5],
  ],
  saloon: [
    [-2.28, 0.7, 0.42, 0.62, 0.64, 0.56],
    [-2.2, 0.8, 0.3, 0.86, 0.9, 0.66],
    [-1.85, 0.86, 0.24, 0.95, 1.0, 0.7],
    [-1.45, 0.88, 0.22, 0.95, 1.06, 0.66],
    [-0.95, 0.89, 0.2, 0.94, 1.36, 0.58],
    [-0.4, 0.89, 0.2, 0.93, 1.44, 0.58],
    [0.2, 0.89, 0.2, 0.92, 1.41, 0.58],
    [0.65, 0.89, 0.2, 0.91, 1.24, 0.58],
    [1.15, 0.88, 0.2, 0.9, 0.96, 0.68],
    [1.75, 0.85, 0.22, 0.8, 0.84, 0.66],
    [2.15, 0.76, 0.28, 0.68, 0.7, 0.58],
    [2.26, 0.66, 0.36, 0.56, 0.58, 0.5],
  ],
  taxi: [],
  estate: [
    [-2.2, 0.76, 0.42, 0.7, 0.72, 0.62],
    [-2.14, 0.84, 0.3, 0.98, 1.04, 0.7],
    [-1.98, 0.88, 0.26, 1.04, 1.42, 0.66],
    [-1.6, 0.9, 0.24, 1.05, 1.62, 0.66],
    [-0.6, 0.91, 0.24, 1.04, 1.68, 0.67],
    [0.25, 0.91, 0.24, 1.02, 1.63, 0.66],
    [0.7, 0.91, 0.24, 1.01, 1.42, 0.66],
    [1.15, 0.9, 0.24, 1.0, 1.08, 0.74],
    [1.75, 0.88, 0.26, 0.94, 0.98, 0.72],
    [2.12, 0.8, 0.32, 0.8, 0.82, 0.64],
    [2.22, 0.7, 0.4, 0.64, 0.66, 0.54],
  ],
  van: [
    [-2.5, 0.86, 0.4, 1.0, 2.1, 0.84],
    [-2.46, 0.94, 0.3, 1.1, 2.25, 0.86],
    [-1.6, 0.97, 0.26, 1.1, 2.32, 0.87],
    [0.3, 0.97, 0.26, 1.1, 2.32, 0.86],
    [0.95, 0.97, 0.26, 1.1, 2.1, 0.82],
    [1.55, 0.96, 0.26, 1.1, 1.35, 0.8],
    [2.05, 0.93, 0.3, 1.0, 1.08, 0.76],
    [2.4, 0.84, 0.36, 0.84, 0.86, 0.68],
    [2.48, 0.74, 0.42, 0.7, 0.72, 0.6],
  ],
};

const PAINT = 0;
const GLASS = 1;
const RUBBER = 2;
const RIM = 3;
const HEAD = 4;
const TAIL = 5;
const PLATE = 6;
const TRIM = 7;
const SIGN = 8;
/** Greenhouse: from this much roof over belt on there is glass between. */
const LEAST_GLASS = 0.12;

/** A car, its nose towards +z; lamps lit at night. */
export function createCar(body: CarBody, colour: Rgb, isLit: boolean): Mesh {
  const mesh = createMesh([
    { kind: 'gloss', colour },
    { kind: 'glass', colour: [0.012, 0.014, 0.016] },
    { kind: 'matte', colour: [0.018, 0.018, 0.019] },
    { kind: 'gloss', colour: [0.32, 0.33, 0.34] },
    isLit ? { kind: 'glow', colour: [26, 24, 20] } : { kind: 'glass', colour: [0.5, 0.5, 0.5] },
    isLit ? { kind: 'glow', colour: [7, 0.28, 0.12] } : { kind: 'gloss', colour: [0.32, 0.012, 0.012] },
    { kind: 'matte', colour: [0.6, 0.6, 0.56] },
    { kind: 'matte', colour: [0.03, 0.03, 0.032] },
    isLit ? { kind: 'glow', colour: [2.6, 2, 0.9] } : { kind: 'matte', colour: [0.7, 0.6, 0.2] },
  ]);
  const stations = body === 'taxi' ? BODIES.saloon : BODIES[body];
  addBody(mesh, stations, body === 'van');
  const rear = stations[0]![0];
  const front = stations.at(-1)![0];
  const radius = body === 'van' ? 0.36 : 0.325;
  for (const z of [rear + 0.82, front - 0.82])
    for (const side of [-1, 1]) addWheel(mesh, side * (stations[3]![1] - 0.1), z, radius);
  const tailAt = stations[1]!;
  const headAt = stations.at(-3)!;
  for (const side of [-1, 1]) {
    addBox(mesh, side * (tailAt[1] - 0.16), tailAt[3] - 0.26, tailAt[0] - 0.06, 0.26, 0.17, 0.16, TAIL);
    addBox(
      mesh,
      side * (headAt[1] - 0.2),
      headAt[3] - 0.27,
      headAt[0] + (front - headAt[0]) * 0.62,
      0.3,
      0.13,
      0.3,
      HEAD,
    );
    addBox(mesh, side * (stations[3]![1] + 0.06), stations[3]![3] + 0.02, front - 1.35, 0.16, 0.12, 0.09, TRIM);
  }
  addBox(mesh, 0, 0.5, rear - 0.02, 0.5, 0.11, 0.03, PLATE);
  addBox(mesh, 0, 0.42, front + 0.01, 0.5, 0.11, 0.03, PLATE);
  addBox(mesh, 0, 0.24, rear + 0.06, 1.35, 0.13, 0.14, TRIM);
  addBox(mesh, 0, 0.24, front - 0.1, 1.2, 0.16, 0.16, TRIM);
  if (body === 'taxi') addBox(mesh, 0, 1.43, -0.3, 0.62, 0.15, 0.2, SIGN);
  return mesh;
}

/** Cross sections: sill, flank, shoulder, belt, glass, edge of the roof, middle of the roof; mirrored. */
function section([, width, bottom, belt, roof, roofWidth]: Station): (readonly [number, number])[] {
  const half: (readonly [number, number])[] = [
    [width * 0.86, bottom],
    [width * 0.97, bottom + 0.1],
    [width, bottom + (belt - bottom) * 0.5],
    [width * 0.985, belt - 0.1],
    [width * 0.93, belt],
    [roofWidth + (width * 0.93 - roofWidth) * 0.22, belt + (roof - belt) * 0.86],
    [roofWidth * 0.88, roof - 0.015],
    [roofWidth * 0.45, roof + 0.015],
  ];
  return [...half, ...half.toReversed().map(([x, y]) => [-x, y] as const)];
}

function addBody(mesh: Mesh, stations: readonly Station[], isVan: boolean): void {
  const rings = stations.map((station) => section(station).map(([x, y]) => [x, y, station[0]] as const));
  const columns = rings[0]!.length;
  const corners = rings.map((ring, i) =>
    ring.map(([x, y, z], k) => {
      const before = rings[Math.max(0, i - 1)]![k]!;
      const after = rings[Math.min(rings.length - 1, i + 1)]![k]!;
      const left = ring[Math.max(0, k - 1)]!;
      const right = ring[Math.min(columns - 1, k + 1)]!;
      const [ax, ay, az] = [after[0] - before[0], after[1] - before[1], after[2] - before[2]];
      const [bx, by, bz] = [right[0] - left[0], right[1] - left[1], right[2] - left[2]];
      return addCorner(mesh, x, y, z, by * az - bz * ay, bz * ax - bx * az, bx * ay - by * ax);
    }),
  );
  for (let i = 0; i + 1 < rings.length; i++)
    for (let k = 0; k + 1 < columns; k++) {
      const half = k < columns / 2 ? k : columns - 2 - k;
      const tall = Math.min(stations[i]![4] - stations[i]![3], stations[i + 1]![4] - stations[i + 1]![3]);
      const most = Math.max(stations[i]![4] - stations[i]![3], stations[i + 1]![4] - stations[i + 1]![3]);
      const isScreen =
        tall <= LEAST_GLASS + 0.2 &&
        most > LEAST_GLASS + 0.15 &&
        Math.abs(stations[i]![4] - stations[i + 1]![4]) > 0.15;
      const isSide = half === 4 && tall > LEAST_GLASS && !(isVan && i < 3);
      const isGlass = isSide || (isScreen && half >= 4 && !(isVan && i < 3));
      const [a, b, c, d] = [corners[i]![k]!, corners[i]![k + 1]!, corners[i + 1]![k + 1]!, corners[i + 1]![k]!];
      const material = isGlass ? GLASS : half === 0 ? TRIM : PAINT;
      mesh.triangles.push(a, b, c, material, a, c, d, material);
    }
  // Tail and nose are closed by flat pieces.
  for (const [ring, normal] of [
    [rings[0]!, -1],
    [rings.at(-1)!, 1],
  ] as const) {
    const middle = addCorner(mesh, 0, (ring[0]![1] + ring[7]![1]) / 2, ring[0]![2], 0, 0, normal);
    const around = ring.map(([x, y, z]) => addCorner(mesh, x, y, z, 0, 0.1, normal));
    for (let k = 0; k < around.length; k++)
      mesh.triangles.push(middle, around[k]!, around[(k + 1) % around.length]!, normal < 0 ? PAINT : TRIM);
  }
}

function addWheel(mesh: Mesh, x: number, z: number, radius: number): void {
  const side = Math.sign(x);
  addBar(mesh, [x - side * 0.1, radius, z], [x + side * 0.12, radius, z], radius * 1.16, radius * 1.16, RUBBER, 14);
  for (const [share, out, material] of [
    [1.16, 0.122, RUBBER],
    [1, 0.13, RUBBER],
    [0.66, 0.136, RIM],
    [0.2, 0.14, RUBBER],
  ] as const) {
    const steps = 14;
    for (let i = 0; i < steps; i++) {
      const a = (i / steps) * 2 * Math.PI;
      const b = ((i + 1) / steps) * 2 * Math.PI;
      const at = (angle: number): readonly [number, number, number] => [
        x + side * out,
        radius + Math.sin(angle) * radius * share,
        z + Math.cos(angle) * radius * share,
      ];
      addQuad(mesh, [[x + side * out, radius, z], at(a), at(b), [x + side * out, radius, z]], [side, 0, 0], material);
    }
  }
}
