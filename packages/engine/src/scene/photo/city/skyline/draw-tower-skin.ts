import type { Random } from '@backlot/kernels';
import { linearOfHex } from '../../sets/colour.ts';
import { scaled, type Rgb } from '../model.ts';
import type { TowerSkin } from '../facade/tower-skin.ts';

const STONES = ['#c8bda8', '#b8a990', '#d3cbbb', '#a89a84', '#9c7f68', '#8c5a45', '#bfb7aa', '#d8d4cb'];
const METALS = ['#8b929a', '#5f676f', '#a9adb0', '#3e464e', '#747c84'];
const TINTS: readonly Rgb[] = [
  [0.8, 0.93, 1],
  [0.72, 0.88, 0.95],
  [0.9, 0.97, 1],
  [0.78, 0.92, 0.88],
  [0.95, 0.9, 0.82],
  [0.62, 0.72, 0.82],
];
const LAMPS: readonly Rgb[] = [
  [1.35, 0.92, 0.5],
  [1.25, 0.95, 0.62],
  [1.1, 1, 0.82],
  [1.45, 0.85, 0.4],
];
const CROWNS: readonly Rgb[] = [
  [0.9, 0.75, 0.45],
  [0.3, 0.55, 1],
  [0.8, 0.8, 0.75],
  [0.9, 0.25, 0.3],
  [0.35, 0.9, 0.6],
];

/** Draws what a tower's walls look like; `glow` colours crowns in a city of neon. */
export function drawTowerSkin(random: Random, heightM: number, glow?: readonly Rgb[]): TowerSkin {
  const isTall = heightM > 110;
  const draw = random();
  const pattern: TowerSkin['pattern'] = isTall
    ? draw < 0.5
      ? 'glass'
      : draw < 0.68
        ? 'bands'
        : draw < 0.86
          ? 'fins'
          : 'grid'
    : draw < 0.18
      ? 'glass'
      : draw < 0.4
        ? 'bands'
        : 'grid';
  const isGlass = pattern === 'glass';
  const base = linearOfHex(
    (isGlass ? METALS : random() < 0.75 ? STONES : METALS)[Math.floor(random() * (isGlass ? METALS.length : 5))]!,
  );
  const hasCrown = isTall && random() < (glow ? 0.7 : 0.3);
  const crowns = glow ?? CROWNS;
  return {
    kind: 'tower',
    pattern,
    colour: scaled(base, 0.5 + 0.42 * random()),
    glassTint: TINTS[Math.floor(random() * TINTS.length)]!,
    mirror: isGlass ? 0.22 + 0.3 * random() : 0.14 + 0.16 * random(),
    floorM: 3.2 + 0.6 * random(),
    bayM: isGlass ? 1.4 + 0.8 * random() : 1.6 + 1.5 * random(),
    group: 3 + Math.floor(random() * 6),
    litShare: 0.16 + 0.3 * random(),
    lampColour: LAMPS[Math.floor(random() * LAMPS.length)]!,
    lampPower: 0.55 + 0.6 * random(),
    crown: hasCrown ? scaled(crowns[Math.floor(random() * crowns.length)]!, 0.35 + 0.5 * random()) : [0, 0, 0],
  };
}
