import type { Vec3 } from '../../path-tracer/vector.ts';
import type { Draw } from '../draw.ts';
import { cloth, glaze, matt } from '../finishes/basic.ts';
import { plainSurface } from '../../path-tracer/surface.ts';
import { joined, one, type Piece } from '../piece.ts';
import { cone, globe, rod, spunSolid, turn } from '../trace/solid.ts';

const POTS: readonly Vec3[] = [
  [0.76, 0.74, 0.7],
  [0.5, 0.25, 0.15],
  [0.05, 0.05, 0.05],
  [0.55, 0.5, 0.42],
];
const GREENS: readonly Vec3[] = [
  [0.06, 0.115, 0.035],
  [0.075, 0.14, 0.045],
  [0.04, 0.085, 0.04],
  [0.12, 0.17, 0.07],
];

interface PlantOptions {
  readonly height: number;
  readonly spread: number;
  readonly leaves: number;
  /** Length and width of a leaf, metres. */
  readonly leaf: readonly [number, number];
  readonly potHeight: number;
}

/** A potted plant: leaves round arching stems. */
function plant(draw: Draw, { height, spread, leaves, leaf, potHeight }: PlantOptions): Piece {
  const pot = draw.chance(0.7) ? glaze(draw.pick(POTS)) : cloth([0.45, 0.33, 0.2]);
  const green = draw.pick(GREENS);
  const stem = matt([0.12, 0.14, 0.05]);
  const pieces = [one(cone({ x: 0, z: 0, y: [0, potHeight], radius: [potHeight * 0.42, potHeight * 0.55] }), pot)];
  for (let i = 0; i < leaves; i++) {
    const angle = i * 2.4 + draw.between(-0.4, 0.4);
    const up = 0.25 + 0.75 * ((i + 0.5) / leaves);
    const out = spread * (0.25 + 0.75 * Math.sin(Math.PI * (0.2 + 0.7 * up))) * draw.between(0.6, 1.1);
    const at: Vec3 = [out * Math.cos(angle), potHeight + height * up, out * Math.sin(angle)];
    const tone = draw.between(0.7, 1.4);
    const surface = plainSurface([green[0] * tone, green[1] * tone, green[2] * tone], {
      specular: 0.03,
      roughness: 0.3,
    });
    const size = draw.between(0.75, 1.15);
    const blade = globe([0, 0, 0], [leaf[1] * 0.5 * size, 0.006, leaf[0] * 0.5 * size]);
    const turned = spunSolid(blade, turn(90 - (angle * 180) / Math.PI, draw.between(-35, 50), draw.between(-25, 25)));
    pieces.push(one({ ...turned, centre: at }, surface));
    if (i % 2 === 0) pieces.push(one(rod([0, potHeight * 0.9, 0], at, 0.004), stem));
  }
  return joined(...pieces);
}

/** A pot of herbs for a sill or a worktop. */
export const herbs = (draw: Draw): Piece =>
  plant(draw, { height: 0.16, spread: 0.1, leaves: 26, leaf: [0.05, 0.03], potHeight: 0.11 });

/** A leafy pot plant of half a metre. */
export const potPlant = (draw: Draw): Piece =>
  plant(draw, { height: 0.38, spread: 0.24, leaves: 30, leaf: [0.16, 0.07], potHeight: 0.18 });

/** A plant as tall as a person beside a sofa: monstera or fig. */
export const floorPlant = (draw: Draw): Piece =>
  plant(draw, { height: draw.between(1.0, 1.45), spread: 0.5, leaves: 38, leaf: [0.3, 0.19], potHeight: 0.36 });

/** A plant that hangs over the edge of a shelf. */
export function trailing(draw: Draw): Piece {
  const green = draw.pick(GREENS);
  const pieces = [one(cone({ x: 0, z: 0, y: [0, 0.11], radius: [0.05, 0.065] }), glaze(draw.pick(POTS)))];
  for (let i = 0; i < 34; i++) {
    const strand = i % 6;
    const down = draw.between(-0.42, 0.16) * (strand % 2 === 0 ? 1 : 0.6);
    const angle = strand * 0.5 - 1.2;
    const tone = draw.between(0.75, 1.4);
    const blade = spunSolid(
      globe([0, 0, 0], [0.022, 0.005, 0.032]),
      turn(draw.between(-90, 90), draw.between(10, 80), draw.between(-30, 30)),
    );
    const reach = down < 0 ? 0.1 : 0.07;
    pieces.push(
      one(
        { ...blade, centre: [Math.sin(angle) * reach * 1.3, 0.12 + down, Math.cos(angle) * reach] },
        plainSurface([green[0] * tone, green[1] * tone, green[2] * tone], { specular: 0.03, roughness: 0.3 }),
      ),
    );
  }
  return joined(...pieces);
}
