import type { Appearance } from '../operations/appearance.ts';
import type { Controls } from './fields/controls.ts';
import { placedWords, type TextLayout } from './fields/text-layout.ts';
import { given } from './given.ts';
import { baseStyleOf, type Look } from './look.ts';

/** The fields that say how a picture should look, beside those that choose model and style. */
export interface AppearanceWish {
  readonly negative_prompt?: string | undefined;
  readonly controls?: Controls;
  readonly creativity?: 'simple' | 'standard' | 'eccentric' | undefined;
  readonly text_layout?: TextLayout;
}

/** The ends of the artistic scale, which these words are taken for; the vendor tells no more of them. */
const LEVELS = { simple: 0, standard: undefined, eccentric: 5 } as const;

/** How a picture should look, in our words. What its model cannot do is left out. */
export function appearanceOf(wish: AppearanceWish, { model, style }: Look): Appearance {
  const { colors, background_color, artistic_level, no_text } = wish.controls ?? {};
  const isV3 = model.family === 'recraftv3';
  const byWord = wish.creativity === undefined ? undefined : LEVELS[wish.creativity];
  // Of V3 and V4 as they are, nothing more is known than that they follow the prompt.
  const isPlain = style === undefined && baseStyleOf(model) === 'any';
  return given({
    negativePrompt: wish.negative_prompt || undefined,
    style: isPlain
      ? undefined
      : given({
          vocabulary: 'recraft' as const,
          base: style?.style ?? baseStyleOf(model),
          preset: style?.substyle ?? undefined,
        }),
    styleProfile: style?.profile,
    colours: colors?.length ? colors.map(({ rgb, weight }) => given({ rgb, weight: weight ?? undefined })) : undefined,
    backgroundColour: background_color?.rgb,
    artisticLevel: (isV3 ? artistic_level : undefined) ?? byWord,
    isTextFree: (isV3 && no_text === true) || undefined,
    words: wish.text_layout?.length ? placedWords(wish.text_layout) : undefined,
  });
}
