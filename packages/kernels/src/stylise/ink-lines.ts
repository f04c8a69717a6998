import { createPlane, type Plane } from '../image/plane.ts';
import { flowField } from './flow-field.ts';
import { flowSmooth } from './flow-smooth.ts';
import { softBlur } from './soft-blur.ts';

/** How {@link inkLines} draws. */
export interface InkLineOptions {
  /** Half the width of the drawn line, px. */
  readonly sigmaPx: number;
  /** Smallest luma step (about) that makes a line; 0.02 catches everything, 0.1 only strong edges. */
  readonly threshold: number;
  /** Length over which a line is made continuous, px each way. */
  readonly reachPx: number;
  /** How hard the edge of the ink is; 8 is pencil, 40 is pen. */
  readonly hardness: number;
}

/**
 * Ink (0..1) where the picture has dark lines or the dark side of edges: difference of Gaussians, made continuous along
 * the flow (Kang et al. 2007) and soft-thresholded (Winnemöller et al. 2012).
 */
export function inkLines(luma: Plane, options: InkLineOptions): Plane {
  const { sigmaPx, threshold, reachPx, hardness } = options;
  const { width, height } = luma;
  const fine = softBlur(luma, sigmaPx).data;
  // 1.6 is Marr and Hildreth's ratio at which a difference of Gaussians best matches the Laplacian.
  const coarse = softBlur(luma, sigmaPx * 1.6).data;
  const difference = new Float32Array(fine.length);
  for (let i = 0; i < fine.length; i++) difference[i] = coarse[i]! - fine[i]!;
  const flow = flowField(softBlur(luma, 1), Math.max(2, sigmaPx * 2));
  const smooth = flowSmooth(difference, flow, reachPx);
  const ink = createPlane(width, height);
  for (let i = 0; i < smooth.length; i++) {
    const excess = (smooth[i]! - threshold / 4) * hardness * 4;
    ink.data[i] = excess > 0 ? Math.min(1, Math.tanh(excess)) : 0;
  }
  return ink;
}
