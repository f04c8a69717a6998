import {
  createRandom,
  delaunay,
  deriveSeed,
  flowField,
  lumaOf,
  softBlur,
  stretchTone,
  toRgbPlanes,
  type RgbPlanes,
} from '@backlot/kernels';
import { renderSvg } from '../../../codec/render-svg.ts';
import { formatNumber } from '../../vector/pen.ts';
import { rgbToHex } from '../../vector/hex-colour.ts';
import { gradePixels, saturate } from './support/grade.ts';
import type { RasterStyle } from './support/raster-style.ts';

const POINTS = 1500;
/** Points lie at least so far apart, as a share of what an even scatter would have. */
const ELBOW_ROOM = 0.42;
/** How much a facet is lighter or darker than its picture, by the way it faces. */
const FACET_SHADE = 0.045;
const BORDER_POINTS = 16;

/** Facets: a mesh that is fine where the picture has edges, each triangle in its mean colour, lit a little by its slant. Reads `scale` (facet size). */
export const lowPoly: RasterStyle = (raster, parameters, seed) => {
  const { width, height } = raster;
  const planes = gradePixels(stretchTone(toRgbPlanes(raster), 0.5), (pixel) => saturate(pixel, 1.22));
  const { xs, ys } = scatter(planes, Math.round(POINTS / (parameters.scale ?? 1) ** 2), seed);
  const triangles = delaunay(xs, ys);
  let body = '';
  for (let t = 0; t < triangles.length; t += 3) {
    const corners = [triangles[t]!, triangles[t + 1]!, triangles[t + 2]!].map((p) => [xs[p]!, ys[p]!] as const);
    const colour = meanColour(planes, corners, 1 + FACET_SHADE * facing(corners));
    const d = corners.map(([x, y], k) => `${k === 0 ? 'M' : 'L'}${formatNumber(x)} ${formatNumber(y)}`).join('');
    body += `<path d="${d}Z" fill="${colour}" stroke="${colour}"/>`;
  }
  const svg = `<svg xmlns="http://www.w3.org/2000/svg" width="${width}" height="${height}" viewBox="0 0 ${width} ${height}">${body}</svg>`;
  const { data } = renderSvg(svg, width, height);
  for (let i = 3; i < data.length; i += 4) data[i] = raster.data[i]!;
  return { ...raster, data };
};

/** Points crowd along edges; a ring just outside the frame closes the mesh. */
function scatter(planes: RgbPlanes, count: number, seed: number): { xs: number[]; ys: number[] } {
  const { width, height } = planes;
  const unit = Math.sqrt(width * height) / 1024;
  const { edge } = flowField(softBlur(lumaOf(planes), 2.2 * unit), 3 * unit);
  const random = createRandom(deriveSeed(seed, 'low-poly'));
  const xs: number[] = [];
  const ys: number[] = [];
  const OUT = 2;
  for (let i = 0; i <= BORDER_POINTS; i++) {
    const jitter = i === 0 || i === BORDER_POINTS ? 0 : (random() - 0.5) / BORDER_POINTS;
    const x = -OUT + (i / BORDER_POINTS + jitter) * (width + 2 * OUT);
    const y = -OUT + (i / BORDER_POINTS - jitter) * (height + 2 * OUT);
    // A hair of curvature keeps the frame's points from lying on one line.
    const bow = OUT + 6 * Math.sin((Math.PI * i) / BORDER_POINTS);
    xs.push(x, x);
    ys.push(-bow, height + bow);
    if (i > 0 && i < BORDER_POINTS) {
      xs.push(-bow, width + bow);
      ys.push(y, y);
    }
  }
  const target = xs.length + count;
  const cellPx = ELBOW_ROOM * Math.sqrt((width * height) / count);
  const columns = Math.ceil(width / cellPx);
  const taken = new Uint8Array(columns * Math.ceil(height / cellPx));
  for (let tries = 0; xs.length < target && tries < count * 60; tries++) {
    const x = random() * width;
    const y = random() * height;
    const cell = Math.floor(y / cellPx) * columns + Math.floor(x / cellPx);
    if (taken[cell] === 0 && random() < 0.04 + edge[Math.floor(y) * width + Math.floor(x)]! * 5) {
      for (const step of [0, -columns, columns])
        taken.fill(1, Math.max(0, cell + step - 1), Math.max(0, cell + step + 2));
      xs.push(x);
      ys.push(y);
    }
  }
  return { xs, ys };
}

const SAMPLES = [
  [1 / 3, 1 / 3],
  [0.6, 0.2],
  [0.2, 0.6],
  [0.2, 0.2],
] as const;

type Corner = readonly [x: number, y: number];

/** Where a facet leans to, -1..1: each has a slant of its own from where its corners lie, as folded paper under one lamp. */
function facing(corners: readonly Corner[]): number {
  const [a, b, c] = corners as [Corner, Corner, Corner];
  return Math.sin(a[0] * 0.31 + b[1] * 0.47 + c[0] * 0.23 + (a[1] - b[0]) * 0.19);
}

function meanColour({ width, height, red, green, blue }: RgbPlanes, corners: readonly Corner[], shade: number): string {
  const [a, b, c] = corners as [Corner, Corner, Corner];
  let r = 0;
  let g = 0;
  let bl = 0;
  for (const [u, v] of SAMPLES) {
    const x = Math.min(width - 1, Math.max(0, Math.round(a[0] + (b[0] - a[0]) * u + (c[0] - a[0]) * v)));
    const y = Math.min(height - 1, Math.max(0, Math.round(a[1] + (b[1] - a[1]) * u + (c[1] - a[1]) * v)));
    const i = y * width + x;
    r += red[i]!;
    g += green[i]!;
    bl += blue[i]!;
  }
  const scale = (255 * shade) / SAMPLES.length;
  return rgbToHex([r * scale, g * scale, bl * scale]);
}
