import { hatchField, inkLines, kuwahara, lumaOf, noisePlane, softBlur, stretchTone } from '@backlot/kernels';
import { clamp01, mix } from './support/arithmetic.ts';
import { gradePixels, saturate } from './support/grade.ts';
import { inkOf } from './support/ink.ts';
import { planesStyle } from './support/raster-style.ts';
import { printAreas } from './support/print-areas.ts';

const PAPER = inkOf('#f1e5cb');
const KEY_BLOCK = inkOf('#1d2233');
const BLOCKS = 9;
/** A knife leaves nothing finer standing. */
const CALM_UNITS = 1.8;

/** Colour woodblock print: a few flat, slightly muted blocks with the grain of the wood, hand-wiped gradations, an indigo key line. Reads `palette`, `strength` (line), `grain` (wood). */
export const woodblock = planesStyle((planes, { parameters, seed, unit }) => {
  const { width, height } = planes;
  const lineStrength = 0.55 + 0.6 * (parameters.strength ?? 0.55);
  const wood = (parameters.grain ?? 0.5) * 0.1;
  const masses = kuwahara(kuwahara(stretchTone(planes, 0.95), 8 * unit), 6 * unit);
  const muted = gradePixels(masses, (pixel) => saturate(pixel, 1.25));
  const { palette, areas } = printAreas(muted, parameters, { colours: BLOCKS, calmPx: CALM_UNITS * unit });
  const lines = inkLines(softBlur(lumaOf(masses), unit), {
    sigmaPx: 1.5 * unit,
    threshold: 0.022,
    reachPx: 8 * unit,
    hardness: 26,
  }).data;
  const fibres = noisePlane(width, height, { cellPx: 150 * unit, cellHeightPx: 2.6 * unit, octaves: 2, seed }).data;
  const rings = hatchField(width, height, {
    pitchPx: 15 * unit,
    alongX: 1,
    alongY: 0.02,
    wobble: 2.2,
    seed: seed ^ 0x61,
  }).data;
  const tone = lumaOf(masses).data;
  return gradePixels(muted, (pixel, i, _, y) => {
    const k = areas[i]!;
    const mean = 0.2126 * palette[k * 3]! + 0.7152 * palette[k * 3 + 1]! + 0.0722 * palette[k * 3 + 2]!;
    // Bokashi: the printer wipes the block so that colour fades, here along the tone that was there.
    const wipe = clamp01(tone[i]! - mean + 0.5) - 0.5;
    const figure = fibres[i]! * wood + (rings[i]! - 0.5) * wood * 0.5;
    const line = clamp01(lines[i]! * lineStrength);
    const fade = 0.03 * (y / height);
    for (let c = 0; c < 3; c++) {
      const block = clamp01(palette[k * 3 + c]! + wipe * 0.45 + figure * 0.55 + fade);
      const printed = mix(block, PAPER[c]! * block ** 0.35, 0.2);
      pixel[c] = mix(printed, KEY_BLOCK[c]!, line);
    }
  });
});
