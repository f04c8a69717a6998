import { readFileSync } from 'node:fs';
import { parsePrompt } from '../../packages/engine/src/scene/parse/parse-prompt.ts';
import type { SceneSpec } from '../../packages/engine/src/scene/spec.ts';

/**
 * A file of prompts has one case per line: `prompt => slot=wanted; slot=wanted`. `a|b` accepts either, `a,b` asks for both. `picture:`
 * in front makes it a picture instead of a background for a given subject. Slots: see {@link CHECKS}.
 */
export interface PromptCase {
  readonly prompt: string;
  readonly purpose: 'background' | 'picture';
  readonly wanted: ReadonlyMap<string, string>;
}

/** How many expectations of a slot were met. */
export interface SlotScore {
  met: number;
  asked: number;
}

/** The score of a file. */
export interface Score {
  readonly slots: ReadonlyMap<string, SlotScore>;
  /** One line per expectation that was not met. */
  readonly failures: readonly string[];
}

const SEED = 7;

/** Reads a file of cases that lies beside this one. */
export function readCases(file: string): PromptCase[] {
  return readFileSync(new URL(file, import.meta.url), 'utf8')
    .split('\n')
    .filter((line) => line.trim() !== '' && !line.startsWith('#'))
    .map(readCase);
}

function readCase(line: string): PromptCase {
  const [left = '', right = ''] = line.split(' => ');
  const isPicture = left.startsWith('picture: ');
  return {
    prompt: isPicture ? left.slice('picture: '.length) : left,
    purpose: isPicture ? 'picture' : 'background',
    wanted: new Map(
      right.split('; ').map((pair): [string, string] => [pair.split('=')[0] ?? '', pair.split('=')[1] ?? '']),
    ),
  };
}

function lemmas(spec: SceneSpec): string[] {
  return spec.objects.map(({ lemma }) => lemma);
}

/** `cat on sofa`, `lighthouse side right`. */
function relations(spec: SceneSpec): string[] {
  return (spec.objects as readonly Related[]).flatMap(({ lemma, relation, side }) => [
    ...(relation === undefined ? [] : [`${lemma} ${relation.kind} ${relation.to}`]),
    ...(side === undefined ? [] : [`${lemma} side ${side}`]),
  ]);
}

type Related = SceneSpec['objects'][number] & { relation?: { kind: string; to: string }; side?: string };

/** For each slot, what the spec says about it; an expectation is met by any of these values. */
const CHECKS: Readonly<Record<string, (spec: SceneSpec) => readonly string[]>> = {
  family: (spec) => [spec.family],
  secondary: (spec) => [spec.secondary ?? 'none'],
  time: (spec) => [spec.time],
  weather: (spec) => spec.weather,
  material: ({ material }) => [material.surface ?? 'none', material.wall ?? 'none'],
  light: (spec) => [spec.light.key],
  // A shade counts as its colour too: `pastel pink` is also `pink`.
  palette: ({ palette }) => [
    ...palette.named,
    ...palette.named.map((name) => name.split(' ').slice(1).join(' ')),
    palette.mood ?? 'none',
  ],
  objects: (spec) => (spec.objects.length === 0 ? ['none'] : lemmas(spec)),
  props: (spec) => spec.props,
  style: (spec) => [spec.style.treatment],
  pitch: (spec) => [String(spec.camera.pitchDeg)],
  count: (spec) => spec.objects.map(({ count }) => String(count)),
  negative: (spec) => spec.negative,
  relation: relations,
  azimuth: (spec) => [spec.light.azimuthDeg > 180 ? 'left' : 'right'],
};

/** Parses every prompt and counts, slot by slot, the expectations that are met. */
export function scoreCases(cases: readonly PromptCase[]): Score {
  const slots = new Map<string, SlotScore>();
  const failures: string[] = [];
  for (const { prompt, purpose, wanted } of cases) {
    const { spec } = parsePrompt({ prompt, purpose, seed: SEED, style: { output: 'raster', treatment: 'photo' } });
    for (const [slot, expectation] of wanted) {
      const check = CHECKS[slot];
      if (check === undefined) throw new Error(`unknown slot "${slot}" for "${prompt}"`);
      const values = check(spec);
      for (const one of expectation.split(',')) {
        const score = slots.get(slot) ?? { met: 0, asked: 0 };
        slots.set(slot, score);
        score.asked++;
        if (one.split('|').some((accepted) => values.includes(accepted))) score.met++;
        else failures.push(`${slot.padEnd(9)} ${prompt} : wanted ${one}, got ${values.join(', ')}`);
      }
    }
  }
  return { slots, failures };
}
