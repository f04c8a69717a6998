import { hash32 } from '@backlot/kernels';
import { setSurface, type SurfaceSample } from './facade-point.ts';
import { isOnGlyph } from './glyphs.ts';
import type { SignSkin } from './sign-skin.ts';

const MARGIN = 0.12;
const FRAME = 0.05;
/** How much of each letter's square it fills. */
const FILL = 0.8;

/** One point of a sign `widthM` by `heightM`. */
export function shadeSign(
  skin: SignSkin,
  u: number,
  v: number,
  widthM: number,
  heightM: number,
  seed: number,
  out: SurfaceSample,
): void {
  setSurface(out, skin.panel);
  const small = Math.min(widthM, heightM);
  const edge = Math.min(u, v, widthM - u, heightM - v);
  const margin = small * MARGIN;
  const isFrame = edge < small * FRAME;
  const isLetter =
    edge > margin && onLetters(skin, u - margin, v - margin, widthM - 2 * margin, heightM - 2 * margin, seed);
  const { power, ink, panel } = skin;
  if (skin.style === 'tubes') {
    const isTube = isLetter || (edge > small * 0.03 && edge < small * 0.075);
    // Tubes light the panel behind them.
    const light = isTube ? power : power * 0.045;
    out.glowR = ink[0] * light;
    out.glowG = ink[1] * light;
    out.glowB = ink[2] * light;
    return;
  }
  if (skin.style === 'board') {
    if (isLetter || isFrame) setSurface(out, ink);
    return;
  }
  const uneven = 0.85 + 0.15 * Math.cos(((u / widthM) * 2 - 1) * 1.4) * Math.cos(((v / heightM) * 2 - 1) * 1.4);
  const colour = isLetter ? ink : panel;
  const light = isFrame ? 0.05 * power : power * uneven;
  out.glowR = colour[0] * light;
  out.glowG = colour[1] * light;
  out.glowB = colour[2] * light;
}

function onLetters(
  { isUpright, script, style }: SignSkin,
  x: number,
  y: number,
  width: number,
  height: number,
  seed: number,
): boolean {
  const across = isUpright ? width : height;
  const along = isUpright ? height - y : x;
  const length = isUpright ? height : width;
  const pitch = script === 'round' && !isUpright ? 0.78 * across : 1.06 * across;
  const count = Math.max(1, Math.floor(length / pitch));
  const step = length / count;
  const index = Math.floor(along / step);
  if (index < 0 || index >= count) return false;
  const letter = hash32(seed + index * 977);
  // Words end.
  if (count > 5 && letter % 7 === 0) return false;
  const inside = (along - index * step) / step;
  const gx = isUpright ? x / across : inside;
  const gy = isUpright ? 1 - inside : y / across;
  const weight = style === 'tubes' ? 0.11 : 0.17;
  return isOnGlyph(script, letter, (gx - 0.5) / FILL + 0.5, (gy - 0.5) / FILL + 0.5, weight);
}
