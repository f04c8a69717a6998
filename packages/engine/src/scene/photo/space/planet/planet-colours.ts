import type { Random } from '@backlot/kernels';
import { linearOfHex } from '../../sets/colour.ts';
import type { Rgb } from '../../tone/colour-ramp.ts';
import type { Planet, PlanetKind } from './planet.ts';

const ROWS: Readonly<Record<PlanetKind, readonly (readonly string[])[]>> = {
  rocky: [
    ['#2b2522', '#6d5a4c', '#a58d76', '#c9b79f'],
    ['#20262b', '#4f5b63', '#8b949a', '#c3c5c2'],
    ['#33201a', '#7d4a35', '#b5805a', '#d9b58a'],
    ['#1f2620', '#57604a', '#8f8f6a', '#c2b98e'],
  ],
  moon: [['#3a3a3c', '#6f6d6b', '#a3a09b', '#c9c6c0']],
  mars: [['#3d1b10', '#8b4526', '#c27a4a', '#dda878']],
  gas: [
    ['#8a5a3c', '#c99a6b', '#e8d3b0', '#f2e8d5'],
    ['#b08d57', '#d9c08d', '#efe3bf', '#f7f1dc'],
    ['#1b3a8c', '#3366c4', '#6aa0e6', '#a9cdf5'],
    ['#5fa7b0', '#8fcfd2', '#bfe7e4', '#dff5f0'],
    ['#4a2a5e', '#8a5a8f', '#c79ab0', '#efd3cf'],
  ],
  earth: [['#0a2540', '#2f6f3e']],
  ice: [
    ['#5a4a3f', '#9fb3c4', '#dfe9ef', '#f5f8fa'],
    ['#3f6f8f', '#8fc0d6', '#d5ecf3', '#f7fcff'],
  ],
  lava: [['#1a1210', '#3a211a', '#ff5a12']],
};
const AIRS: Readonly<Partial<Record<PlanetKind, Rgb>>> = {
  earth: [0.22, 0.46, 1],
  mars: [0.72, 0.46, 0.32],
};

/** Planets that everybody knows. */
const KNOWN: readonly (readonly [RegExp, readonly string[]])[] = [
  [/jupiter/i, ROWS.gas[0]!],
  [/saturn/i, ROWS.gas[1]!],
  [/neptune/i, ROWS.gas[2]!],
  [/uranus/i, ROWS.gas[3]!],
  [/venus/i, ['#a8743a', '#d9a860', '#efd29a', '#f8e6c0']],
];

/** The colours of a planet called by its name in the prompt. */
export function knownColours(prompt: string): readonly Rgb[] | undefined {
  return KNOWN.find(([words]) => words.test(prompt))?.[1].map(linearOfHex);
}

/** Colours of a kind of planet; a caller's own colours take their place where there are some. */
export function planetColours(kind: PlanetKind, random: Random, asked: readonly Rgb[] = []): readonly Rgb[] {
  if (asked.length > 0 && kind !== 'earth') return asked;
  const rows = ROWS[kind];
  return (rows[Math.floor(random() * rows.length)] ?? rows[0]!).map(linearOfHex);
}

/** The air of a planet: blue for ours, its own pale colour for gas. */
export function planetAir(kind: PlanetKind, colours: readonly Rgb[]): Pick<Planet, 'air'> {
  const air = AIRS[kind] ?? (kind === 'gas' ? colours.at(-2) : undefined);
  return air === undefined ? {} : { air };
}
