import {
  createLinearRaster,
  createRandom,
  deriveSeed,
  gradientNoise,
  hashPoint,
  type LinearRaster,
} from '@backlot/kernels';
import { fillPolygon } from '../silhouette/fill-polygon.ts';
import type { Rgb } from '../tone/colour-ramp.ts';
import { frameScale, pickOf, type AbstractLook, type AbstractRequest } from './abstract-look.ts';
import { labOf, mixColours, shadeColour } from './shade-colour.ts';

/** Strewn glitter: plain data. Cells are flakes. */
interface Strewn {
  readonly ground: Rgb;
  readonly flakes: readonly Rgb[];
  readonly seed: number;
  readonly kind: number;
  readonly lightX: number;
  readonly lightY: number;
}

/** Flakes over the frame's mean side, coarse to fine. */
const GRAINS = [90, 190] as const;

/** Glitter, strewn evenly or in drifts, with sparkle. */
export const glitter: AbstractLook = {
  words: /glitter|sparkl|shimmer|sequin|gold dust|stardust|magic/i,
  paint: paintGlitter,
  grain: 0.006,
  bloom: 0.24,
};

function paintGlitter(request: AbstractRequest): LinearRaster {
  const { widthPx, heightPx, random, detailSeed, colours, spec } = request;
  const picture = createLinearRaster(widthPx, heightPx);
  const kind = pickOf(random, 5);
  const isGold = spec.palette.named.length === 0 || /gold/i.test(spec.prompt);
  const gold: readonly Rgb[] = [
    [0.3, 0.16, 0.035],
    [0.62, 0.38, 0.1],
    [0.9, 0.66, 0.26],
  ];
  const flakes = isGold ? gold : colours.ordered.slice(-3);
  const strewn: Strewn = {
    ground: isGold && kind !== 0 ? [0.012, 0.009, 0.008] : shadeColour(flakes[0]!, { lightness: -0.16 }),
    flakes,
    seed: detailSeed,
    kind,
    lightX: 0.25 + 0.5 * random(),
    lightY: 0.2 + 0.5 * random(),
  };
  paintGlitterRows(strewn, picture, 1 / frameScale(request), 0, heightPx);
  return picture;
}

function paintGlitterRows(
  strewn: Strewn,
  { width, height, data }: LinearRaster,
  unit: number,
  fromRow: number,
  toRow: number,
): void {
  const { ground, flakes, seed } = strewn;
  const spanX = width * unit;
  const spanY = height * unit;
  for (let row = fromRow; row < toRow; row++)
    for (let column = 0; column < width; column++) {
      const x = column * unit;
      const y = row * unit;
      const k = (row * width + column) * 4;
      const amount = densityOf(strewn, x / spanX, y / spanY, x, y);
      const near = Math.exp(-((x / spanX - strewn.lightX) ** 2 + (y / spanY - strewn.lightY) ** 2) * 4);
      let r = ground[0] * (0.7 + 0.8 * near);
      let g = ground[1] * (0.7 + 0.8 * near);
      let b = ground[2] * (0.7 + 0.8 * near);
      for (let layer = 0; layer < GRAINS.length; layer++) {
        const px = x * GRAINS[layer]! + (layer ? 0.37 * y * 90 : 0);
        const py = y * GRAINS[layer]! - (layer ? 0.37 * x * 90 : 0);
        const cellX = Math.floor(px);
        const cellY = Math.floor(py);
        const hash = hashPoint(cellX, cellY, seed + layer);
        if ((hash & 255) / 255 > amount * (layer ? 0.8 : 0.95)) continue;
        const turn = hashPoint(cellX, cellY, seed + 7 + layer);
        // A flake: a tilted hexagon within its cell, found by two of its edges.
        const size = 0.3 + (0.2 * ((hash >>> 8) & 255)) / 255;
        const dx = px - cellX - 0.5 + (((hash >>> 16) & 255) / 255 - 0.5) * 0.25;
        const dy = py - cellY - 0.5 + (((hash >>> 24) & 255) / 255 - 0.5) * 0.25;
        const angle = ((turn & 255) / 255) * Math.PI;
        const u = Math.abs(dx * Math.cos(angle) + dy * Math.sin(angle));
        const v = Math.abs(dy * Math.cos(angle) - dx * Math.sin(angle));
        const away = Math.max(u, u * 0.5 + v * 0.87);
        const cover = Math.min(1, Math.max(0, (size - away) / (GRAINS[layer]! * unit) + 0.5));
        if (cover <= 0) continue;
        const flake = flakes[(turn >>> 8) % flakes.length]!;
        const tilt = ((turn >>> 16) & 0xffff) / 0xffff;
        const shine = tilt ** 5 * (0.5 + 1.4 * near) * 2.6 + (tilt > 0.985 ? 5 * near + 2 : 0);
        const light = 0.18 + 0.55 * near + shine;
        r += (flake[0] * light - r) * cover;
        g += (flake[1] * light - g) * cover;
        b += (flake[2] * light - b) * cover;
      }
      data[k] = r;
      data[k + 1] = g;
      data[k + 2] = b;
      data[k + 3] = 1;
    }
}

/** How many of the places for flakes are taken: everywhere, in a drift, from above, along the edges, around the light. */
function densityOf({ kind, seed, lightX, lightY }: Strewn, u: number, v: number, x: number, y: number): number {
  const drift = 0.5 + 0.5 * gradientNoise(x * 2.2, y * 2.2, seed + 3);
  switch (kind) {
    case 0:
      return 0.94;
    case 1:
      return Math.min(0.95, Math.exp(-(((v - 0.5 - (u - 0.5) * 0.5) / 0.2) ** 2)) * (0.6 + drift * 0.6));
    case 2:
      return Math.min(0.95, Math.max(0, 1 - v * 1.7) ** 1.6 + 0.02) * (0.6 + 0.5 * drift);
    case 3:
      return Math.min(0.95, (Math.hypot(u - 0.5, v - 0.5) * 1.75) ** 4 * (0.5 + drift));
    default:
      return Math.min(0.95, Math.exp(-((u - lightX) ** 2 + (v - lightY) ** 2) * 9) + 0.03) * (0.5 + 0.7 * drift);
  }
}

/** Paper confetti in the air before a soft ground. */
export const confetti: AbstractLook = {
  words: /confetti|streamers|carnival/i,
  paint: paintConfetti,
  grain: 0.008,
  bloom: 0.06,
};

const PIECES = 150;

function paintConfetti(request: AbstractRequest): LinearRaster {
  const { widthPx, heightPx, random, seed, colours } = request;
  const picture = createLinearRaster(widthPx, heightPx);
  const kind = pickOf(random, 5);
  const light = colours.ordered.at(-1)!;
  const [top, bottom] = colours.isDark
    ? [shadeColour(colours.deep, { lightness: 0.02 }), shadeColour(colours.deep, { lightness: -0.08 })]
    : [mixColours(light, [0.95, 0.95, 0.95], 0.55), mixColours(light, [0.9, 0.9, 0.9], 0.2)];
  for (let y = 0, k = 0; y < heightPx; y++)
    for (let x = 0; x < widthPx; x++, k += 4) {
      const share = Math.hypot(x / widthPx - 0.5, y / heightPx - 0.4);
      for (let c = 0; c < 3; c++) picture.data[k + c] = top[c]! + (bottom[c]! - top[c]!) * Math.min(1, share * 1.5);
      picture.data[k + 3] = 1;
    }
  const small = createRandom(deriveSeed(seed, 'confetti'));
  const scale = frameScale(request);
  for (let i = 0; i < PIECES; i++) {
    const depth = i / PIECES;
    const [x, y] = pieceAt(kind, small);
    const colour = shadeColour(colours.stops[pickOf(small, colours.stops.length)]!, {
      chroma: 1.15,
      lightness: labOf(light)[0] > 0.9 && !colours.isDark ? -0.06 : 0.04,
    });
    drawPiece(
      picture,
      {
        x: x * widthPx,
        y: y * heightPx,
        size: scale * (0.008 + 0.016 * depth + (i > PIECES - 9 ? 0.02 : 0)),
        blur: i > PIECES - 9 ? 0.45 : depth < 0.3 ? 0.3 : 0.05,
        colour,
      },
      small,
    );
  }
  return picture;
}

function pieceAt(kind: number, random: () => number): readonly [number, number] {
  switch (kind) {
    case 0:
      return [random(), random()];
    case 1:
      return [random(), random() ** 2];
    case 2: {
      const angle = random() * 2 * Math.PI;
      const away = 0.34 + 0.35 * Math.sqrt(random());
      return [0.5 + Math.cos(angle) * away, 0.5 + Math.sin(angle) * away];
    }
    case 3:
      return [random() < 0.5 ? random() ** 2 * 0.6 : 1 - random() ** 2 * 0.6, random()];
    default: {
      const far = random() ** 0.6;
      const angle = -Math.PI / 2 + (random() - 0.5) * 1.6;
      return [0.5 + Math.cos(angle) * far, 1.02 + Math.sin(angle) * far];
    }
  }
}

interface Piece {
  readonly x: number;
  readonly y: number;
  readonly size: number;
  /** Softness of the edge as a share of the size. */
  readonly blur: number;
  readonly colour: Rgb;
}

/** A tumbling strip or dot of paper, seen from the side by chance, bent in the middle so that its halves differ in light. */
function drawPiece(picture: LinearRaster, { x, y, size, blur, colour }: Piece, random: () => number): void {
  const turn = random() * Math.PI * 2;
  const squeeze = 0.25 + 0.75 * Math.abs(Math.cos(random() * Math.PI));
  const isRound = random() < 0.3;
  const length = isRound ? 1 : 1 + random();
  const bend = (random() - 0.5) * 0.5;
  const tone = 0.62 + 0.5 * random();
  const rings = Math.max(1, Math.round(blur * 10));
  const at = (u: number, v: number, grow: number): readonly [number, number] => {
    const px = u * length * size * grow;
    const py = v * squeeze * size * grow;
    return [x + px * Math.cos(turn) - py * Math.sin(turn), y + px * Math.sin(turn) + py * Math.cos(turn)];
  };
  for (let ring = 0; ring < rings; ring++) {
    // From the widest outline to the narrowest, each over the others: a soft edge.
    const grow = 1 + blur * (rings === 1 ? 0 : (1 - (2 * ring) / (rings - 1)) * 0.8);
    const opacity = rings === 1 ? 1 : 1.6 / rings;
    const sides = isRound ? 14 : 0;
    if (isRound) {
      const points = Array.from({ length: sides }, (_, i) =>
        at(Math.cos((i / sides) * 2 * Math.PI), Math.sin((i / sides) * 2 * Math.PI), grow),
      ).flat();
      fillPolygon(
        picture,
        points,
        colour.map((value) => value * tone),
        opacity,
      );
      continue;
    }
    fillPolygon(
      picture,
      [...at(-1, -0.6, grow), ...at(0, -0.6 + bend, grow), ...at(0, 0.6 + bend, grow), ...at(-1, 0.6, grow)],
      colour.map((value) => value * tone),
      opacity,
    );
    fillPolygon(
      picture,
      [...at(0, -0.6 + bend, grow), ...at(1, -0.6, grow), ...at(1, 0.6, grow), ...at(0, 0.6 + bend, grow)],
      colour.map((value) => value * (tone + bend * 0.7)),
      opacity,
    );
  }
}
