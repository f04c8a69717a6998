import type { SceneStyle } from '../spec.ts';
import { said, type Reading } from './reading.ts';

/** The treatments that a style name gives when it asks for nothing in particular: words of the prompt may refine them. */
const OPEN_TREATMENTS: ReadonlySet<string> = new Set(['photo', 'flat']);

/** The chosen style, refined by style words ("watercolor painting of ...") where the choice left it open. */
export function fillStyle(reading: Reading, style: SceneStyle): SceneStyle {
  if (!OPEN_TREATMENTS.has(style.treatment)) return style;
  const words = said(reading, 'style').map(({ effect }) => effect[style.output]);
  const treatment = words.find((word) => word !== 'photo' && word !== 'flat') ?? words[0] ?? style.treatment;
  return { output: style.output, treatment };
}
