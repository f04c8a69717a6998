import {
  createLinearRaster,
  createRandom,
  deriveSeed,
  gradientNoise,
  hashPoint,
  type LinearRaster,
} from '@backlot/kernels';
import type { Rgb } from '../tone/colour-ramp.ts';
import { frameScale, pickOf, type AbstractLook, type AbstractRequest } from './abstract-look.ts';
import { mixColours, shadeColour } from './shade-colour.ts';

/** One sheet: where its edge runs, and its colour. Lengths are parts of the frame's mean side. */
interface Sheet {
  readonly colour: Rgb;
  /** Distance of the edge from the start of the stack. */
  readonly at: number;
  readonly waves: readonly (readonly [frequency: number, phase: number, height: number])[];
}

/** A stack of cut paper: plain data. */
interface Stack {
  readonly kind: (typeof KINDS)[number];
  readonly sheets: readonly Sheet[];
  readonly seed: number;
  readonly cos: number;
  readonly sin: number;
  readonly centreX: number;
  readonly centreY: number;
}

const KINDS = ['waves', 'hills', 'hole', 'corner', 'contours'] as const;
const SHEETS = 7;
/** Where shadows fall to, and how soft the near and the wide shadow are. */
const SHADOW_X = 0.008;
const SHADOW_Y = 0.014;
const NEAR_SHADOW = 0.007;
const WIDE_SHADOW = 0.03;
const FIBRE = 0.028;

/** Layers of cut paper with soft shadows. */
export const paper: AbstractLook = {
  words: /(?<!crumpled |craft |rough )paper|layers|layered|cut ?out|waves?\b|topograph|wavy|curves/i,
  paint: paintPaper,
  grain: 0.008,
};

function paintPaper(request: AbstractRequest): LinearRaster {
  const picture = createLinearRaster(request.widthPx, request.heightPx);
  const stack = planStack(request);
  paintStackRows(stack, picture, 1 / frameScale(request), 0, request.heightPx);
  return picture;
}

function planStack({ random, colours, seed, widthPx, heightPx, ...rest }: AbstractRequest): Stack {
  const scale = frameScale({ widthPx, heightPx });
  const wished = /topograph|contour/i.test(rest.spec.prompt) ? 4 : pickOf(random, KINDS.length);
  const kind = KINDS[wished]!;
  const isRising = random() < 0.5;
  const ordered = isRising ? colours.ordered : colours.ordered.toReversed();
  const angle =
    kind === 'waves'
      ? (random() - 0.5) * 1.2
      : kind === 'corner'
        ? Math.PI * (0.25 + 0.5 * Math.floor(random() * 2))
        : 0;
  const small = createRandom(deriveSeed(seed, 'sheets'));
  const span = kind === 'hole' || kind === 'contours' ? 0.62 : 1.05;
  const sheets = Array.from({ length: SHEETS }, (_, i): Sheet => {
    const place = (i / (SHEETS - 1)) * (ordered.length - 1);
    const k = Math.min(ordered.length - 2, Math.floor(place));
    const colour = mixColours(ordered[k]!, ordered[k + 1]!, place - k);
    return {
      colour: shadeColour(colour, { lightness: (small() - 0.5) * 0.025 }),
      at: (i / SHEETS) * span + 0.02 * small(),
      waves: Array.from(
        { length: 3 },
        (_, j) =>
          [
            (1.6 + 1.5 * small()) * (j + 1) * (kind === 'hole' ? 1.2 : 1),
            small() * 6.3,
            (0.055 / (j + 1)) * (0.5 + small()),
          ] as const,
      ),
    };
  });
  return {
    kind,
    sheets,
    seed,
    cos: Math.cos(angle),
    sin: Math.sin(angle),
    centreX: ((kind === 'contours' ? 0.2 + 0.6 * random() : 0.5) * widthPx) / scale,
    centreY: ((kind === 'contours' ? 0.2 + 0.6 * random() : 0.5) * heightPx) / scale,
  };
}

function paintStackRows(stack: Stack, picture: LinearRaster, unit: number, fromRow: number, toRow: number): void {
  const { width, height, data } = picture;
  const { sheets, seed } = stack;
  const spanX = width * unit;
  const spanY = height * unit;
  for (let row = fromRow; row < toRow; row++)
    for (let column = 0; column < width; column++) {
      const x = column * unit;
      const y = row * unit;
      const k = (row * width + column) * 4;
      const base = sheets[0]!.colour;
      let r = base[0];
      let g = base[1];
      let b = base[2];
      for (let i = 1; i < sheets.length; i++) {
        const sheet = sheets[i]!;
        const depth = insideOf(stack, sheet, x, y, spanX, spanY);
        if (depth < unit) {
          // What lies below gets the sheet's shadow: a dark one near the edge, a faint one far out.
          if (depth < -0.12) continue;
          const shifted = insideOf(stack, sheet, x - SHADOW_X, y - SHADOW_Y, spanX, spanY);
          const near = falling(shifted / NEAR_SHADOW);
          const wide = falling(shifted / WIDE_SHADOW);
          const light = 1 - 0.3 * near - 0.24 * wide;
          r *= light;
          g *= light;
          b *= light;
        }
        const cover = Math.min(1, Math.max(0, depth / unit + 0.5));
        if (cover <= 0) continue;
        // The cut edge catches the light.
        const lip = 1 + 0.16 * Math.exp(-((depth / 0.0022) ** 2));
        r += (sheet.colour[0] * lip - r) * cover;
        g += (sheet.colour[1] * lip - g) * cover;
        b += (sheet.colour[2] * lip - b) * cover;
      }
      const fibre =
        1 +
        FIBRE *
          (gradientNoise(x * 190, y * 190, seed) +
            0.9 * gradientNoise(x * 60, y * 75, seed + 1) +
            ((hashPoint(column, row, seed) & 255) / 255 - 0.5));
      const light = fibre * (1.06 - 0.16 * (x / spanX) * (y / spanY) - 0.1 * (y / spanY));
      data[k] = r * light;
      data[k + 1] = g * light;
      data[k + 2] = b * light;
      data[k + 3] = 1;
    }
}

/** 1 deep under the sheet, 0 well outside; smooth. */
function falling(distance: number): number {
  if (distance >= 0) return 1;
  return Math.exp(distance * 1.2);
}

/** How deep a point lies inside a sheet (negative: outside), roughly in frame units. */
function insideOf(stack: Stack, sheet: Sheet, x: number, y: number, spanX: number, spanY: number): number {
  switch (stack.kind) {
    case 'hole':
    case 'contours': {
      const dx = x - stack.centreX;
      const dy = y - stack.centreY;
      const away = Math.sqrt(dx * dx + dy * dy);
      const wobble =
        stack.kind === 'hole'
          ? wave(sheet, Math.atan2(dy, dx) * 0.955) * 0.8
          : 0.3 * gradientNoise(x * 1.7, y * 1.7, stack.seed) + 0.1 * gradientNoise(x * 3.6, y * 3.6, stack.seed + 1);
      return (away + wobble - 0.12 - sheet.at * 0.95) * 0.9;
    }
    case 'corner': {
      const along = x * stack.cos + y * Math.abs(stack.sin) + (stack.cos < 0 ? spanX * 0.7 : 0);
      return (along + wave(sheet, (y * stack.cos - x * stack.sin) * 1.2) - 0.2 - sheet.at * 1.15) * 0.9;
    }
    case 'hills':
      return (y + wave(sheet, x) * 1.5 - spanY * (0.12 + 0.86 * sheet.at)) * 0.88;
    case 'waves': {
      const cx = x - spanX / 2;
      const cy = y - spanY / 2;
      const along = cy * stack.cos - cx * stack.sin;
      return (along + wave(sheet, cx * stack.cos + cy * stack.sin) * 1.2 + spanY * (0.46 - 0.94 * sheet.at)) * 0.9;
    }
  }
}

function wave({ waves }: Sheet, along: number): number {
  let sum = 0;
  for (let i = 0; i < waves.length; i++) {
    const [frequency, phase, height] = waves[i]!;
    sum += height * Math.sin(along * frequency * 2 + phase);
  }
  return sum;
}
