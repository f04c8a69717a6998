import { isSmallField, NOTHING, type LightField } from './light-field.ts';

interface DenoiseOptions {
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
 * Pass B: edge-avoiding a-trous wavelet filter (Dammertz et al., HPG 2010), 5 x 5 taps at distances 1, 2, 4 ..., stopped by
 * normal, plane and brightness. Returns a new buffer of the field's size (three floats a cell).
 */
export function denoise(field: LightField, values: Float32Array, { passes, tolerance }: DenoiseOptions): Float32Array {
  // Nothing in it shines: matt scenes have no gloss.
  if (values.every((value) => value === 0)) return values;
  let source = values;
  // The widest ring of taps stays within a sixteenth of the picture, however small the field.
  const most = Math.max(1, Math.floor(Math.log2(Math.max(field.width, field.height) / 16)) + 1);
  for (let pass = 0; pass < Math.min(passes, most); pass++) {
    const target = new Float32Array(source.length);
    const guide = smoothBrightness(field, source);
    for (let y = 0; y < field.height; y++) filterRow(field, source, guide, target, y, 1 << pass, tolerance);
    source = target;
  }
  return source;
}

const TENT = [1, 2, 1] as const;

/**
 * What brightnesses are compared by: the mean over 3 x 3 cells of the same body. Compared one by one, noisy cells on the rim of a
 * shadow fall to its one side or the other, and the rim to steps.
 */
function smoothBrightness(field: LightField, source: Float32Array): Float32Array {
  const { width, height, body } = field;
  const guide = new Float32Array(width * height);
  if (isSmallField(field)) {
    for (let i = 0; i < guide.length; i++) guide[i] = source[i * 3 + 1]!;
    return guide;
  }
  for (let y = 0; y < height; y++)
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
  return guide;
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
  source: Float32Array,
  guide: Float32Array,
  target: Float32Array,
  y: number,
  step: number,
  tolerance: number,
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
