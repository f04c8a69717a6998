import {
  createLinearRaster,
  createPlane,
  createRandom,
  deriveSeed,
  gradientNoise,
  type LinearRaster,
} from '@backlot/kernels';
import type { Rgb } from '../tone/colour-ramp.ts';
import { frameScale, pickOf, type AbstractLook, type AbstractRequest } from './abstract-look.ts';
import { labOf, shadeColour } from './shade-colour.ts';

/** A sheet of smoke: a line of smoke let go at one place and drawn out by the air. */
interface Sheet {
  readonly startX: number;
  readonly startY: number;
  readonly endX: number;
  readonly endY: number;
  readonly length: number;
  readonly angle: number;
  readonly seed: number;
  readonly from: Rgb;
  readonly to: Rgb;
  readonly light: number;
}

/** Points of the coarse sheet: across it and along it. */
const ACROSS = 64;
const ALONG = 100;
/** Points put on the picture between two coarse ones, each way, at 1 MP. */
const FINE = 11;

/** Smoke and ink: sheets drawn out by turbulence, seen through one another. */
export const smoke: AbstractLook = {
  words: /smoke|\bink\b|mist|vapou?r|fume|plume|haze|wisps|incense/i,
  paint: (request) => paintSheets(request, false),
  grain: 0.012,
  vignette: 0.1,
};

/** Streaks of light: the same sheets, narrow, straight and bright. */
export const lightTrails: AbstractLook = {
  words: /light trails?|light streaks?|streaks|energy|speed|neon lines|flow of light|motion/i,
  paint: (request) => paintSheets(request, true),
  bloom: 0.22,
  grain: 0.01,
};

function paintSheets(request: AbstractRequest, isLight: boolean): LinearRaster {
  const { widthPx, heightPx, colours, spec } = request;
  const isInk = !isLight && (/\bink\b/i.test(spec.prompt) || (!colours.isDark && meanLightness(request) > 0.7));
  const layers = [0, 1, 2].map(() => createPlane(widthPx, heightPx));
  for (const sheet of sheetsOf(request, isLight))
    layDown(
      layers.map(({ data }) => data),
      sheet,
      request,
      isLight,
    );
  for (const { data } of layers) soften(data, widthPx, heightPx);
  return isInk
    ? inkOnPaper(
        request,
        layers.map(({ data }) => data),
      )
    : lightInDark(
        request,
        layers.map(({ data }) => data),
        isLight,
      );
}

function meanLightness({ colours }: AbstractRequest): number {
  return colours.stops.reduce((sum, colour) => sum + labOf(colour)[0], 0) / colours.stops.length;
}

function sheetsOf({ random, seed, colours, widthPx, heightPx }: AbstractRequest, isLight: boolean): Sheet[] {
  const scale = frameScale({ widthPx, heightPx });
  const [w, h] = [widthPx / scale, heightPx / scale];
  const kind = pickOf(random, isLight ? 4 : 5);
  const small = createRandom(deriveSeed(seed, 'smoke'));
  const count = isLight ? 16 : 6 + pickOf(random, 3);
  const lit = colours.ordered.slice(Math.min(1, colours.ordered.length - 2));
  return Array.from({ length: count }, (_, i): Sheet => {
    const t = count === 1 ? 0.5 : i / (count - 1);
    // From below, from both sides, from a corner, across, or out of the middle.
    const places = [
      { x: w * (0.3 + 0.4 * t), y: h * 1.02, angle: -Math.PI / 2 + (small() - 0.5) * 0.7, length: 1.15 },
      {
        x: i % 2 ? w * 1.02 : -0.02,
        y: h * (0.25 + 0.5 * small()),
        angle: i % 2 ? Math.PI + (small() - 0.5) * 0.6 : (small() - 0.5) * 0.6,
        length: 0.95,
      },
      { x: w * (0.0 + 0.12 * small()), y: h * (0.75 + 0.25 * t), angle: -0.75 + (small() - 0.5) * 0.7, length: 1.5 },
      { x: -0.08, y: h * (0.3 + 0.4 * t), angle: (small() - 0.5) * 0.5, length: 1.35 },
      { x: w * 0.5, y: h * 0.5, angle: (i / count) * Math.PI * 2 + small(), length: 0.7 },
    ] as const;
    const { x, y, angle, length } = places[kind]!;
    const half = isLight ? 0.004 + 0.03 * small() * small() : 0.05 + 0.14 * small();
    return {
      startX: x - Math.sin(angle) * half,
      startY: y + Math.cos(angle) * half,
      endX: x + Math.sin(angle) * half,
      endY: y - Math.cos(angle) * half,
      length: length * (isLight ? 1.3 : 1),
      angle,
      seed: deriveSeed(seed, `sheet ${isLight ? 0 : i % 3}`),
      from: lit[i % lit.length]!,
      to: lit[(i + 1) % lit.length]!,
      light: (isLight ? 0.25 : 0.3) + (isLight ? 0.5 : 0.45) * small(),
    };
  });
}

/** Draws the coarse sheet out through the air, then fills in between its points. */
function layDown(planes: readonly Float32Array[], sheet: Sheet, request: AbstractRequest, isLight: boolean): void {
  const points = drawOut(sheet, isLight);
  const { widthPx, heightPx } = request;
  const scale = frameScale(request);
  const fine = Math.max(3, Math.round(FINE * Math.min(1.4, scale / 1024)));
  const [red, green, blue] = planes as [Float32Array, Float32Array, Float32Array];
  // Light per splat: the same amount of smoke whatever the size of the picture.
  const share = ((sheet.light * scale * scale) / (ACROSS * ALONG * fine * fine)) * 0.055 * (isLight ? 1.6 : 1);
  const random = createRandom(sheet.seed);
  for (let j = 0; j < ALONG - 1; j++) {
    const age = j / (ALONG - 1);
    const fading = Math.min(1, age * 8) * (1 - age) ** 0.7 * share;
    for (let i = 0; i < ACROSS - 1; i++) {
      const a = (j * ACROSS + i) * 2;
      const b = a + ACROSS * 2;
      const hue = i / ACROSS;
      const r = (sheet.from[0] + (sheet.to[0] - sheet.from[0]) * hue) * fading;
      const g = (sheet.from[1] + (sheet.to[1] - sheet.from[1]) * hue) * fading;
      const bl = (sheet.from[2] + (sheet.to[2] - sheet.from[2]) * hue) * fading;
      const across = Math.sin(hue * Math.PI) ** 0.5;
      for (let n = 0; n < fine * fine; n++) {
        const u = ((n % fine) + random()) / fine;
        const v = (((n / fine) | 0) + random()) / fine;
        const top = points[a]! + (points[a + 2]! - points[a]!) * u;
        const bottom = points[b]! + (points[b + 2]! - points[b]!) * u;
        const x = (top + (bottom - top) * v) * scale;
        const left = points[a + 1]! + (points[a + 3]! - points[a + 1]!) * u;
        const right = points[b + 1]! + (points[b + 3]! - points[b + 1]!) * u;
        const y = (left + (right - left) * v) * scale;
        if (!(x >= 0 && y >= 0 && x < widthPx - 1 && y < heightPx - 1)) continue;
        const column = x | 0;
        const line = y | 0;
        const fx = x - column;
        const fy = y - line;
        const k = line * widthPx + column;
        splat(red, k, widthPx, fx, fy, r * across);
        splat(green, k, widthPx, fx, fy, g * across);
        splat(blue, k, widthPx, fx, fy, bl * across);
      }
    }
  }
}

function splat(plane: Float32Array, k: number, width: number, fx: number, fy: number, light: number): void {
  plane[k]! += light * (1 - fx) * (1 - fy);
  plane[k + 1]! += light * fx * (1 - fy);
  plane[k + width]! += light * (1 - fx) * fy;
  plane[k + width + 1]! += light * fx * fy;
}

/** Places of the sheet's points in frame units: each step follows the curl of a noise, which neither makes nor loses air (Bridson 2007). */
function drawOut({ startX, startY, endX, endY, length, angle, seed }: Sheet, isLight: boolean): Float32Array {
  const points = new Float32Array(ACROSS * ALONG * 2);
  const step = length / ALONG;
  const turbulence = isLight ? 0.34 : 1.25;
  const e = 0.01;
  for (let i = 0; i < ACROSS; i++) {
    const t = i / (ACROSS - 1);
    let x = startX + (endX - startX) * t;
    let y = startY + (endY - startY) * t;
    for (let j = 0; j < ALONG; j++) {
      points[(j * ACROSS + i) * 2] = x;
      points[(j * ACROSS + i) * 2 + 1] = y;
      const age = j / ALONG;
      const potential = (px: number, py: number): number =>
        gradientNoise(px * 1.5, py * 1.5, seed & 0xffff) * 0.5 +
        gradientNoise(px * 3.4 + 3, py * 3.4 - age * 0.7, (seed & 0xffff) + 1) * 0.24 * (0.25 + age) +
        gradientNoise(px * 8 + 7, py * 8, (seed & 0xffff) + 2) * 0.055 * age;
      const here = potential(x, y);
      const curlX = (potential(x, y + e) - here) / e;
      const curlY = -(potential(x + e, y) - here) / e;
      const growing = turbulence * (0.25 + 0.75 * Math.min(1, age * 2.2));
      x += step * (Math.cos(angle) * 0.75 + curlX * growing);
      y += step * (Math.sin(angle) * 0.75 + curlY * growing);
    }
  }
  return points;
}

function lightInDark(
  { widthPx, heightPx, colours }: AbstractRequest,
  planes: readonly Float32Array[],
  isLight: boolean,
): LinearRaster {
  const picture = createLinearRaster(widthPx, heightPx);
  const near = shadeColour(colours.deep, { lightness: isLight ? -0.06 : -0.03 });
  const far = shadeColour(colours.deep, { lightness: -0.12, chroma: 0.8 });
  for (let i = 0; i < widthPx * heightPx; i++) {
    const x = (i % widthPx) / widthPx - 0.5;
    const y = ((i / widthPx) | 0) / heightPx - 0.5;
    const share = Math.min(1, (x * x + y * y) * 2.4);
    for (let c = 0; c < 3; c++) {
      const light = planes[c]![i]!;
      picture.data[i * 4 + c] = near[c]! + (far[c]! - near[c]!) * share + light + (isLight ? light * light * 0.4 : 0);
    }
    picture.data[i * 4 + 3] = 1;
  }
  return picture;
}

/** Colour that swallows light, before a bright ground: ink in water. */
function inkOnPaper({ widthPx, heightPx, colours }: AbstractRequest, planes: readonly Float32Array[]): LinearRaster {
  const picture = createLinearRaster(widthPx, heightPx);
  const lightest = colours.ordered.at(-1)!;
  const ground = shadeColour(lightest, { lightness: Math.max(0, 0.965 - labOf(lightest)[0]), chroma: 0.3 });
  for (let i = 0; i < widthPx * heightPx; i++) {
    const sum = planes[0]![i]! + planes[1]![i]! + planes[2]![i]!;
    const y = ((i / widthPx) | 0) / heightPx;
    const depth = sum * 1.5;
    const hidden = 1 - Math.exp(-depth);
    for (let c = 0; c < 3; c++) {
      const share = sum > 1e-6 ? (planes[c]![i]! / sum) * 3 : 1;
      // Beer's law with the ink's own colour: thin is pale, thick is deep and pure.
      const tint = Math.exp(-depth * Math.max(0.08, 1.25 - share));
      picture.data[i * 4 + c] = ground[c]! * (1 - 0.07 * y) * (tint * (1 - 0.25 * hidden));
    }
    picture.data[i * 4 + 3] = 1;
  }
  return picture;
}

/** Evens out the grain of the single points: a tent over 3 x 3 pixels, in place. */
function soften(plane: Float32Array, width: number, height: number): void {
  for (let y = 0; y < height; y++) tent(plane, y * width, 1, width);
  for (let x = 0; x < width; x++) tent(plane, x, width, height);
}

function tent(plane: Float32Array, start: number, stride: number, count: number): void {
  let before = plane[start]!;
  for (let i = 0, k = start; i < count; i++, k += stride) {
    const here = plane[k]!;
    const after = i + 1 < count ? plane[k + stride]! : here;
    plane[k] = (before + 2 * here + after) / 4;
    before = here;
  }
}
