import { clamp01 } from './arithmetic.ts';

/** A halftone screen: dots on a turned grid. */
export interface Screen {
  readonly cellPx: number;
  readonly angleDeg: number;
}

/** Ink (0..1) at a pixel for a wanted cover (0..1): a round dot that meets its neighbours at half cover. */
export function screenDot({ cellPx, angleDeg }: Screen): (x: number, y: number, cover: number) => number {
  const angle = (angleDeg * Math.PI) / 180;
  const cos = Math.cos(angle) / cellPx;
  const sin = Math.sin(angle) / cellPx;
  const sharp = cellPx * 0.8;
  return (x, y, cover) => {
    if (cover <= 0.004) return 0;
    const u = x * cos + y * sin;
    const v = y * cos - x * sin;
    const du = u - Math.floor(u) - 0.5;
    const dv = v - Math.floor(v) - 0.5;
    // A free dot covers pi r²; past two thirds dots touch and must grow faster to close the corners of the cell.
    const radius = Math.sqrt(cover) * 0.564 + Math.max(0, cover - 0.66) * 0.5;
    return clamp01((radius - Math.sqrt(du * du + dv * dv)) * sharp + 0.5);
  };
}
