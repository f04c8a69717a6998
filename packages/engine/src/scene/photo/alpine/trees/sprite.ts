/** Values a texel: coverage, tone (1 = the leaf's own brightness) times coverage, and the surface's normal to the right and towards the eye times coverage. */
export const SPRITE_CHANNELS = 4;

/** One size of a drawn tree. */
export interface SpriteLevel {
  readonly width: number;
  readonly height: number;
  readonly data: Float32Array;
}

/** A tree drawn once and put into the picture many times; each level is half the size of the one before. The foot is in the middle of the bottom edge. */
export interface Sprite {
  readonly levels: readonly SpriteLevel[];
}

const SMALLEST = 4;

/** Adds the smaller levels to a drawn one. */
export function createSprite(first: SpriteLevel): Sprite {
  const levels = [first];
  for (let last = first; last.height > SMALLEST && last.width > 1;) levels.push((last = halved(last)));
  return { levels };
}

function halved({ width, height, data }: SpriteLevel): SpriteLevel {
  const out = { width: Math.max(1, width >> 1), height: Math.max(1, height >> 1), data: new Float32Array(0) };
  const next = new Float32Array(out.width * out.height * SPRITE_CHANNELS);
  for (let y = 0; y < out.height; y++)
    for (let x = 0; x < out.width; x++)
      for (let c = 0; c < SPRITE_CHANNELS; c++) {
        const k = (2 * y * width + 2 * x) * SPRITE_CHANNELS + c;
        const below = k + width * SPRITE_CHANNELS;
        next[(y * out.width + x) * SPRITE_CHANNELS + c] =
          (data[k]! + data[k + SPRITE_CHANNELS]! + data[below]! + data[below + SPRITE_CHANNELS]!) / 4;
      }
  return { ...out, data: next };
}

/** Paints a soft stroke from (x0, y0) to (x1, y1) over a level; `radius` is half of its width, both in texels. */
export function stroke(
  { width, height, data }: SpriteLevel,
  x0: number,
  y0: number,
  x1: number,
  y1: number,
  radius: number,
  tone: number,
  normalX: number,
  normalZ: number,
): void {
  const dx = x1 - x0;
  const dy = y1 - y0;
  const squared = Math.max(1e-6, dx * dx + dy * dy);
  const reach = radius + 0.5;
  const left = Math.max(0, Math.floor(Math.min(x0, x1) - reach));
  const right = Math.min(width - 1, Math.ceil(Math.max(x0, x1) + reach));
  const top = Math.max(0, Math.floor(Math.min(y0, y1) - reach));
  const bottom = Math.min(height - 1, Math.ceil(Math.max(y0, y1) + reach));
  for (let y = top; y <= bottom; y++)
    for (let x = left; x <= right; x++) {
      const px = x + 0.5 - x0;
      const py = y + 0.5 - y0;
      const t = Math.min(1, Math.max(0, (px * dx + py * dy) / squared));
      const ex = px - dx * t;
      const ey = py - dy * t;
      // Strokes run out thin.
      const distance = Math.sqrt(ex * ex + ey * ey);
      const alpha = Math.min(1, radius * (1.15 - 0.7 * t) + 0.5 - distance);
      if (alpha <= 0) continue;
      const k = (y * width + x) * SPRITE_CHANNELS;
      data[k] = data[k]! + (1 - data[k]!) * alpha;
      data[k + 1] = data[k + 1]! + (tone - data[k + 1]!) * alpha;
      data[k + 2] = data[k + 2]! + (normalX - data[k + 2]!) * alpha;
      data[k + 3] = data[k + 3]! + (normalZ - data[k + 3]!) * alpha;
    }
}
