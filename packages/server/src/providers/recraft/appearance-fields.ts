import type { Appearance, RecraftModel } from '@backlot/contract';
import { styleFields } from './style-fields.ts';

/** The fields of {@link Appearance} that Recraft heeds, as far as {@link appearanceFault} finds nothing against it. */
export const APPEARANCE_FIELDS = [
  'negativePrompt',
  'style',
  'colours',
  'backgroundColour',
  'artisticLevel',
  'isTextFree',
  'words',
] as const satisfies readonly (keyof Appearance)[];

/** The most colours that documents speak of. */
const MAX_COLOURS = 10;
/** How far weights may add up to more than 1 by rounding. */
const WEIGHT_TOLERANCE = 1e-9;
/** The ends of the artistic scale as words, which is how models other than V3 take them. */
const CREATIVITY: ReadonlyMap<number, string> = new Map([
  [0, 'simple'],
  [5, 'eccentric'],
]);

/** What a model would not do of how a picture should look, as the rest of a sentence that begins with the vendor. */
export function appearanceFault(wish: Appearance, model: RecraftModel): string | undefined {
  const { id, family } = model;
  const isV3 = family === 'recraftv3';
  if (wish.negativePrompt !== undefined && family === 'recraftv4') return `takes no negative prompt with ${id}`;
  if (wish.style !== undefined && styleFields(wish.style, model) === undefined)
    return `has no style ${[wish.style.base, wish.style.preset].filter(Boolean).join(' / ')} with ${id}`;
  if (wish.artisticLevel !== undefined && !isV3 && !CREATIVITY.has(wish.artisticLevel))
    return `takes no artistic level with ${id}`;
  if (wish.isTextFree === true && !isV3) return `does not keep text out of pictures with ${id}`;
  if (wish.words !== undefined && wish.words.length > 0 && !isV3) return `sets no words with ${id}`;
  return coloursFault(wish.colours ?? []);
}

function coloursFault(colours: NonNullable<Appearance['colours']>): string | undefined {
  if (colours.length > MAX_COLOURS) return `takes at most ${MAX_COLOURS} colours`;
  const total = colours.reduce((sum, { weight }) => sum + (weight ?? 0), 0);
  return total > 1 + WEIGHT_TOLERANCE ? 'takes weights of colours that add up to 1 at most' : undefined;
}

/** How a picture should look in Recraft's fields; what is undefined is not sent. */
export function appearanceFields(wish: Appearance, model: RecraftModel): object {
  const isV3 = model.family === 'recraftv3';
  return {
    ...(wish.style && styleFields(wish.style, model)),
    negative_prompt: wish.negativePrompt,
    creativity: isV3 || wish.artisticLevel === undefined ? undefined : CREATIVITY.get(wish.artisticLevel),
    text_layout: wish.words?.length ? wish.words.map(({ text, corners }) => ({ text, bbox: corners })) : undefined,
    controls: controlsOf(wish, isV3),
  };
}

function controlsOf({ colours, backgroundColour, artisticLevel, isTextFree }: Appearance, isV3: boolean) {
  const controls = {
    ...(colours?.length && { colors: colours }),
    ...(backgroundColour && { background_color: { rgb: backgroundColour } }),
    ...(isV3 && artisticLevel !== undefined && { artistic_level: artisticLevel }),
    ...(isV3 && isTextFree === true && { no_text: true }),
  };
  return Object.keys(controls).length > 0 ? controls : undefined;
}
