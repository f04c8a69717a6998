import { createPlane, percentiles } from '@backlot/kernels';

/** Share of a picture that lies below its clear edges. */
const BELOW_EDGES = 0.975;
/** Thresholds fall no further: of a picture without edges only noise would be drawn. */
const LEAST = 0.4;

/**
 * What thresholds for edges are to be multiplied by so that a soft or dark picture is drawn as fully as a crisp one: 1 where clear
 * edges are as steep as `usual` (steps of luma a pixel), less where they are weaker, never more.
 */
export function edgeEase(
  edge: Float32Array,
  { width, height }: { width: number; height: number },
  usual: number,
): number {
  const [clear = usual] = percentiles(createPlane(width, height, edge), [BELOW_EDGES]);
  return Math.min(1, Math.max(LEAST, clear / usual));
}
