import { createPlane, flowField, kuwahara, lumaOf, noisePlane, softBlur, stretchTone } from '@backlot/kernels';
import { edgeEase } from './support/edge-ease.ts';
import { longLines } from './support/long-lines.ts';
import { clamp01, mix, smoothstep } from './support/arithmetic.ts';
import { gradePixels, pixelLuma } from './support/grade.ts';
import { inkOf } from './support/ink.ts';
import { planesStyle } from './support/raster-style.ts';

/** Steps of luma a pixel, at one megapixel, between which an edge becomes a tube. */
const EDGE = [0.028, 0.085] as const;
/** Glass is bent no shorter. */
const SPAN_UNITS = 56;
const TUBES = ['#ff2fa0', '#19e3ff', '#a05bff'] as const;

/** Night sign: the picture sunk into violet dark, its contours lit as glass tubes with a wide glow. Reads `palette` (two or three tube colours), `strength` (glow). */
export const neon = planesStyle((planes, { parameters, seed, unit }) => {
  const { width, height } = planes;
  const strength = 0.6 + 0.7 * (parameters.strength ?? 0.6);
  const tubes = (parameters.palette !== undefined && parameters.palette.length >= 2 ? parameters.palette : TUBES).map(
    inkOf,
  );
  const smooth = kuwahara(kuwahara(stretchTone(planes, 0.9), 7 * unit), 5 * unit);
  const { edge } = flowField(softBlur(lumaOf(smooth), 1.3 * unit), 3 * unit);
  const ease = edgeEase(edge, planes, EDGE[1] / unit ** 0.5) / unit ** 0.5;
  const tube = softBlur(
    createPlane(
      width,
      height,
      longLines(
        edge.map((value) => smoothstep(EDGE[0] * ease, EDGE[1] * ease, value)),
        { width, height, spanPx: SPAN_UNITS * unit },
      ),
    ),
    0.7 * unit,
  );
  const halo = softBlur(tube, 6 * unit).data;
  const wide = softBlur(tube, 26 * unit).data;
  const drift = noisePlane(width, height, { cellPx: Math.max(width, height) / 2.6, octaves: 2, seed }).data;
  return gradePixels(smooth, (pixel, i, x, y) => {
    const luma = pixelLuma(pixel);
    const at =
      clamp01(0.5 + drift[i]! * 0.95 + (x / width - 0.5) * 0.5 + (y / height - 0.5) * 0.2) * (tubes.length - 1);
    const low = Math.min(tubes.length - 2, Math.floor(at));
    const core = tube.data[i]!;
    for (let c = 0; c < 3; c++) {
      const colour = mix(tubes[low]![c]!, tubes[low + 1]![c]!, smoothstep(0.25, 0.75, at - low));
      const night = mix(luma, pixel[c]!, 0.5) ** 1.5 * [0.34, 0.2, 0.5][c]! + [0.025, 0.012, 0.06][c]!;
      const light = halo[i]! * 0.75 + wide[i]! * 0.85;
      pixel[c] =
        night * (1 + wide[i]! * 1.5) + colour * light * strength + core * (colour * 0.55 + 0.45) * strength * 0.8;
    }
  });
});
