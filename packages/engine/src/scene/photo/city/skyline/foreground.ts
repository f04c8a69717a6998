import { createRandom, type Random } from '@backlot/kernels';
import { createPrism, rectangle, type Prism, type Rgb } from '../model.ts';
import { addBar, createMesh, type Mesh, type Prop } from '../props/mesh.ts';
import { createLampString } from '../props/lamp-string.ts';
import { createPlanter } from '../props/street-furniture.ts';
import { createTree } from '../props/tree.ts';

const PARAPET_M = 1.02;

/** A terrace on a roof: floor, a parapet or a railing, planters, and by night strings of lamps. */
export function buildTerrace(eyeM: number, seed: number, isLit: boolean): { prisms: Prism[]; props: Prop[] } {
  const random = createRandom(seed);
  const floorM = eyeM - 1.62;
  const edge = 3.8 + 4.4 * random();
  const turn = (random() - 0.5) * 0.8;
  // What is long must not reach behind the camera.
  const reach = Math.min(26, (edge * Math.cos(turn) - 2) / Math.max(0.05, Math.abs(Math.sin(turn))));
  const hasStrings = isLit && random() < 0.7;
  const isWood = random() < 0.5;
  const roofLight: Rgb = isLit ? [0.5, 0.36, 0.2] : [0, 0, 0];
  const at = (across: number, along: number): readonly [number, number] => [
    across * Math.cos(turn) - along * Math.sin(turn),
    across * Math.sin(turn) + along * Math.cos(turn),
  ];
  const [fx, fz] = at(0, edge - 20);
  const prisms = [
    createPrism(rectangle(fx, fz, 80, 40, turn), {
      topM: floorM,
      skin: { kind: 'plain', colour: [0.3, 0.29, 0.27], material: 'concrete' },
      roof: isWood ? [0.22, 0.15, 0.095] : [0.2, 0.19, 0.175],
      roofPaving: isWood ? 'deck' : 'slabs',
      roofLight,
      seed,
      isThin: true,
    }),
  ];
  const props: Prop[] = [];
  const hasWall = random() < 0.5;
  if (hasWall) {
    const [px, pz] = at(0, edge - 0.15);
    const brick = random() < 0.5;
    prisms.push(
      createPrism(rectangle(px, pz, 80, 0.3, turn), {
        bottomM: floorM,
        topM: floorM + PARAPET_M,
        skin: {
          kind: 'plain',
          colour: brick ? [0.19, 0.095, 0.065] : [0.4, 0.38, 0.35],
          material: brick ? 'brick' : 'concrete',
        },
        roof: [0.36, 0.35, 0.33],
        roofLight,
        seed: seed + 1,
        isThin: true,
      }),
    );
  } else
    props.push({ mesh: railing(reach), x: at(0, edge)[0], y: floorM, z: at(0, edge)[1], heading: -turn, scale: 1 });
  const shrub = createPlanter(random, seed + 5);
  for (const side of [-1, 1])
    if (random() < 0.8) {
      const [x, z] = at(side * (2.6 + 1.4 * random()), edge - 0.9);
      props.push({ mesh: shrub, x, y: floorM, z, heading: 0, scale: 0.9 + 0.3 * random() });
    }
  if (hasStrings)
    for (const [back, heightM] of [
      [0.4, 2.75],
      [1.4, 2.5],
    ] as const) {
      const mesh = createLampString(
        {
          lengthM: Math.min(24, Math.floor(reach / 2) * 4),
          heightM,
          sagM: 0.42,
          stretchM: 4,
          colour: [1.45, 0.88, 0.4],
        },
        random,
      );
      props.push({ mesh, x: back * 2 - 1, y: floorM, z: edge - back, heading: -turn, scale: 1 });
    }
  return { prisms, props };
}

function railing(halfM: number): Mesh {
  const mesh = createMesh([{ kind: 'gloss', colour: [0.03, 0.03, 0.033] }]);
  for (const [height, thick] of [
    [PARAPET_M, 0.03],
    [0.78, 0.012],
    [0.54, 0.012],
    [0.3, 0.012],
  ] as const)
    addBar(mesh, [-halfM, height, 0], [halfM, height, 0], thick, thick, 0, 6);
  for (let x = -halfM; x <= halfM; x += 1.4) addBar(mesh, [x, 0, 0], [x, PARAPET_M, 0], 0.022, 0.022, 0, 6);
  return mesh;
}

/** Trees of a park between `nearM` and `farM`, leaving the middle open; `hasFrame` puts big ones at the sides. */
export function plantPark(seed: number, eyeM: number, nearM: number, farM: number, leaf: Rgb, isBare: boolean): Prop[] {
  const random = createRandom(seed);
  const far = Array.from({ length: 3 }, (_, i) =>
    createTree({ seed: seed + i, leaf, heightM: 11 + 5 * random(), leaves: isBare ? 0 : 420, leafM: 0.7 }),
  );
  const props: Prop[] = [];
  const rows = 4;
  for (let row = 0; row < rows; row++) {
    const z = farM - (farM - nearM) * 0.6 * (row / rows) ** 0.7;
    const reach = z * 0.75;
    const step = 7 + 6 * random();
    for (let x = -reach; x < reach; x += step * (0.6 + 0.8 * random())) {
      if (row > 0 && (random() < 0.35 || Math.abs(x) < reach * 0.32 * (row / rows))) continue;
      props.push({
        mesh: far[Math.floor(random() * far.length)]!,
        x,
        y: 0,
        z: z + 8 * random(),
        heading: random() * 6.28,
        scale: 0.75 + 0.5 * random(),
      });
    }
  }
  if (eyeM > 20) return [...props, ...amongHouses(far, random)];
  const near = createTree({ seed: seed + 9, leaf, heightM: 10, leaves: isBare ? 0 : 8000 });
  const side = random() < 0.5 ? -1 : 1;
  if (random() < 0.7)
    props.push({ mesh: near, x: side * 9, y: 0, z: 17 + 5 * random(), heading: random() * 6, scale: 1.1 });
  return props;
}

/** Trees between the houses below a hill. */
function amongHouses(trees: readonly Mesh[], random: Random): Prop[] {
  return Array.from({ length: 420 }, () => {
    const z = 400 + 900 * random() ** 1.3;
    return {
      mesh: trees[Math.floor(random() * trees.length)]!,
      x: (random() * 2 - 1) * z * 0.5,
      y: 0,
      z,
      heading: random() * 6.28,
      scale: 0.6 + 0.5 * random(),
    };
  });
}

const QUAY_M = 2.6;
const LAMP_STEP_M = 24;

/** The far shore of the water: a quay, trees along it, and lamps by night. */
export function buildQuay(
  seed: number,
  shoreM: number,
  leaf: Rgb,
  isLit: boolean,
  isBare: boolean,
): { prisms: Prism[]; props: Prop[] } {
  const random = createRandom(seed);
  const reach = shoreM * 1.1;
  const prisms = [
    createPrism(rectangle(0, shoreM + 20, reach * 2, 40), {
      topM: QUAY_M,
      skin: { kind: 'plain', colour: [0.2, 0.19, 0.17], material: 'stone' },
      roof: [0.22, 0.21, 0.19],
      seed,
      isThin: true,
    }),
  ];
  const props: Prop[] = [];
  const trees = Array.from({ length: 3 }, (_, i) =>
    createTree({ seed: seed + i, leaf, heightM: 11 + 4 * random(), leaves: isBare ? 0 : 420, leafM: 0.75 }),
  );
  let x = -reach;
  while (x < reach) {
    // Groups of trees with gaps where one sees the houses.
    const isGap = random() < 0.4;
    const until = x + 30 + 70 * random();
    for (; x < until; x += 6 + 6 * random())
      if (!isGap)
        props.push({
          mesh: trees[Math.floor(random() * 3)]!,
          x,
          y: QUAY_M,
          z: shoreM + 5 + 4 * random(),
          heading: random() * 6,
          scale: 0.7 + 0.5 * random(),
        });
  }
  if (isLit) {
    const lamp = createMesh([{ kind: 'glow', colour: [5.2, 3.3, 1.5] }]);
    addBar(lamp, [0, 0, 0], [0, 0.9, 0], 0.5, 0.5, 0, 6);
    for (let at = -reach + LAMP_STEP_M * random(); at < reach; at += LAMP_STEP_M * (0.9 + 0.2 * random()))
      props.push({ mesh: lamp, x: at, y: QUAY_M + 4.2, z: shoreM + 2, heading: 0, scale: shoreM / 700 });
  }
  return { prisms, props };
}
