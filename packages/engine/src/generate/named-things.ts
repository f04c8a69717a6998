import type { GlyphSet } from '../scene/glyphs/glyph-set.ts';
import { singular } from '../scene/parse/singular.ts';
import type { SceneObject, SceneSpec } from '../scene/spec.ts';

/** Longest name of a thing, words. */
const LONGEST_NAME = 3;
/** Names of glyphs that prompts use as other kinds of words. */
const OTHER_WORDS = new Set(
  'fly link judge mate fog label landslide seat station wing record identity construction guard'.split(' '),
);

/** Things so large that their name also tells a place, which then says nothing of the thing. */
const LANDMARKS = ['eiffel tower', 'statue of liberty', 'iceberg', 'fireplace', 'igloo', 'pyramid', 'windmill'];

/** Whether a scene may show things at all, or names that only the glyphs know. */
export function mayShowThings({ objects, coverage, prompt }: SceneSpec): boolean {
  return objects.length + coverage.ignored.length > 0 || LANDMARKS.some((name) => prompt.toLowerCase().includes(name));
}

/**
 * A scene with the things that its prompt names and only the glyphs know ("trophy", "shopping cart"): words that nothing else was
 * made of. Without such words the scene itself.
 */
export function withNamedThings(spec: SceneSpec, glyphs: GlyphSet): SceneSpec {
  const ignored = new Set(spec.coverage.ignored);
  const words = spec.prompt
    .toLowerCase()
    .split(/[^\p{L}\p{N}]+/u)
    .filter((word) => word !== '');
  const found: string[] = [];
  for (let start = 0; start < words.length; start++)
    for (let length = Math.min(LONGEST_NAME, words.length - start); length > 0; length--) {
      const span = words.slice(start, start + length);
      const name = inSingular(span);
      if (!span.some((word) => ignored.has(word)) || OTHER_WORDS.has(name) || !glyphs.knows(name)) continue;
      found.push(name);
      for (const word of span) ignored.delete(word);
      start += length - 1;
      break;
    }
  const text = ` ${inSingularEach(words)} `;
  found.push(
    ...LANDMARKS.filter((name) => text.includes(` ${name} `) && !spec.negative.includes(name) && !shows(spec, name)),
  );
  if (found.length === 0) return spec;
  return {
    ...spec,
    // Where nothing told a place, the thing is the picture.
    family: spec.family === 'abstract' && spec.place === undefined ? 'spot' : spec.family,
    // "shopping cart" was half understood as a cart.
    objects: [
      ...spec.objects.filter(({ lemma }) => !found.some((name) => name.endsWith(` ${lemma}`))),
      ...found.map(thing),
    ],
    coverage: { used: [...spec.coverage.used, ...found], ignored: [...ignored] },
  };
}

function shows({ objects }: SceneSpec, name: string): boolean {
  return objects.some(({ lemma }) => lemma === name);
}

function inSingularEach(words: readonly string[]): string {
  return words.map((word) => singular(word)).join(' ');
}

function thing(lemma: string): SceneObject {
  return { lemma, count: 1, attributes: [], anchor: 'ground', role: 'subject' };
}

function inSingular(words: readonly string[]): string {
  return [...words.slice(0, -1), singular(words.at(-1) ?? '')].join(' ');
}
