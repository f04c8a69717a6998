import type { LinearRaster } from '@backlot/kernels';
import { isCovered, type Cover } from './cover.ts';
import type { Frame } from './frame.ts';
import { NOTHING } from './light-field.ts';
import type { Shader } from './shade.ts';

interface EdgeOptions {
  readonly samples: number;
  readonly cover?: Cover;
}

const R2_A = 0.7548776662466927;
const R2_B = 0.5698402909980532;
const SUN_SAMPLES = 3;
/** A jump of distance by this share is an edge. */
const DISTANCE_JUMP = 0.06;
const NORMAL_JUMP = 0.35;

/** Pass D in rows `row0` up to `row1`: pixels where body, distance or normal jump are shaded again at several points and averaged. */
export function smoothEdges(
  shader: Shader,
  picture: LinearRaster,
  frame: Frame,
  { samples, cover }: EdgeOptions,
  [row0, row1]: readonly [number, number],
): void {
  const { width, height, data } = picture;
  const { result } = shader;
  const sun = frame.visible.length > 0;
  for (let y = row0; y < row1; y++) {
    for (let x = 0; x < width; x++) {
      const i = y * width + x;
      if (!isEdge(frame, i, x, y, width, height) || isCovered(cover, x, y)) continue;
      let r = 0;
      let g = 0;
      let b = 0;
      let covered = 0;
      for (let s = 0; s < samples; s++) {
        shader.shade(x + ((0.5 + s * R2_A) % 1), y + ((0.5 + s * R2_B) % 1));
        const share = sun && result.sunlit[1]! > 0 ? shader.sunVisibility(SUN_SAMPLES, (s * R2_A) % 1) : 0;
        r += result.colour[0]! + result.sunlit[0]! * share;
        g += result.colour[1]! + result.sunlit[1]! * share;
        b += result.colour[2]! + result.sunlit[2]! * share;
        covered += result.coverage;
      }
      data[i * 4] = r / samples;
      data[i * 4 + 1] = g / samples;
      data[i * 4 + 2] = b / samples;
      data[i * 4 + 3] = covered / samples;
    }
  }
}

function isEdge(frame: Frame, i: number, x: number, y: number, width: number, height: number): boolean {
  return (
    (x > 0 && differs(frame, i, i - 1)) ||
    (x < width - 1 && differs(frame, i, i + 1)) ||
    (y > 0 && differs(frame, i, i - width)) ||
    (y < height - 1 && differs(frame, i, i + width))
  );
}

function differs({ body, distance, normalX, normalY }: Frame, i: number, m: number): boolean {
  if (body[i] !== body[m]) return true;
  if (body[i] === NOTHING) return false;
  return (
    Math.abs(distance[i]! - distance[m]!) > DISTANCE_JUMP * distance[i]! ||
    Math.abs(normalX[i]! - normalX[m]!) > NORMAL_JUMP ||
    Math.abs(normalY[i]! - normalY[m]!) > NORMAL_JUMP
  );
}
