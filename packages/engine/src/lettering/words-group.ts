import { formatNumber } from '../scene/vector/pen.ts';
import type { LetteringLook } from './lettering-look.ts';
import type { SetWord } from './set-words.ts';

/** Below this contrast words need an outline or a shadow (WCAG 2.2: large text, all text); below the last a shadow is not enough. */
const NEEDS_OUTLINE = 3;
const NEEDS_SHADOW = 7;
const SHADOW_FAILS = 1.7;
/** Widths in heights of a capital, by eye. */
const OUTLINE = 0.1;
const SHADOW = { blur: 0.09, offset: 0.035, opacity: 0.55, deepest: 0.9 } as const;
const GLOW = { blur: 0.16, opacity: 0.95, colour: '#ff4fd8', core: '#fff4fb' } as const;

/** The words as one SVG group, `text`, with what makes them legible behind their letters. Pure: the same words give the same text. */
export function wordsGroup(words: readonly SetWord[], { effect }: LetteringLook): string {
  const body = words.map((word, index) => (effect === 'glow' ? glowing(word, index) : standing(word, index, effect)));
  return `<g id="text">\n${body.join('\n')}\n</g>`;
}

function standing({ d, capPx, ink, text }: SetWord, index: number, effect: 'shadow' | 'outline'): string {
  const needed = effect === 'shadow' ? SHADOW_FAILS : NEEDS_OUTLINE;
  const outline =
    ink.contrast < needed
      ? `<path d="${d}" fill="none" stroke="${ink.against}" stroke-width="${formatNumber(capPx * OUTLINE)}" stroke-linejoin="round"/>`
      : '';
  const shadow =
    effect === 'shadow' && ink.contrast < NEEDS_SHADOW
      ? blurred(d, index, {
          colour: ink.against,
          blurPx: capPx * SHADOW.blur,
          opacity: ink.contrast < NEEDS_OUTLINE ? SHADOW.deepest : SHADOW.opacity,
          offsetPx: capPx * SHADOW.offset,
        })
      : '';
  return `<g aria-label="${escaped(text)}">${shadow}${outline}<path d="${d}" fill="${ink.hex}"/></g>`;
}

function glowing({ d, capPx, text }: SetWord, index: number): string {
  const halo = { colour: GLOW.colour, opacity: GLOW.opacity, offsetPx: 0 };
  const wide = blurred(d, index, { ...halo, blurPx: capPx * GLOW.blur });
  const edge = `<path d="${d}" fill="none" stroke="${GLOW.colour}" stroke-width="${formatNumber(capPx * OUTLINE * 0.6)}" stroke-linejoin="round"/>`;
  return `<g aria-label="${escaped(text)}">${wide}${wide}${edge}<path d="${d}" fill="${GLOW.core}"/></g>`;
}

interface Blur {
  readonly colour: string;
  readonly blurPx: number;
  readonly opacity: number;
  readonly offsetPx: number;
}

function blurred(d: string, index: number, { colour, blurPx, opacity, offsetPx }: Blur): string {
  const id = `soft-${index}`;
  const filter = `<filter id="${id}" x="-20%" y="-50%" width="140%" height="200%"><feGaussianBlur stdDeviation="${formatNumber(blurPx)}"/></filter>`;
  const offset = formatNumber(offsetPx);
  return `${filter}<path d="${d}" fill="${colour}" opacity="${opacity}" filter="url(#${id})" transform="translate(${offset} ${offset})"/>`;
}

function escaped(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('"', '&quot;');
}
