import { gradientNoise } from '@backlot/kernels';
import { soilGround } from '../path-ground.ts';
import { mixTissue, plantShade } from '../plant-light.ts';
import { grass } from '../plants/grass.ts';
import { vine } from '../plants/vine.ts';
import { acrossRow, type Rows } from '../rows.ts';
import type { Stand, StandWish } from '../stand.ts';
import { TISSUES } from '../tissues.ts';

const HALF_ROW = 0.09;

/** Rows of vines. */
export function vineyardStand({ seed, random, light, words, rowRad }: StandWish): Stand {
  const rows: Rows = { spacingM: 2.3 + 0.3 * random(), headingRad: rowRad, shift: 0.5 + 0.06 * (random() - 0.5), seed };
  const isAutumn = /autumn|fall |harvest|october/.test(words);
  const tissue = isAutumn
    ? mixTissue(TISSUES.vine, { albedo: [0.36, 0.16, 0.03], through: [0.5, 0.2, 0.02] }, 0.75)
    : TISSUES.vine;
  const hasGrass = random() < 0.65;
  const inRow = (x: number, z: number): number => (Math.abs(acrossRow(rows, x, z)) < HALF_ROW ? 0.9 : 0);
  const between = (x: number, z: number): number =>
    Math.abs(acrossRow(rows, x, z)) > 0.14 ? (hasGrass ? 0.75 : 0.1) : 0.1;
  const part = (height: number) => plantShade(tissue, { light, height, closeness: 0.8 });
  const far = part(0.85);
  const green = plantShade(TISSUES.meadow, { light, height: 0.6, closeness: 0.8 });
  const soil = soilGround(light, true);
  return {
    heightM: 1.5,
    wind: 0.2,
    nearestM: 2.1,
    sowings: [
      {
        plant: grass(
          { heightM: 0.09, bladeM: 0.005, tissue: TISSUES.meadow, dry: 0.15, density: 0.8, bend: 0.6 },
          light,
        ),
        cover: between,
      },
      { plant: vine({ fromM: 0.55, toM: 1.75, leafM: 0.058, tissue, widthM: 0.2 }, light), cover: inRow },
    ],
    groundAt: (x, z, out) => {
      const across = Math.abs(acrossRow(rows, x, z));
      if (z > 130) {
        out.shade = across < 0.3 ? far : green;
        out.gain = 0.9 + 0.1 * gradientNoise(x / 30, z / 30, seed);
        return;
      }
      if (!hasGrass || across < 0.12) return soil(x, z, out);
      out.shade = green;
      out.gain = 0.8;
    },
  };
}
