import { flowField, hashPoint, inkLines, kuwahara, lumaOf, noisePlane, softBlur, stretchTone } from '@backlot/kernels';
import { edgeEase } from './support/edge-ease.ts';
import { longLines } from './support/long-lines.ts';
import { clamp01, mix, smoothstep } from './support/arithmetic.ts';
import { gradePixels } from './support/grade.ts';
import { inkOf } from './support/ink.ts';
import { planesStyle } from './support/raster-style.ts';

const PAPER = '#123f7d';
const LINE = inkOf('#e8f3ff');
/** Steps of luma a pixel between which an edge is drawn. */
const EDGE = [0.05, 0.14] as const;
const USUAL_EDGE = 0.09;
const GRID_UNITS = 32;
/** A draughtsman leaves out what spans less. */
const SPAN_UNITS = 40;

/** Cyanotype drawing: white construction lines over a ruled blue sheet. Reads `tint` (sheet), `strength` (line), `scale` (grid). */
export const blueprint = planesStyle((planes, { parameters, seed, unit }) => {
  const { width, height } = planes;
  const strength = 0.7 + 0.6 * (parameters.strength ?? 0.5);
  const sheet = inkOf(parameters.tint ?? PAPER);
  const smooth = kuwahara(kuwahara(stretchTone(planes, 1), 5 * unit), 3 * unit);
  const luma = softBlur(lumaOf(smooth), 0.9 * unit);
  const { edge } = flowField(luma, 2 * unit);
  const ease = edgeEase(edge, planes, USUAL_EDGE);
  const ink = inkLines(luma, {
    sigmaPx: 1.1 * unit,
    threshold: 0.024 * ease,
    reachPx: 7 * unit,
    hardness: 24 / ease,
  }).data;
  const lines = longLines(
    ink.map((value, i) =>
      clamp01(Math.max(value, smoothstep(EDGE[0] * ease, EDGE[1] * ease, edge[i]!) * 0.75) * strength),
    ),
    { width, height, spanPx: SPAN_UNITS * unit },
  );
  const stain = noisePlane(width, height, { cellPx: 220 * unit, octaves: 4, seed }).data;
  const minor = Math.max(8, Math.round(GRID_UNITS * unit));
  const major = minor * 4;
  return gradePixels(planes, (pixel, i, x, y) => {
    const onMajor = x % major === 0 || y % major === 0;
    const onMinor = x % minor === 0 || y % minor === 0;
    const grid = onMajor ? 0.2 : onMinor ? 0.09 : 0;
    const wash = (1 - luma.data[i]!) * 0.05;
    const speck = (hashPoint(x, y, seed) / 0x1_0000_0000 - 0.5) * 0.025;
    for (let c = 0; c < 3; c++)
      pixel[c] = mix(sheet[c]! * (1 + stain[i]! * 0.16 - wash) + speck, LINE[c]!, clamp01(lines[i]! + grid));
  });
});
