import type { SceneSpec, SceneStyle } from '../spec.ts';
import type { Warning } from '../warning.ts';
import { measureCoverage } from './coverage.ts';
import { fillCamera } from './fill-camera.ts';
import { fillLight } from './fill-light.ts';
import { fillMaterial } from './fill-material.ts';
import { fillPalette } from './fill-palette.ts';
import { fillStyle } from './fill-style.ts';
import { fillTime, fillWeather } from './fill-time.ts';
import { isForeign } from './language.ts';
import { LANGUAGES } from './languages/index.ts';
import type { Language } from './languages/language.ts';
import { readObjects } from './objects.ts';
import { readAccount, wantedText, type Account } from './mentions.ts';
import { rankFamily } from './rank-family.ts';
import { said } from './reading.ts';
import { readPrompt } from './read-prompt.ts';
import type { SceneHints } from './scene-hints.ts';

/** A prompt to understand. */
export interface PromptRequest {
  readonly prompt: string;
  readonly negativePrompt?: string | undefined;
  /** 32-bit seed of everything that the prompt leaves open. */
  readonly seed: number;
  /** `background`: the subject is given as a cut-out and must not be drawn; `picture`: everything named is drawn. */
  readonly purpose: 'background' | 'picture';
  readonly style: SceneStyle;
  /** What to assume where the prompt is silent, usually the style's. */
  readonly hints?: SceneHints;
}

/** A prompt understood. */
export interface ParsedPrompt {
  readonly spec: SceneSpec;
  /** What the prompt says word by word, to be settled when the picture is there. */
  readonly account: Account;
  /** What of the prompt is wanted, in English: painters look for finer hints in it. */
  readonly wanted: string;
  /** Words that the prompt quotes for the picture to show, in order. */
  readonly lettering: readonly string[];
  readonly warnings: readonly Warning[];
}

/** Below this confidence the caller is told that little was understood. */
const LOW_CONFIDENCE = 0.3;
/** More words than this are not named in a warning; the record has them all. */
const MOST_LEFT_OUT = 12;
const LANGUAGE_NAMES = LANGUAGES.map(({ name }) => name).join(', ');

/**
 * Understands a prompt by lexicon and grammar, without a model. Never throws; what is not understood is reported in
 * `spec.coverage`, `spec.confidence` and the warnings. Same request, same spec.
 */
export function parsePrompt(request: PromptRequest): ParsedPrompt {
  const { prompt, seed, purpose, style, hints = {} } = request;
  const { reading, text, lettering, language, rival, unread, isShortened } = readPrompt(
    prompt,
    request.negativePrompt,
    purpose,
  );
  const { family, secondary, place, inferred } = rankFamily(reading);
  const moment = fillTime(reading, family, hints, seed);
  const weather = fillWeather(reading, family, hints);
  const palette = fillPalette(reading, family, hints, seed);
  const light = fillLight(reading, { family, moment, weather, mood: palette.mood }, hints, seed);
  const { coverage, confidence } = measureCoverage(reading, inferred);
  const spec: SceneSpec = {
    version: 1,
    seed,
    prompt,
    negative: reading.negation.words,
    family,
    ...(secondary === undefined ? {} : { secondary }),
    ...(place === undefined ? {} : { place }),
    time: moment.time,
    weather,
    palette,
    material: fillMaterial(reading),
    light,
    camera: fillCamera(reading, family, hints, seed),
    props: [...new Set(said(reading, 'prop').map(({ effect }) => effect.prop))],
    objects: readObjects(reading, family),
    style: fillStyle(reading, style),
    coverage,
    confidence,
  };
  return {
    spec,
    account: readAccount(reading, inferred),
    wanted: wantedText(reading),
    lettering,
    warnings: warningsOf({
      language,
      rival,
      unread,
      isForeign: language === undefined && isForeign(text, reading.tokens),
      leftOut: coverage.ignored,
      isShortened,
      confidence,
    }),
  };
}

interface Doubts {
  readonly language: Language | undefined;
  readonly rival: Language | undefined;
  readonly unread: string | undefined;
  /** Words of the prompt that were not understood. */
  readonly leftOut: readonly string[];
  readonly isForeign: boolean;
  readonly isShortened: boolean;
  readonly confidence: number;
}

function warningsOf({
  language,
  rival,
  unread,
  leftOut,
  isForeign: foreign,
  isShortened,
  confidence,
}: Doubts): Warning[] {
  const warnings: Warning[] = [];
  if (language !== undefined) {
    const words = leftOut.slice(0, MOST_LEFT_OUT).join(', ');
    const doubt = rival === undefined ? '' : ` It may as well be ${rival.name}: that is not sure.`;
    const message = `This prompt was read as ${language.name}.${doubt}${words === '' ? '' : ` Words that were left out: ${words}.`}`;
    warnings.push({ code: 'prompt-language', message });
  } else if (unread !== undefined) {
    warnings.push({
      code: 'prompt-language',
      message: `This prompt seems to be in ${unread}, which the built-in engine does not read: of it only words that are also English were used. It reads English, ${LANGUAGE_NAMES}.`,
    });
  } else if (foreign) {
    warnings.push({
      code: 'prompt-language',
      message: `The built-in engine reads English, ${LANGUAGE_NAMES}: the words of this prompt that it does not know were left out.`,
    });
  } else if (confidence < LOW_CONFIDENCE) {
    warnings.push({
      code: 'prompt-not-understood',
      message: 'Little of this prompt was understood: name a place, a surface, a time of day or colours.',
    });
  }
  if (isShortened) {
    warnings.push({ code: 'prompt-shortened', message: 'Only the first 600 words of the prompt were read.' });
  }
  return warnings;
}
