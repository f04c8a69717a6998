import type { SceneStyle } from '../spec.ts';
import { MARK_WORDS } from './mark-words.ts';
import { said, type Reading } from './reading.ts';

/** The treatments that a style name gives when it asks for nothing in particular: words of the prompt may refine them. */
const OPEN_TREATMENTS: ReadonlySet<string> = new Set(['photo', 'flat']);

/** Words for what a drawing is for: they give way to any word for how it is drawn ("logo, line art"). */
const FORMATS = new Set([...MARK_WORDS, 'poster', 'illustration', 'illustrated', 'isometric illustration']);

/** The chosen style, refined by style words ("watercolor painting of ...") where the choice left it open. */
export function fillStyle(reading: Reading, style: SceneStyle): SceneStyle {
  if (!OPEN_TREATMENTS.has(style.treatment)) return style;
  const mentions = said(reading, 'style').filter(({ effect }) => effect[style.output] !== 'photo');
  const mention = mentions.find(({ match }) => !FORMATS.has(match.words)) ?? mentions[0] ?? said(reading, 'style')[0];
  const treatment = mention?.effect[style.output] ?? style.treatment;
  return { output: style.output, treatment };
}
