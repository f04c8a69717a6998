import { softBlurRgb, stretchTone } from '@backlot/kernels';
import { clamp01 } from './support/arithmetic.ts';
import { gradePixels, saturate } from './support/grade.ts';
import { inkOf } from './support/ink.ts';
import { planesStyle } from './support/raster-style.ts';
import { screenDot } from './support/screen.ts';

const PAPER = '#f8f3e6';
const INKS = [inkOf('#009fd8'), inkOf('#e6127c'), inkOf('#ffdf00'), inkOf('#1a171b')] as const;
/** The classic angles: 30 degrees between the strong inks, yellow at 0 where its moiré is least seen. */
const ANGLES = [15, 75, 0, 45] as const;
/** How much of the common grey is printed with black instead of the three colours. */
const GREY_REPLACEMENT = 0.8;

/** Four-colour newspaper print seen close. Reads `scale` (dot size), `tint` (paper), `strength` (ink). */
export const halftone = planesStyle((planes, { parameters, unit }) => {
  const cellPx = Math.max(3, 10 * unit);
  const paper = inkOf(parameters.tint ?? PAPER);
  const opacity = 0.72 + 0.26 * (parameters.strength ?? 0.8);
  const dots = ANGLES.map((angleDeg) => screenDot({ cellPx, angleDeg }));
  const soft = softBlurRgb(stretchTone(planes, 0.8), cellPx * 0.22);
  return gradePixels(soft, (pixel, _, x, y) => {
    saturate(pixel, 1.4);
    const cyan = 1 - clamp01(pixel[0]!);
    const magenta = 1 - clamp01(pixel[1]!);
    const yellow = 1 - clamp01(pixel[2]!);
    const key = Math.min(cyan, magenta, yellow);
    const grey = key * GREY_REPLACEMENT;
    const covers = [
      (cyan - grey) / (1 - grey + 1e-3),
      (magenta - grey) / (1 - grey + 1e-3),
      (yellow - grey) / (1 - grey + 1e-3),
      key ** 1.7,
    ] as const;
    for (let c = 0; c < 3; c++) pixel[c] = paper[c]!;
    for (let k = 0; k < 4; k++) {
      const ink = dots[k]!(x, y, clamp01(covers[k]!)) * opacity;
      if (ink > 0) for (let c = 0; c < 3; c++) pixel[c] = pixel[c]! * (1 - ink * (1 - INKS[k]![c]!));
    }
  });
});
