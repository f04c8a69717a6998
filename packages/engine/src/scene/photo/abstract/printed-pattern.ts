import {
  createLinearRaster,
  createWorleyCell,
  gradientNoise,
  hashPoint,
  worley,
  type LinearRaster,
} from '@backlot/kernels';
import type { Rgb } from '../tone/colour-ramp.ts';
import { frameScale, pickOf, type AbstractLook, type AbstractRequest } from './abstract-look.ts';
import { shadeColour } from './shade-colour.ts';

/** Something printed over and over: plain data. */
interface Print {
  readonly kind: (typeof KINDS)[number];
  readonly paper: Rgb;
  readonly inks: readonly Rgb[];
  readonly seed: number;
  readonly count: number;
  readonly cos: number;
  readonly sin: number;
}

const KINDS = ['dots', 'stripes', 'checks', 'chevrons', 'arches', 'chips', 'leaves'] as const;
const WISHES = [
  /dot/i,
  /stripe|lines/i,
  /check|gingham|chess/i,
  /chevron|zig/i,
  /arch|scallop|wave|art deco/i,
  /terrazzo|chips|memphis/i,
  /floral|flower|leaf|leaves|botanic|damask/i,
];

/** Patterns printed on paper: dots, stripes, checks, chevrons, scallops, chips and leaves. */
export const printedPattern: AbstractLook = {
  words: /pattern|polka|stripe|checker|gingham|chevron|zigzag|damask|terrazzo|seamless|print|wallpaper/i,
  paint: paintPattern,
  grain: 0.007,
  vignette: 0.1,
};

function paintPattern(request: AbstractRequest): LinearRaster {
  const { widthPx, heightPx, random, seed, colours, spec } = request;
  const picture = createLinearRaster(widthPx, heightPx);
  const wished = WISHES.findIndex((words) => words.test(spec.prompt));
  const kind = KINDS[wished >= 0 ? wished : pickOf(random, KINDS.length)]!;
  const isLight = !colours.isDark && random() < 0.7;
  const paper = isLight ? colours.ordered.at(-1)! : colours.ordered[0]!;
  const angle =
    kind === 'stripes'
      ? [0, Math.PI / 4, Math.PI / 2, -Math.PI / 4, 0.3][pickOf(random, 5)]!
      : kind === 'checks' && random() < 0.4
        ? Math.PI / 4
        : 0;
  const others = colours.ordered.filter((colour) => colour !== paper);
  const print: Print = {
    kind,
    paper,
    inks: others.map((colour) => shadeColour(colour, { chroma: 1.05 })),
    seed,
    count: kind === 'chips' ? 9 + 6 * random() : 6 + 8 * random(),
    cos: Math.cos(angle),
    sin: Math.sin(angle),
  };
  paintPatternRows(print, picture, 1 / frameScale(request), 0, heightPx);
  return picture;
}

/** What is printed at one point. */
interface Mark {
  /** 0..1. */
  cover: number;
  ink: number;
}

function paintPatternRows(
  print: Print,
  { width, height, data }: LinearRaster,
  unit: number,
  fromRow: number,
  toRow: number,
): void {
  const mark: Mark = { cover: 0, ink: 0 };
  const { paper, inks, count, cos, sin, seed } = print;
  const find = FINDERS[print.kind];
  const pixel = unit * count;
  for (let row = fromRow; row < toRow; row++)
    for (let column = 0; column < width; column++) {
      const px = (column - width / 2) * unit;
      const py = (row - height / 2) * unit;
      find((px * cos + py * sin) * count + 100, (py * cos - px * sin) * count + 100, pixel, mark, seed);
      const ink = inks[mark.ink % inks.length]!;
      const tooth =
        1 + 0.022 * gradientNoise(px * 200, py * 200, seed) + 0.018 * gradientNoise(px * 70, py * 80, seed + 1);
      const light = tooth * (1.05 - 0.16 * Math.hypot(column / width - 0.35, row / height - 0.25));
      const k = (row * width + column) * 4;
      for (let c = 0; c < 3; c++) data[k + c] = (paper[c]! + (ink[c]! - paper[c]!) * mark.cover) * light;
      data[k + 3] = 1;
    }
}

type Finder = (x: number, y: number, pixel: number, mark: Mark, seed: number) => void;

const cell = createWorleyCell();

const FINDERS: Readonly<Record<Print['kind'], Finder>> = {
  dots: (x, y, pixel, mark) => {
    const row = Math.floor(y);
    const shifted = x + (row & 1) * 0.5;
    mark.cover = edge(0.27 - Math.hypot(shifted - Math.floor(shifted) - 0.5, y - row - 0.5), pixel);
    mark.ink = hashPoint(Math.floor(shifted), row, 5) % 97;
  },
  stripes: (x, _y, pixel, mark) => {
    const place = x - Math.floor(x);
    mark.cover = edge(0.25 - Math.abs(place - 0.5), pixel);
    mark.ink = Math.floor(x);
  },
  checks: (x, y, pixel, mark) => {
    const a = edge(Math.abs((((x % 2) + 2) % 2) - 1) - 0.5, pixel);
    const b = edge(Math.abs((((y % 2) + 2) % 2) - 1) - 0.5, pixel);
    mark.cover = a * (1 - b) + b * (1 - a);
    mark.ink = 0;
  },
  chevrons: (x, y, pixel, mark) => {
    const place = y + Math.abs((((x % 2) + 2) % 2) - 1);
    mark.cover = edge(0.25 - Math.abs(place - Math.floor(place) - 0.5), pixel);
    mark.ink = Math.floor(place);
  },
  arches: (x, y, pixel, mark) => {
    // Fish scales: the lowest row whose disc reaches here is on top.
    const row = Math.floor(y * 2);
    for (let step = 1; step >= 0; step--) {
      const line = row + step;
      const shifted = x + (line & 1) * 0.5;
      const dx = shifted - Math.floor(shifted) - 0.5;
      const away = Math.hypot(dx, y - line / 2 - 0.5 + 0.5);
      if (away > 0.5 && step > 0) continue;
      const ring = Math.floor(away * 8);
      const inRing = away * 8 - ring;
      mark.cover = ring % 2 === 0 ? 1 : edge(Math.min(inRing, 1 - inRing) * -0.125 + 0.012, pixel);
      mark.ink = ring >> 1;
      return;
    }
    mark.cover = 0;
  },
  chips: (x, y, pixel, mark, seed) => {
    mark.cover = 0;
    for (let layer = 0; layer < 2; layer++) {
      const f = layer ? 2.3 : 1;
      worley(x * f + 0.3 * gradientNoise(x * 2, y * 2, seed), y * f, seed + layer, cell);
      if ((cell.id & 255) > (layer ? 90 : 120)) continue;
      mark.cover = edge((cell.second - cell.nearest - 0.16) / f / 2, pixel);
      mark.ink = (cell.id >>> 8) & 15;
      if (mark.cover > 0.01) return;
    }
  },
  leaves: (x, y, pixel, mark) => {
    const column = Math.floor(x / 1.5);
    const isFlipped = (column & 1) === 1;
    const stem = x / 1.5 - column - 0.5 - 0.06 * Math.sin(y * 1.3);
    const side = stem < 0 ? -1 : 1;
    const v = y * (isFlipped ? -1 : 1) + (side > 0 ? 0.5 : 0) - Math.abs(stem) * 1.6;
    const leaf = v - Math.floor(v) - 0.5;
    const along = Math.abs(stem) * 1.5;
    const half = 0.34 * Math.sin(Math.min(1, Math.max(0, along / 0.68)) * Math.PI) ** 0.8;
    const vein = Math.abs(leaf) < 0.018 ? 0.35 : 1;
    mark.cover = Math.max(edge((half - Math.abs(leaf)) * 0.8, pixel) * vein, edge(0.016 - Math.abs(stem) * 1.5, pixel));
    mark.ink = column & 1;
  },
};

function edge(depth: number, pixel: number): number {
  return Math.min(1, Math.max(0, depth / pixel + 0.5));
}
