// Measures which words of a prompt each family's painters follow, and writes what they do not to
// `packages/engine/src/generate/account/unheeded.gen.ts`. `npx tsx -C source scripts/measure-heeded.ts`, after painters changed.
import { writeFileSync } from 'node:fs';
import { FAMILIES } from '../packages/engine/src/scene/families/index.gen.ts';
import { parsePrompt } from '../packages/engine/src/scene/parse/parse-prompt.ts';
import { paintScene } from '../packages/engine/src/scene/paint-scene.ts';
import type { Mood, SceneSpec } from '../packages/engine/src/scene/spec.ts';
import { LIGHTS } from '../packages/engine/src/scene/photo/sets/rigs/index.gen.ts';
import { KEY_LIGHT_NAMES } from '../packages/engine/src/scene/photo/sets/rigs/names.gen.ts';

const OUT = new URL('../packages/engine/src/generate/account/unheeded.gen.ts', import.meta.url);
const SIDE_PX = 72;
const SEED = 5;
/** Mean difference of channels, percent of their range, below which nobody sees that a word was followed. */
const LEAST_DIFFERENCE = 0.1;
const PHOTO = { output: 'raster', treatment: 'photo' } as const;
const FLAT = { output: 'vector', treatment: 'flat' } as const;

const FALLING = new Set(['weather rain', 'weather snow', 'weather fog', 'weather storm']);

type Change = readonly [key: string, words: string, changed: Partial<SceneSpec>];

function changesOf(spec: SceneSpec): readonly Change[] {
  const { light, camera } = spec;
  return [
    ...(['dawn', 'golden', 'sunset', 'night'] as const).map((time): Change => [
      `time ${time}`,
      time,
      { time, light: { ...light, elevationDeg: time === 'night' ? 35 : 3, kelvin: time === 'night' ? 4100 : 3000 } },
    ]),
    ...(['cloudy', 'rain', 'snow', 'fog', 'storm'] as const).map((weather): Change => [
      `weather ${weather}`,
      weather,
      { weather: [weather] },
    ]),
    ...(['pastel', 'vivid', 'dark', 'warm', 'cool', 'luxury'] as const).map((mood): Change => [
      `mood ${mood}`,
      mood,
      asFilled(spec, mood),
    ]),
    ['colour', 'red', { palette: { named: ['red'], hex: ['#d01818'] } }],
    ['surface', 'marble', { material: { surface: 'marble' } }],
    ['surface', 'wood', { material: { surface: 'wood' } }],
    ['wall', 'brick', { material: { wall: 'brick' } }],
    ...KEY_LIGHT_NAMES.map((key): Change => [`light ${key}`, LIGHTS[key].words, { light: { ...light, key } }]),
    ['direction', '', { light: { ...light, azimuthDeg: (light.azimuthDeg + 180) % 360 } }],
    ['pitch 35', '', { camera: { ...camera, pitchDeg: 35 } }],
    ['pitch 90', '', { camera: { ...camera, pitchDeg: 90 } }],
    ['horizon', '', { camera: { ...camera, horizon: camera.horizon - 0.2 } }],
    ['defocus', '', { camera: { ...camera, defocus: camera.defocus > 0.4 ? 0 : 0.9 } }],
    ['prop', 'podium', { props: ['podium'] }],
    ['prop', 'arch', { props: ['arch'] }],
  ];
}

/** A mood also chooses colours of sets and warms or cools the light. */
function asFilled({ prompt, style, seed }: SceneSpec, mood: Mood): Partial<SceneSpec> {
  const { palette, light } = parsePrompt({ prompt, seed, purpose: 'picture', style, hints: { mood } }).spec;
  return { palette, light };
}

async function unheededBy(family: SceneSpec['family'], example: string, medium: 'photo' | 'vector'): Promise<string[]> {
  const style = medium === 'photo' ? PHOTO : FLAT;
  const parsed = parsePrompt({ prompt: example, seed: SEED, purpose: 'picture', style }).spec;
  const plain: SceneSpec = { ...parsed, style, family, time: 'day', weather: ['clear'], props: [] };
  const clear = await paint(plain);
  // Rain is more than a grey sky.
  const grey = await paint({ ...plain, weather: ['cloudy'] });
  const heeded = new Map<string, boolean>();
  for (const [key, words, changed] of changesOf(plain)) {
    const after = await paint({ ...plain, ...changed, prompt: `${plain.prompt}, ${words}` });
    const others = FALLING.has(key) ? [clear, grey] : [clear];
    const least = Math.min(...others.map((before) => difference(before, after)));
    heeded.set(key, heeded.get(key) === true || least > LEAST_DIFFERENCE);
  }
  // A light that is there already changes nothing: it is followed where any other is.
  const usual = `light ${plain.light.key}`;
  if ([...heeded].some(([key, is]) => key.startsWith('light ') && is)) heeded.set(usual, true);
  return [...heeded].flatMap(([key, is]) => (is ? [] : [key]));
}

async function paint(spec: SceneSpec): Promise<Float32Array> {
  const request = { spec, widthPx: SIDE_PX, heightPx: SIDE_PX, quality: 'flash' } as const;
  return (await paintScene({ ...request, modelsDirectory: '.backlot/models' }, {})).picture.data;
}

function difference(one: Float32Array, other: Float32Array): number {
  const sum = one.reduce((total, value, i) => total + Math.abs(gamma(value) - gamma(other[i] ?? 0)), 0);
  return (sum / one.length) * 100;
}

function gamma(value: number): number {
  return Math.sqrt(Math.max(0, value));
}

const rows: string[] = [];
for (const { name, words, examples, photo, vector } of Object.values(FAMILIES)) {
  // Examples say moods and colours of their own.
  const [, phrase] = /:\s*([^,\n]+)/.exec(words ?? '') ?? [];
  const example = phrase ?? examples[0] ?? name;
  const of = async (medium: 'photo' | 'vector') => `'${(await unheededBy(name, example, medium)).join(', ')}'`;
  const photos = photo === undefined ? '' : `photo: ${await of('photo')}`;
  const drawings = vector === undefined ? '' : `vector: ${await of('vector')}`;
  rows.push(`  ${name.includes('-') ? `'${name}'` : name}: { ${[photos, drawings].filter(Boolean).join(', ')} },`);
  console.log(rows.at(-1));
}
writeFileSync(
  OUT,
  `// Measured by \`scripts/measure-heeded.ts\`; do not edit.
import type { FamilyName } from '../../scene/spec.ts';

/** What of a prompt the painters of each family do not follow: keys as \`effect-key.ts\` makes them. */
export const UNHEEDED: Readonly<Record<FamilyName, { readonly photo?: string; readonly vector?: string }>> = {
${rows.join('\n')}
};
`,
);
