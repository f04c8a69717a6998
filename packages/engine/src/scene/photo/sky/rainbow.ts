import type { LinearRaster } from '@backlot/kernels';
import type { LevelCamera } from '../sea/camera.ts';

/** Angle from the point opposite the sun at which drops send each colour, degrees: the bow, and the fainter one around it, the other way round (Minnaert, "Light and Colour in the Open Air"). */
const BOW = { red: 42.4, violet: 40.4, light: 1 } as const;
const SECOND = { red: 50.4, violet: 53.6, light: 0.35 } as const;
/** Colours of the bow from red to violet, linear: washed out by the width of the sun. */
const COLOURS = [
  [1, 0.12, 0.08],
  [1, 0.42, 0.06],
  [0.95, 0.85, 0.12],
  [0.25, 0.9, 0.25],
  [0.12, 0.55, 1],
  [0.3, 0.2, 0.95],
  [0.45, 0.12, 0.7],
] as const;
const DEGREE = 180 / Math.PI;

/** Adds a rainbow opposite a sun at `(elevation, azimuth)`, degrees; `strength` is its light against the sky's. */
export function addRainbow(
  picture: LinearRaster,
  camera: LevelCamera,
  {
    elevationDeg,
    azimuthDeg,
    strength,
  }: { readonly elevationDeg: number; readonly azimuthDeg: number; readonly strength: number },
): void {
  const { width, height, data } = picture;
  const e = -elevationDeg / DEGREE;
  const a = (azimuthDeg + 180) / DEGREE;
  const [ox, oy, oz] = [Math.sin(a) * Math.cos(e), Math.sin(e), Math.cos(a) * Math.cos(e)];
  for (let row = 0; row < Math.min(height, camera.horizonPx); row++)
    for (let column = 0; column < width; column++) {
      const dx = (column + 0.5 - width / 2) / camera.focalPx;
      const dy = (camera.horizonPx - row - 0.5) / camera.focalPx;
      const cosine = (dx * ox + dy * oy + oz) / Math.sqrt(dx * dx + dy * dy + 1);
      const angle = Math.acos(Math.min(1, Math.max(-1, cosine))) * DEGREE;
      if (angle > 58) continue;
      const k = (row * width + column) * 4;
      const sky = 0.2126 * data[k]! + 0.7152 * data[k + 1]! + 0.0722 * data[k + 2]!;
      // Inside the bow the sky is brighter, between the two darker (Alexander's band).
      const inside = angle < BOW.violet ? 0.1 * Math.exp(-(BOW.violet - angle) / 9) : angle < SECOND.red ? -0.06 : 0;
      for (let c = 0; c < 3; c++) {
        const light = bowLight(angle, BOW, c) + bowLight(angle, SECOND, c);
        data[k + c] = data[k + c]! * (1 + inside * strength) + light * sky * strength * 0.8;
      }
    }
}

function bowLight(angle: number, { red, violet, light }: typeof BOW | typeof SECOND, channel: number): number {
  const place = ((angle - red) / (violet - red)) * (COLOURS.length - 1);
  let sum = 0;
  for (let i = 0; i < COLOURS.length; i++) sum += COLOURS[i]![channel]! * Math.exp(-((place - i) ** 2) * 0.9);
  return sum * light * 0.6;
}
