import { sharedFloats } from '../../../threads/shared.ts';
import { isSmallField, NOTHING, type LightField } from './light-field.ts';

export interface DenoiseOptions {
  readonly passes: number;
  /** Relative difference of brightness beyond which two cells are not mixed. */
  readonly tolerance: number;
}

const KERNEL = [1, 4, 6, 4, 1] as const;
/** Cells whose normals differ more than this (cosine) belong to different faces. */
const LEAST_FACING = 0.6;
/** How far apart two faces may lie to count as one, in distances from the camera. */
const PLANE_TOLERANCE = 0.01;
const DARKNESS_FLOOR = 0.02;

/**
 * One kind of light on its way through pass B, an edge-avoiding a-trous wavelet filter (Dammertz et al., HPG 2010): 5 x 5 taps at
 * distances 1, 2, 4 ..., stopped by normal, plane and brightness. Each pass reads one buffer and fills the other; three floats a cell.
 */
export interface FilteredLight extends DenoiseOptions {
  readonly source: Float32Array;
  readonly target: Float32Array;
  /** What brightnesses are compared by, one float a cell. */
  readonly guide: Float32Array;
}

/** True when nothing shines: matt scenes have no gloss. */
export function isDark(values: Float32Array): boolean {
  return values.every((value) => value === 0);
}

/** Prepares the filter, with no more passes than the field has room for: the widest ring of taps stays within a sixteenth of the picture. */
export function createFilteredLight(
  field: LightField,
  values: Float32Array,
  { passes, tolerance }: DenoiseOptions,
): FilteredLight {
  const most = Math.max(1, Math.floor(Math.log2(Math.max(field.width, field.height) / 16)) + 1);
  return {
    passes: Math.min(passes, most),
    tolerance,
    source: values,
    target: sharedFloats(values.length),
    guide: sharedFloats(field.width * field.height),
  };
}

/** What has been filtered is filtered again, into the other buffer; never into `untouched`. */
export function turnBuffers(light: FilteredLight, untouched: Float32Array): FilteredLight {
  const { source, target } = light;
  return { ...light, source: target, target: source === untouched ? sharedFloats(source.length) : source };
}

const TENT = [1, 2, 1] as const;

/**
 * Writes rows `row0` up to `row1` of what brightnesses are compared by: the mean over 3 x 3 cells of the same body. Compared one by
 * one, noisy cells on the rim of a shadow fall to its one side or the other, and the rim to steps.
 */
export function writeGuide(
  field: LightField,
  { source, guide }: FilteredLight,
  [row0, row1]: readonly [number, number],
): void {
  const { width, height, body } = field;
  if (isSmallField(field)) {
    for (let i = row0 * width; i < row1 * width; i++) guide[i] = source[i * 3 + 1]!;
    return;
  }
  for (let y = row0; y < row1; y++)
    for (let x = 0; x < width; x++) {
      const i = y * width + x;
      if (body[i] === NOTHING) continue;
      let sum = 0;
      let total = 0;
      for (let row = Math.max(0, y - 1); row <= Math.min(height - 1, y + 1); row++)
        for (let column = Math.max(0, x - 1); column <= Math.min(width - 1, x + 1); column++) {
          const m = row * width + column;
          if (body[m] !== body[i]) continue;
          const weight = TENT[row - y + 1]! * TENT[column - x + 1]!;
          sum += source[m * 3 + 1]! * weight;
          total += weight;
        }
      guide[i] = sum / total;
    }
}

/** Filters rows `row0` up to `row1` once, with taps `step` cells apart; the guide must be complete. */
export function filterLight(
  field: LightField,
  light: FilteredLight,
  step: number,
  [row0, row1]: readonly [number, number],
): void {
  for (let y = row0; y < row1; y++) filterRow(field, light, y, step);
}

/** exp(-x) nearly, and 0 where that is as good as 0: (1 - x / 16)^16, several times as fast. */
function bell(x: number): number {
  if (x >= 16) return 0;
  const a = 1 - x / 16;
  const b = a * a;
  const c = b * b;
  const d = c * c;
  return d * d;
}

function filterRow(
  field: LightField,
  { source, guide, target, tolerance }: FilteredLight,
  y: number,
  step: number,
): void {
  const { width, height, body, normal, position, distance } = field;
  for (let x = 0; x < width; x++) {
    const i = y * width + x;
    if (body[i] === NOTHING) continue;
    const i3 = i * 3;
    const nx = normal[i3]!;
    const ny = normal[i3 + 1]!;
    const nz = normal[i3 + 2]!;
    const brightness = guide[i]!;
    const inverseSpread = 1 / (tolerance * (brightness + DARKNESS_FLOOR));
    const planeLimit = PLANE_TOLERANCE * distance[i]!;
    let total = 0;
    let r = 0;
    let g = 0;
    let b = 0;
    for (let j = -2; j <= 2; j++) {
      const row = y + j * step;
      if (row < 0 || row >= height) continue;
      for (let k = -2; k <= 2; k++) {
        const column = x + k * step;
        if (column < 0 || column >= width) continue;
        const m = row * width + column;
        if (body[m] === NOTHING) continue;
        const m3 = m * 3;
        const facing = nx * normal[m3]! + ny * normal[m3 + 1]! + nz * normal[m3 + 2]!;
        if (facing < LEAST_FACING) continue;
        const apart = Math.abs(
          (position[m3]! - position[i3]!) * nx +
            (position[m3 + 1]! - position[i3 + 1]!) * ny +
            (position[m3 + 2]! - position[i3 + 2]!) * nz,
        );
        if (apart > planeLimit + (1 - facing) * 0.5) continue;
        const difference = (guide[m]! - brightness) * inverseSpread;
        const likeness = bell(difference * difference);
        if (likeness === 0) continue;
        const squared = facing * facing;
        const weight = KERNEL[j + 2]! * KERNEL[k + 2]! * likeness * squared * squared;
        total += weight;
        r += source[m3]! * weight;
        g += source[m3 + 1]! * weight;
        b += source[m3 + 2]! * weight;
      }
    }
    target[i3] = r / total;
    target[i3 + 1] = g / total;
    target[i3 + 2] = b / total;
  }
}
