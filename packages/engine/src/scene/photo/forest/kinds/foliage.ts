import { srgbToLinear } from '@backlot/kernels';
import type { Triple } from '../../sky/atmosphere.ts';
import type { Foliage } from '../world/woods.ts';

/** Fresh leaves, half transparent. */
export const SPRING_GREEN: Foliage = {
  first: [0.09, 0.16, 0.025],
  second: [0.16, 0.23, 0.04],
  through: [0.27, 0.38, 0.045],
};
/** Leaves of high summer. */
export const SUMMER_GREEN: Foliage = {
  first: [0.055, 0.11, 0.02],
  second: [0.11, 0.17, 0.032],
  through: [0.19, 0.3, 0.032],
};
/** Birches in autumn. */
export const YELLOW: Foliage = { first: [0.34, 0.22, 0.025], second: [0.42, 0.32, 0.05], through: [0.72, 0.5, 0.03] };
/** Maples and beeches in autumn. */
export const ORANGE: Foliage = { first: [0.34, 0.12, 0.018], second: [0.45, 0.2, 0.03], through: [0.8, 0.3, 0.02] };
/** Maples at their reddest. */
export const RED: Foliage = { first: [0.26, 0.045, 0.018], second: [0.36, 0.09, 0.02], through: [0.72, 0.12, 0.016] };
/** Oak leaves that hang on into winter. */
export const RUSSET: Foliage = { first: [0.22, 0.1, 0.035], second: [0.3, 0.15, 0.05], through: [0.5, 0.22, 0.03] };

const LEAF_COLOURS: readonly (readonly [RegExp, readonly Foliage[]])[] = [
  [/\bred\b|crimson|scarlet/, [RED, RED, ORANGE]],
  [/yellow|golden leaves|\bgold\b/, [YELLOW]],
  [/orange/, [ORANGE, ORANGE, YELLOW]],
];
const FANTASY = /pink|purple|violet|magenta|blue|turquoise|teal|white leaves/;

/** Leaves in the colours that the words name, if they are colours that leaves may have or that fantasy gives them. */
export function coloured(words: string, colours: readonly string[]): readonly Foliage[] | undefined {
  for (const [pattern, leaves] of LEAF_COLOURS) if (pattern.test(words)) return leaves;
  if (!FANTASY.test(words) || colours.length === 0) return undefined;
  return colours.map((hex) => {
    const channel = (at: number) => srgbToLinear(Number.parseInt(hex.slice(at, at + 2), 16) / 255);
    const colour: Triple = [channel(1), channel(3), channel(5)];
    const scaled = (factor: number): Triple => [colour[0] * factor, colour[1] * factor, colour[2] * factor];
    return { first: scaled(0.45), second: scaled(0.65), through: scaled(0.95) };
  });
}

/** The same leaves a little lighter or darker. */
export function varied({ first, second, through }: Foliage, random: () => number): Foliage {
  const factor = 0.8 + 0.4 * random();
  const warmth = 1 + (random() - 0.5) * 0.16;
  const vary = ([r, g, b]: Triple): Triple => [r * factor * warmth, g * factor, b * factor];
  return { first: vary(first), second: vary(second), through: vary(through) };
}
