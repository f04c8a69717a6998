import { createRandom, type Random } from '@backlot/kernels';
import type { PavementBlock, RoadStrip } from '../ground/ground-plan.ts';
import { createPrism, type Prism } from '../model.ts';
import { drawHouse, type District } from './architecture.ts';
import { addRoof } from './roofs.ts';

/** A line along which houses stand on the left of its direction, their fronts on the line. */
export interface HouseRow {
  readonly x: number;
  readonly z: number;
  /** Radians from straight ahead, positive to the right. */
  readonly heading: number;
  readonly lengthM: number;
  readonly pavementM: number;
}

/** A town under construction. */
export interface Town {
  readonly prisms: Prism[];
  readonly pavements: PavementBlock[];
  readonly roads: RoadStrip[];
  /** Fronts of houses, for signs and lamps. */
  readonly fronts: Front[];
}

/** One house's front. */
export interface Front {
  readonly x: number;
  readonly z: number;
  /** Along the front, to the right as seen from the street. */
  readonly alongX: number;
  readonly alongZ: number;
  readonly widthM: number;
  readonly heightM: number;
  readonly shopM: number;
}

const DEPTH = 14;

/** A town with nothing in it. */
export function createTown(): Town {
  return { prisms: [], pavements: [], roads: [], fronts: [] };
}

/** Fills a line with houses, and the ground before them with pavement. */
export function buildRow(town: Town, row: HouseRow, district: District, seed: number, heightScale = 1): void {
  const random: Random = createRandom(seed);
  const dx = Math.sin(row.heading);
  const dz = Math.cos(row.heading);
  let at = 0;
  while (at < row.lengthM - 4) {
    const house = drawHouse(random, district);
    const widthM = Math.min(house.widthM, row.lengthM - at);
    const heightM = Math.max(house.skin.shop.heightM + 4, house.heightM * heightScale);
    // Fronts are hardly ever quite in line.
    const back = random() < 0.25 ? 0.35 * random() : 0;
    const x = row.x + dx * at - dz * back;
    const z = row.z + dz * at + dx * back;
    town.prisms.push(
      createPrism(
        [
          x,
          z,
          x + dx * widthM,
          z + dz * widthM,
          x + dx * widthM - dz * DEPTH,
          z + dz * widthM + dx * DEPTH,
          x - dz * DEPTH,
          z + dx * DEPTH,
        ],
        { topM: heightM, skin: house.skin, seed: Math.floor(random() * 1e9) },
      ),
    );
    addRoof(town.prisms, { x, z, alongX: dx, alongZ: dz, widthM, depthM: DEPTH, topM: heightM }, house.roof, random);
    town.fronts.push({ x, z, alongX: dx, alongZ: dz, widthM, heightM, shopM: house.skin.shop.heightM });
    at += widthM;
  }
  town.pavements.push(pavementOf(row, dx, dz));
}

function pavementOf({ x, z, lengthM, pavementM }: HouseRow, dx: number, dz: number): PavementBlock {
  // The row's own rectangle, wider by the pavement on the street's side and at both ends.
  const side = (nx: number, nz: number, px: number, pz: number): number[] => [nx, nz, nx * px + nz * pz];
  const endX = x + dx * (lengthM + pavementM);
  const endZ = z + dz * (lengthM + pavementM);
  return {
    sides: [
      ...side(dz, -dx, x + dz * pavementM, z - dx * pavementM),
      ...side(dx, dz, endX, endZ),
      ...side(-dx, -dz, x - dx * pavementM, z - dz * pavementM),
      ...side(-dz, dx, x - dz * DEPTH * 1.5, z + dx * DEPTH * 1.5),
    ],
  };
}
