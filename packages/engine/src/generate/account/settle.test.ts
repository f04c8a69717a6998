import { expect, test } from 'vitest';
import { parsePrompt } from '../../scene/parse/parse-prompt.ts';
import type { SceneSpec } from '../../scene/spec.ts';
import { settle } from './settle.ts';

const PHOTO = { output: 'raster', treatment: 'photo' } as const;

/** What is said of a photograph of a prompt. */
function settled(prompt: string, { purpose = 'background', negativePrompt, changes = {} }: Options = {}) {
  const { spec, account } = parsePrompt({ prompt, negativePrompt, seed: 1, purpose, style: PHOTO });
  const shown = { ...spec, ...changes };
  const { coverage, warnings } = settle(account, { spec: shown, missing: new Set() }, spec.coverage);
  return {
    ...coverage,
    codes: warnings.map(({ code }) => code),
    text: warnings.map(({ message }) => message).join(' '),
  };
}

interface Options {
  readonly purpose?: 'background' | 'picture';
  readonly negativePrompt?: string;
  readonly changes?: Partial<SceneSpec>;
}

test.each([
  ['aurora over a terrace', 'aurora', 'terrace'],
  ['a beach with a rainbow', 'rainbow', 'beach'],
  ['a full moon over a terrace', 'full moon', 'terrace'],
  ['a desert with a cactus', 'cactus', 'desert'],
])('in "%s" the %s is not painted: it is left out and said to be', (prompt, thing, place) => {
  for (const purpose of ['background', 'picture'] as const) {
    const { used, ignored, codes, text } = settled(prompt, { purpose });

    expect(used).toEqual([place]);
    expect(ignored).toContain(thing);
    expect(codes).toContain('things-left-out');
    expect(text).toContain(`"${thing}"`);
  }
});

test('what a painter shows is used without a word', () => {
  expect(settled('a tropical beach with palm trees at sunset')).toMatchObject({
    used: ['tropical beach', 'palm trees', 'sunset'],
    ignored: [],
    codes: [],
  });
});

test('a place that is painted within another is used: a lighthouse stands on a cliff by the sea', () => {
  const changes = { family: 'sea', place: 'cliff' } as const;

  expect(settled('a lighthouse on a cliff', { changes, purpose: 'picture' })).toMatchObject({
    used: expect.arrayContaining(['cliff']),
    codes: expect.not.arrayContaining(['place-left-out']),
  });
});

test('a place that loses against another is left out', () => {
  const { used, ignored, text } = settled('a beach in front of a mountain with a kitchen');

  expect(used).toEqual(['beach']);
  expect(ignored).toEqual(['mountain', 'kitchen']);
  expect(text).toContain('"beach" was painted, and not "mountain", "kitchen"');
});

test('places that belong together both count: a lake has mountains, a beach a sea', () => {
  expect(settled('a lake among mountains').codes).toEqual([]);
  expect(settled('a beach by the sea').codes).toEqual([]);
});

test.each([
  'gas station',
  'bowling alley',
  'subway station',
  'hospital',
  'orchard',
  'tea plantation',
  'volcano',
  'great wall',
])('the nearest place to a %s is painted, and said to be only that', (place) => {
  const { used, understood, codes, text } = settled(`a ${place}`);

  expect(used).toEqual([]);
  expect(understood).toMatchObject([{ word: place, by: 'meaning' }]);
  expect(codes).toEqual(['place-approximated']);
  expect(text).toContain(`"${place}"`);
});

test('the given subject is not painted, and neither is what it does', () => {
  const { used, ignored, codes, text } = settled('A man standing in a busy coffee shop');

  expect(used).toEqual(['coffee shop']);
  expect(ignored).toEqual(['standing', 'busy']);
  expect(codes).toEqual(['subject-given']);
  expect(text).toContain('"man" names the given subject');
});

test('a thing alone behind a subject is a plain studio, and said to be', () => {
  expect(settled('a cat').codes).toEqual(['subject-given', 'place-inferred']);
});

test('words that the painters of a place do not follow are named', () => {
  const { used, ignored, codes } = settled('a coral reef in the snow, neon light');

  expect(used).toEqual(['coral reef']);
  expect(ignored).toEqual(expect.arrayContaining(['snow', 'neon light']));
  expect(codes).toContain('words-not-followed');
});

test('photographs put nothing on top of anything, and do not count', () => {
  const { codes } = settled('two chairs next to a sofa in a living room', { purpose: 'picture' });

  expect(codes).toEqual(['counts-approximated', 'relations-not-followed']);
});

test('a negative prompt that the painter follows is no matter, any other is said', () => {
  const beach = 'a tropical beach with palm trees';

  expect(settled(beach, { negativePrompt: 'palm trees, clouds' }).codes).toEqual([]);
  expect(settled(beach, { negativePrompt: 'people, dogs, blurry, low quality' }).codes).toEqual([]);
  expect(settled(beach, { negativePrompt: 'palm trees, sea, sky' }).text).toContain('may still show "sea", "sky"');
});

test('a negative prompt does not take away the only place of a prompt', () => {
  const { used, codes } = settled('a sandy beach', { negativePrompt: 'beach' });

  expect(used).toEqual(['sandy beach']);
  expect(codes).toEqual(['negatives-not-followed']);
});

test('from straight above a table hides the place that it stands in', () => {
  const { camera } = parsePrompt({ prompt: 'table', seed: 1, purpose: 'background', style: PHOTO }).spec;
  const table = { family: 'table', secondary: 'beach' } as const;

  expect(settled('a beach', { changes: table }).used).toEqual(['beach']);
  expect(settled('a beach', { changes: { ...table, camera: { ...camera, pitchDeg: 90 } } }).used).toEqual([]);
});

test.each([
  '0 dogs in a field',
  'zero dogs in a field',
  'a field without any dogs',
  'no dogs, a field',
  'a field sans dogs',
])('"%s" has no dogs', (prompt) => {
  const { spec } = parsePrompt({ prompt, seed: 1, purpose: 'picture', style: PHOTO });

  expect(spec.objects).toEqual([]);
  expect(spec.negative).toEqual(['dog']);
});

test.each(['anything but a forest, a beach', 'a beach instead of a forest', 'a beach rather than a forest'])(
  '"%s" is a beach',
  (prompt) => {
    expect(settled(prompt)).toMatchObject({ used: ['beach'], codes: [] });
  },
);

test('the colour of a thing that nobody can colour is left out with it', () => {
  const { used, ignored } = settled('a forest with an orange sofa');

  expect(used).toEqual(['forest']);
  expect(ignored).toEqual(expect.arrayContaining(['orange', 'sofa']));
});

test('zero gravity takes nothing away', () => {
  const { spec } = parsePrompt({ prompt: 'zero gravity, astronaut', seed: 1, purpose: 'picture', style: PHOTO });

  expect(spec.negative).toEqual([]);
});
