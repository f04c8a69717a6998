import { createRandom, type Random } from '@backlot/kernels';
import type { Blob } from '../light/blob.ts';
import type { PointLight } from '../light/city-light.ts';
import { scaled, type Rgb } from '../model.ts';
import { createLampString } from '../props/lamp-string.ts';
import type { Mesh, Prop } from '../props/mesh.ts';
import { createBin, createBollard, createCafeTable, createPlanter } from '../props/street-furniture.ts';
import type { Front } from './street-town.ts';

interface FurnishingWishes {
  readonly seed: number;
  /** Share of houses with tables before them. */
  readonly cafes: number;
  readonly pavementM: number;
  /** Colour of strings of lamps across the street; absent = none. */
  readonly strings?: Rgb;
}

const FARTHEST_M = 60;
/** The middle of the view stays open up to here, m. */
const OPEN_M = 14;
const STRING_STEP_M = 7;
const STRING_POWER = 2.2;

/** Sets tables, planters, bollards and bins before houses, and hangs strings of lamps between them. */
export function furnishFronts(
  fronts: readonly Front[],
  wishes: FurnishingWishes,
  props: Prop[],
  blobs: Blob[],
  lamps: PointLight[],
): void {
  const random = createRandom(wishes.seed);
  const tables = Array.from({ length: 3 }, (_, i) => createCafeTable(random, i < 2));
  const planter = createPlanter(random, Math.floor(random() * 1e9));
  const [bollard, bin] = [createBollard(), createBin()];
  const put = (mesh: Mesh, front: Front, along: number, out: number, upM: number, radiusM: number): void => {
    const x = front.x + front.alongX * along + front.alongZ * out;
    const z = front.z + front.alongZ * along - front.alongX * out;
    if (z < 4.5 || z > FARTHEST_M || (z < OPEN_M && Math.abs(x) < 1.3) || Math.abs(x) > z * 1.2) return;
    props.push({ mesh, x, y: 0, z, heading: random() * 6.28, scale: 0.95 + 0.1 * random() });
    blobs.push({
      x,
      y: upM,
      z,
      alongM: radiusM,
      upM: Math.min(upM, 0.5),
      acrossM: radiusM,
      cos: 1,
      sin: 0,
      isLeafy: false,
    });
  };
  for (const front of fronts) {
    const isCafe = random() < wishes.cafes;
    const edge = Math.max(0.9, wishes.pavementM);
    if (isCafe) {
      const hasParasols = random() < 0.7 && edge > 2.2;
      for (let at = 1; at < front.widthM - 0.8; at += 2.1 + random())
        if (random() < 0.8)
          put(tables[hasParasols ? Math.floor(random() * 2) : 2]!, front, at, 1.1 + 0.5 * random(), 0.5, 0.6);
    }
    if (random() < 0.45) for (const at of [0.6, front.widthM - 0.6]) put(planter, front, at, 0.5, 0.4, 0.38);
    if (edge > 1.5 && random() < 0.5)
      for (let at = 0.5; at < front.widthM; at += 1.9) put(bollard, front, at, edge - 0.35, 0.4, 0.09);
    if (random() < 0.25) put(bin, front, front.widthM * random(), edge - 0.6, 0.4, 0.28);
  }
  if (wishes.strings) hangStrings(fronts, wishes.strings, props, lamps, random);
}

/** Strings from the fronts on the left of the view straight across. */
function hangStrings(fronts: readonly Front[], colour: Rgb, props: Prop[], lamps: PointLight[], random: Random): void {
  for (const front of fronts) {
    const outX = front.alongZ;
    if (outX < 0.7 || front.x > 0) continue;
    const lengthM = Math.min(16, Math.abs(front.x) * 2);
    const mesh = createLampString(
      { lengthM, heightM: 4.9 + 0.4 * random(), sagM: 0.7, stretchM: lengthM, colour },
      random,
    );
    for (let at = 2 * random(); at < front.widthM; at += STRING_STEP_M) {
      const x = front.x + front.alongX * at + outX * (lengthM / 2);
      const z = front.z + front.alongZ * at - front.alongX * (lengthM / 2);
      if (z < 5 || z > FARTHEST_M) continue;
      props.push({ mesh, x, y: 0, z, heading: Math.atan2(front.alongX, front.alongZ), scale: 1 });
      lamps.push({ x, y: 4.3, z, power: scaled(colour, STRING_POWER * lengthM * 0.4) });
    }
  }
}
