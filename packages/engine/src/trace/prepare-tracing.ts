import {
  countColours,
  createRaster,
  findFlatColours,
  flattenColours,
  nearestEntry,
  pixelRoles,
  reduceColours,
  shareNear,
  type ColourBin,
  type FlatColours,
  type Raster,
  type RgbBytes,
} from '@backlot/kernels';
import { despeckle } from '../codec/despeckle.ts';
import { shrink } from '../codec/shrink.ts';
import type { Warning } from '../scene/warning.ts';

/** What the tracer is given. */
export interface Tracing {
  /** Every pixel opaque or clear. */
  readonly raster: Raster;
  /** The picture in the pixels of the raster, with all its colours; null where a palette has replaced them. */
  readonly source: Raster | null;
  /** The only colours of the raster; null where it has those of the picture, in steps. */
  readonly palette: readonly RgbBytes[] | null;
  /** Pixels of the raster a pixel of the picture. */
  readonly scale: number;
  readonly kind: PictureKind;
  /** The colours are not exact, as in a JPEG of a drawing. */
  readonly isNoisy: boolean;
  /** `soft-transparency`. */
  readonly warnings: readonly Warning[];
}

/** Of few flat colours, as logos are; smooth but with gradients, as drawings are; or with the detail and grain of photos. */
export type PictureKind = 'flat' | 'smooth' | 'photo';

/** What the caller asked about colours. */
export interface ColourWishes {
  readonly maxColours?: number | undefined;
  readonly palette?: readonly RgbBytes[] | undefined;
}

/** Most pixels that the tracer is given: of drawings, which trace fast, and of photos, at about four seconds. */
const MAX_FLAT_PIXELS = 4 * 1024 * 1024;
const MAX_PHOTO_PIXELS = 1024 * 1024;
/** A drawing is enlarged by at most so much: more shows no better edge. */
const MAX_FLAT_SCALE = 3;
/** A picture is flat if it has at most so many colours, and at least these shares of its pixels are of them and lie in areas. */
const MAX_FLAT_COLOURS = 64;
const MIN_NEAR_SHARE = 0.8;
const MIN_SOLIDITY = 0.85;
const MIN_SMOOTH_SOLIDITY = 0.92;
/**
 * Levels a channel's values are rounded to. The tracer takes neighbours that differ by a level for one colour and so follows a
 * smooth gradient from end to end as one area; steps stop it (and it is twice as fast on them, at the same fidelity).
 */
const STEP_LEVELS = 8;
/** Share of the pixels that are almost exactly of the palette's colours in a file that lost nothing. */
const EXACT_SHARE = 0.98;
/** Share of the pixels that may be partly transparent without a word. */
const MAX_SOFT_SHARE = 0.05;
const SOFT_TRANSPARENCY: Warning = {
  code: 'soft-transparency',
  message: 'The picture is partly transparent in places; shapes are opaque, so these became opaque or clear.',
};
/** Alpha from which a pixel is drawn. */
const VISIBLE_ALPHA = 128;

/** Makes a picture ready for the tracer: small enough, with the colours asked for, its edges sharp to a part of a pixel. */
export async function prepareTracing(picture: Raster, { maxColours, palette }: ColourWishes): Promise<Tracing> {
  const bounded = await shrink(picture, MAX_FLAT_PIXELS);
  const roles = pixelRoles(bounded);
  const bins = countColours(bounded, roles);
  const flat = findFlatColours(bins, MAX_FLAT_COLOURS);
  const near = flat.palette.length > 0 && flat.solidity >= MIN_SOLIDITY ? shareNear(bounded, roles, flat.palette) : 0;
  const kind = kindOf(flat, near);
  const facts = { kind, isNoisy: near < EXACT_SHARE, warnings: isSoft(bounded) ? [SOFT_TRANSPARENCY] : [] };
  if (kind === 'flat') {
    const colours = palette ?? limited(flat.palette, bins, maxColours);
    const nearest = nearestEntry(colours);
    const paint = flat.palette.map((rgb) => colours[nearest(...rgb)] ?? rgb);
    const raster = flattenColours(bounded, { palette: flat.palette, paint, roles, scale: flatScale(bounded) });
    return { raster, source: null, palette: colours, scale: raster.width / picture.width, ...facts };
  }
  const small = await shrink(bounded, MAX_PHOTO_PIXELS);
  const calm = kind === 'photo' ? await despeckle(small) : small;
  const scale = calm.width / picture.width;
  const colours = palette ?? (maxColours === undefined ? null : reduceColours(bins, maxColours));
  if (colours === null) return { raster: inSteps(calm), source: calm, palette: null, scale, ...facts };
  const raster = flattenColours(calm, { palette: colours, roles: pixelRoles(calm), scale: 1 });
  return { raster, source: null, palette: colours, scale, ...facts };
}

/** `near` is the share of the pixels that are of the palette's colours; 0 where they do not lie in areas. */
function kindOf({ palette, solidity }: FlatColours, near: number): PictureKind {
  if (palette.length === 0) return 'photo';
  if (near >= MIN_NEAR_SHARE) return 'flat';
  return solidity >= MIN_SMOOTH_SOLIDITY ? 'smooth' : 'photo';
}

/** Whether more is partly transparent than the antialiased rims of shapes. */
function isSoft({ width, height, data }: Raster): boolean {
  let soft = 0;
  for (let i = 3; i < data.length; i += 4) if (data[i] !== 0 && data[i] !== 255) soft++;
  return soft > MAX_SOFT_SHARE * width * height;
}

function limited(palette: readonly RgbBytes[], bins: readonly ColourBin[], maxColours = Infinity): readonly RgbBytes[] {
  return palette.length <= maxColours ? palette : reduceColours(bins, maxColours);
}

function flatScale({ width, height }: Raster): number {
  return Math.max(1, Math.min(MAX_FLAT_SCALE, Math.floor(Math.sqrt(MAX_FLAT_PIXELS / (width * height)))));
}

const STEPPED = Uint8ClampedArray.from({ length: 256 }, (_, value) => Math.round(value / STEP_LEVELS) * STEP_LEVELS);

/** The picture with its values in steps and every pixel opaque or clear. */
function inSteps({ width, height, data }: Raster): Raster {
  const stepped = createRaster(width, height);
  for (let i = 0; i < data.length; i += 4) {
    stepped.data[i] = STEPPED[data[i] ?? 0] ?? 0;
    stepped.data[i + 1] = STEPPED[data[i + 1] ?? 0] ?? 0;
    stepped.data[i + 2] = STEPPED[data[i + 2] ?? 0] ?? 0;
    stepped.data[i + 3] = (data[i + 3] ?? 0) < VISIBLE_ALPHA ? 0 : 255;
  }
  return stepped;
}
