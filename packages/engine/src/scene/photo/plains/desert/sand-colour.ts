import { createRandom, deriveSeed, srgbToLinear } from '@backlot/kernels';
import type { SceneSpec } from '../../../spec.ts';
import { wordsOf } from '../country/words.ts';
import type { Sand } from './shade-sand.ts';

type Triple = readonly [number, number, number];

/** Albedo of sands of the world, linear. */
const SANDS: Readonly<Record<'sahara' | 'pale' | 'orange' | 'red' | 'white' | 'black', Triple>> = {
  sahara: [0.56, 0.36, 0.19],
  pale: [0.58, 0.45, 0.3],
  orange: [0.56, 0.29, 0.12],
  red: [0.47, 0.19, 0.08],
  white: [0.78, 0.75, 0.7],
  black: [0.07, 0.065, 0.065],
};
const USUAL = ['sahara', 'pale', 'orange', 'sahara', 'orange'] as const;

/** Sand by what the prompt names, else by seed. */
export function sandOf(spec: SceneSpec, seed: number, windRad: number): Sand {
  const random = createRandom(deriveSeed(spec.seed, 'sand-colour'));
  const albedo = namedSand(spec) ?? SANDS[USUAL[Math.floor(random() * USUAL.length)] ?? 'sahara'];
  return {
    seed,
    albedo,
    dark: [albedo[0] * 0.62, albedo[1] * 0.52, albedo[2] * 0.46],
    windX: Math.sin(windRad),
    windZ: Math.cos(windRad),
    ripples: 0.8 + 0.2 * random(),
  };
}

function namedSand(spec: SceneSpec): Triple | undefined {
  const words = wordsOf(spec);
  if (/white (sand|dune|desert)|white sands|gypsum/.test(words)) return SANDS.white;
  if (/black (sand|dune|desert)|volcanic/.test(words)) return SANDS.black;
  if (/namib|red (sand|dune|desert)|mars|australia|wadi rum|outback/.test(words)) return SANDS.red;
  if (/orange (sand|dune|desert)/.test(words)) return SANDS.orange;
  const named = /(pink|purple|blue|green|gold\w*|yellow|beige|grey|gray) (sand|dune|desert)/.exec(words);
  const hex = named === null ? undefined : spec.palette.hex[0];
  return hex === undefined ? undefined : mixed(hex);
}

/** A named colour, half way to what sand can be. */
function mixed(hex: string): Triple {
  const part = (at: number): number => srgbToLinear(Number.parseInt(hex.slice(at, at + 2), 16) / 255);
  return [0.3 + 0.45 * part(1), 0.22 + 0.45 * part(3), 0.15 + 0.5 * part(5)];
}
