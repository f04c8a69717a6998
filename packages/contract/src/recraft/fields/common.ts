import { note } from '../../notes.ts';
import { choice, flag, wholeNumber, withoutEffect } from './kinds.ts';

/** How results are handed over. */
export const responseFormat = note(choice(['url', 'b64_json']), {
  title: 'Answer with',
  labels: { url: 'Links', b64_json: 'The pictures themselves (base64)' },
  byDefault: 'url',
  effect: 'a link that is good for a day, or the bytes in base64',
}).optional();

/** How pixels are written. */
export const imageFormat = note(choice(['png', 'webp']), {
  title: 'File format',
  labels: { png: 'PNG', webp: 'WebP' },
  byDefault: 'png',
  effect: 'how pixels are written, without loss; results that are SVG stay SVG',
}).optional();

/** A seed: the same one gives the same picture. */
export const randomSeed = note(wholeNumber(0, 0xffff_ffff), {
  title: 'Seed',
  widget: 'seed',
  role: 'seed',
  hint: 'the same seed gives the same picture again',
  byDefault: 'chosen by the run, and recorded',
  effect: 'the same seed gives the same picture; `seed` is understood too',
}).optional();

const NO_CLASSIFIER = 'no classifier is configured here, and scores are not made up';
const KEPT_ANYWAY = 'results are kept like all others, and their links end after a day';

/** Switches that every endpoint takes. */
export const expire = withoutEffect(flag().optional(), 'Early end', KEPT_ANYWAY);
export const blockNsfw = withoutEffect(flag().optional(), 'Block unsafe content', NO_CLASSIFIER);
export const calculateFeatures = withoutEffect(flag().optional(), 'Score pictures', NO_CLASSIFIER);

const MAX_IMAGES = 6;

/** How many pictures to make. */
export const imageCount = note(wholeNumber(1, MAX_IMAGES), {
  title: 'How many',
  role: 'count',
  byDefault: '1',
  effect: 'how many pictures',
}).optional();

/** The fields of endpoints that make pictures without a prompt. */
export const resultFields = {
  random_seed: randomSeed,
  response_format: responseFormat,
  image_format: imageFormat,
  expire,
};
