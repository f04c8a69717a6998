import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { FAMILY_NAMES, type SceneSpec } from '../spec.ts';
import { excludes } from './excludes.ts';
import { parsePrompt, type PromptRequest } from './parse-prompt.ts';

const REQUEST = { seed: 1, purpose: 'background', style: { output: 'raster', treatment: 'photo' } } as const;

function parse(prompt: string, more: Partial<PromptRequest> = {}): SceneSpec {
  return parsePrompt({ ...REQUEST, prompt, ...more }).spec;
}

function codes(prompt: string): string[] {
  return parsePrompt({ ...REQUEST, prompt }).warnings.map(({ code }) => code);
}

describe('parsePrompt', () => {
  test('takes the names that every object has for words like any other', () => {
    for (const word of ['constructor', 'valueOf', '__proto__']) {
      const lemmas = parse(`a ${word}`).objects.map(({ lemma }) => lemma);
      const { negative } = parse('a red boat', { negativePrompt: `a ${word}, ${word}` });

      expect([...lemmas, ...negative].every((each) => typeof each === 'string')).toBe(true);
    }
  });

  test('understands a beach at sunset with its palms', () => {
    const spec = parse('a beautiful tropical beach with palm trees and sunset');

    expect(spec.family).toBe('beach');
    expect(spec.time).toBe('sunset');
    expect(spec.objects).toEqual([{ lemma: 'palm tree', count: 3, attributes: [], anchor: 'ground', role: 'prop' }]);
    expect(spec.light.elevationDeg).toBeLessThan(4);
    expect(spec.light.kelvin).toBeLessThan(3500);
    expect(spec.confidence).toBe(1);
  });

  test('takes the grammatical subject of a background for the given cut-out', () => {
    const spec = parse('A man standing in a busy coffee shop');

    expect(spec.family).toBe('cafe');
    expect(spec.objects).toEqual([]);
  });

  test.each([
    ['saturn with rings in outer space', []],
    ['a planet and its bright rings', []],
    ['two gold rings on a marble table', ['ring']],
    ['wedding rings', ['ring']],
  ])('tells the rings of a planet from jewels: %s', (prompt, things) => {
    expect(parse(prompt, { purpose: 'picture' }).objects.map(({ lemma }) => lemma)).toEqual(things);
  });

  test('draws the subject of a picture', () => {
    const spec = parse('A man standing in a busy coffee shop', { purpose: 'picture' });

    expect(spec.objects).toMatchObject([{ lemma: 'man', role: 'subject' }]);
  });

  test('takes what the subject wears and carries for part of it', () => {
    const spec = parse('a businesswoman in a red dress with a suitcase walking through a rainy city street');

    expect(spec.family).toBe('city-street');
    expect(spec.objects).toEqual([]);
    expect(spec.palette.named).toEqual([]);
  });

  test('keeps scenery that is the grammatical subject of a background', () => {
    expect(parse('palm trees on a tropical island').objects.map(({ lemma }) => lemma)).toEqual(['palm tree']);
  });

  test('consumes a phrase once: a coffee shop holds no coffee', () => {
    expect(parse('coffee shop', { purpose: 'picture' }).objects).toEqual([]);
  });

  test('reads a table in a place as a table with that place behind it', () => {
    const spec = parse('a rustic oak table in front of a blurry vineyard');

    expect(spec).toMatchObject({
      family: 'table',
      secondary: 'field',
      place: 'vineyard',
      material: { surface: 'wood' },
    });
  });

  test('tells the material of the wall from the material of the ground', () => {
    const { material } = parse('concrete floor in front of a white plaster wall');

    expect(material).toEqual({ surface: 'concrete', wall: 'plaster' });
  });

  test('leaves colours and materials of things to the things', () => {
    const spec = parse('farmhouse kitchen with red apples and copper pots');

    expect(spec.palette.named).toEqual([]);
    expect(spec.material).toEqual({});
    expect(spec.objects.map(({ lemma, attributes }) => [lemma, attributes])).toEqual([
      ['apple', ['red']],
      ['pot', []],
    ]);
  });

  test('counts by numerals, quantifiers and plurals', () => {
    const counts = (prompt: string): number[] =>
      parse(prompt, { purpose: 'picture' }).objects.map(({ count }) => count);

    expect(counts('seven penguins')).toEqual([7]);
    expect(counts('a flock of birds')).toEqual([7]);
    expect(counts('12 balloons')).toEqual([12]);
    expect(counts('cats and a dog')).toEqual([3, 1]);
  });

  test('lightens and darkens named colours', () => {
    const { palette } = parse('plain light blue background');

    expect(palette.named).toEqual(['light blue']);
    expect(palette.hex).toEqual(['#8caeea']);
  });

  test('refines an open style by the words of the prompt, and no other', () => {
    const prompt = 'watercolor painting of a vineyard';

    expect(parse(prompt).style.treatment).toBe('watercolor');
    expect(parse(prompt, { style: { output: 'vector', treatment: 'flat' } }).style.treatment).toBe('cutout');
    expect(parse(prompt, { style: { output: 'raster', treatment: 'noir' } }).style.treatment).toBe('noir');
  });

  test('fills what the prompt leaves open from the hints, and lets the prompt win', () => {
    const hints = { time: 'golden', weather: 'fog', mood: 'dark' } as const;

    expect(parse('a lake', { hints })).toMatchObject({ time: 'golden', weather: ['fog'], palette: { mood: 'dark' } });
    expect(parse('a lake at night', { hints }).time).toBe('night');
  });

  test('gives the same spec for the same seed and another sun for another', () => {
    expect(parse('a lake')).toEqual(parse('a lake'));
    expect(parse('a lake', { seed: 2 }).light).not.toEqual(parse('a lake').light);
  });

  test('colours a set for which no colour is named by the seed', () => {
    const first = parse('podium').palette.hex;

    expect(first).toHaveLength(2);
    expect([2, 3, 4, 5].some((seed) => parse('podium', { seed }).palette.hex[0] !== first[0])).toBe(true);
  });

  test('reports the words that it used and those that it did not', () => {
    const { coverage, confidence } = parse('a beach with quixotic zorbs');

    expect(coverage).toEqual({ used: ['beach'], ignored: ['quixotic', 'zorbs'] });
    expect(confidence).toBeCloseTo(0.33, 2);
  });

  test('warns about a prompt that is not understood', () => {
    expect(codes('xylvarn quorble')).toEqual(['prompt-not-understood']);
    expect(codes('a sunny beach')).toEqual([]);
  });

  test.each([
    'Ein Mann am Strand bei Sonnenuntergang',
    'une table en bois devant une fenêtre',
    'una playa tropical con palmeras al atardecer',
    'una spiaggia al tramonto con le palme',
    'uma praia com coqueiros ao pôr do sol',
    'een strand met palmbomen bij zonsondergang',
    'пляж с пальмами на закате',
    '夕暮れのビーチ',
    'شاطئ عند الغروب',
  ])('says that it does not read the language of "%s"', (prompt) => {
    expect(codes(prompt)).toContain('prompt-language');
  });

  test.each([
    'beach',
    'Santorini, whitewashed villas',
    'neo-tokyo bladerunner vibes',
    'a café in Paris',
    'bokeh lights, f/1.4',
    '#ff0000 #00ff00 beach',
  ])('takes "%s" for English', (prompt) => {
    expect(codes(prompt)).not.toContain('prompt-language');
  });

  test('gives back lettering, and does not read it as a scene', () => {
    const { spec, lettering } = parsePrompt({ ...REQUEST, prompt: 'a cafe with a neon sign saying "Beach Club"' });

    expect(spec.family).toBe('cafe');
    expect(lettering).toEqual(['Beach Club']);
  });

  test('reads a prompt that is quoted as a whole', () => {
    expect(parse('"a sandy beach at night"')).toMatchObject({ family: 'beach', time: 'night' });
  });
});

describe('negation', () => {
  test('removes what the negative prompt names, under its canonical name', () => {
    const spec = parse('tropical beach with palm trees at sunset', { negativePrompt: 'palms, people, sunset' });

    expect(spec.objects).toEqual([]);
    expect(spec.time).toBe('day');
    expect(excludes(spec, 'palm tree')).toBe(true);
    expect(excludes(spec, 'person')).toBe(true);
  });

  test('removes what the prompt itself excludes', () => {
    const spec = parse('a forest without fog, no animals or people');

    expect(spec.weather).toEqual(['clear']);
    expect(spec.negative).toEqual(['fog', 'animal', 'person']);
    expect(spec.family).toBe('forest');
  });

  test('never chooses an unwanted default', () => {
    expect(parse('a lake', { negativePrompt: 'daylight, golden hour' }).time).toBe('dawn');
    expect(parse('a lake', { negativePrompt: 'clear sky' }).weather).toEqual(['cloudy']);
  });

  test('falls to the next best place when the first is unwanted', () => {
    expect(parse('a beach or a forest', { negativePrompt: 'beach' }).family).toBe('forest');
  });

  test('negates a kind with all its members', () => {
    const spec = parse('street with a woman and a taxi', { negativePrompt: 'people, cars' });

    expect(spec.objects).toEqual([]);
  });

  test('does not sharpen a background because of the usual words against bad pictures', () => {
    const spec = parse('blurred office', { negativePrompt: 'low quality, blurry, watermark, deformed hands' });

    expect(spec.camera.defocus).toBe(0.7);
  });

  test('keeps a picture of its own sharp, and blurs it less than a background where blur is asked for', () => {
    const [plain, blurred] = ['an office', 'an office, bokeh'].map(
      (prompt) => parse(prompt, { purpose: 'picture' }).camera.defocus,
    );

    expect(plain).toBe(0);
    expect(blurred).toBeGreaterThan(0.3);
    expect(blurred).toBeLessThan(parse('an office, bokeh').camera.defocus);
  });
});

describe('robustness', () => {
  test('understands something or nothing of any text, and never throws', () => {
    const texts = fc.oneof(
      fc.string({ unit: 'binary', maxLength: 300 }),
      fc.string({ unit: 'grapheme', maxLength: 300 }),
    );

    fc.assert(
      fc.property(texts, texts, (prompt, negativePrompt) => {
        const { spec } = parsePrompt({ ...REQUEST, prompt, negativePrompt });

        expect(FAMILY_NAMES).toContain(spec.family);
        expect(spec.confidence).toBeGreaterThanOrEqual(0);
        expect(spec.confidence).toBeLessThanOrEqual(1);
        expect(Number.isFinite(spec.light.azimuthDeg + spec.light.elevationDeg + spec.light.kelvin)).toBe(true);
      }),
      { numRuns: 150 },
    );
  });

  test('strings of lexicon words in any order always give a complete spec', () => {
    const word = fc.constantFrom(
      ...'a the no without and in on table beach man red marble night snow wall podium with of'.split(' '),
      ',',
      '"',
    );

    fc.assert(
      fc.property(fc.array(word, { maxLength: 30 }), (words) => {
        expect(FAMILY_NAMES).toContain(parse(words.join(' ')).family);
      }),
      { numRuns: 200 },
    );
  });

  test.each([
    ['', 'abstract'],
    ['   \n\t ', 'abstract'],
    ['🏖️🌴', 'abstract'],
    ['<b>beach</b><script>alert(1)</script>', 'beach'],
    ['be\u0000ach sunset', 'sky'],
    ['BEACH!!!', 'beach'],
  ])('reads %j as %s', (prompt, family) => {
    expect(parse(prompt).family).toBe(family);
  });

  test('reads the beginning of a very long prompt and says so', () => {
    const { spec, warnings } = parsePrompt({ ...REQUEST, prompt: `a beach at night ${'zorb quix '.repeat(1990)}` });

    expect(spec).toMatchObject({ family: 'beach', time: 'night' });
    expect(warnings.map(({ code }) => code)).toContain('prompt-shortened');
  });

  test.each([
    '"',
    '<',
    'a'.repeat(20_000),
    'no '.repeat(6000),
    '“'.repeat(20_000),
    "'".repeat(20_000),
    'a-'.repeat(10_000),
  ])('is not slowed down by a hostile prompt', (prompt) => {
    expect(FAMILY_NAMES).toContain(parse(prompt.repeat(prompt.length === 1 ? 20_000 : 1)).family);
  });
});

test('the spec is plain JSON and says how every word was taken', () => {
  const { spec } = parsePrompt({
    prompt: 'a terrier on a sofa in a glasshouse at sunst, quaxig',
    purpose: 'picture',
    seed: 3,
    style: { output: 'vector', treatment: 'flat' },
  });

  expect(JSON.parse(JSON.stringify(spec))).toEqual(spec);
  expect(spec.objects[0]).toMatchObject({ lemma: 'dog', relation: { kind: 'on', to: 'sofa' } });
  expect(spec.coverage).toEqual({
    used: ['terrier', 'sofa', 'glasshouse', 'sunset'],
    ignored: ['quaxig'],
    understood: [
      { word: 'sunst', as: 'sunset', by: 'spelling' },
      { word: 'glasshouse', as: 'greenhouse', by: 'meaning' },
    ],
  });
  expect(spec.confidence).toBeGreaterThan(0.6);
  expect(spec.confidence).toBeLessThan(1);
});
