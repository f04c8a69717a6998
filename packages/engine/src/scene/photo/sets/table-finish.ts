import { createLinearRaster, resizeLinear, type LinearRaster, type Matte } from '@backlot/kernels';
import { pointOnLevel } from '../path-tracer/camera.ts';
import { blurLinear, shrink } from '../tone/blur.ts';
import type { Stage } from './stage.ts';

/** Sampling distance in pixels: coprime to common widths, so samples do not line up. */
const STEP = 5;

/**
 * Brightness as the eye sums it up: the squared mean of the square roots of luminance, where alpha is over one half and
 * `hidden` (a subject's matte) is not; 0 for an empty layer. (A geometric mean lets a few black trees under a bright sky
 * make a day into dusk.)
 */
export function perceivedBrightness(layer: LinearRaster, hidden?: Matte): number {
  const { data } = layer;
  let sum = 0;
  let count = 0;
  for (let i = 0; i < data.length; i += 4 * STEP) {
    if (data[i + 3]! <= 0.5 || (hidden && hidden.data[i / 4]! > 0.5)) continue;
    sum += Math.sqrt(Math.max(0, 0.2126 * data[i]! + 0.7152 * data[i + 1]! + 0.0722 * data[i + 2]!));
    count++;
  }
  return count > 0 ? (sum / count) ** 2 : 0;
}

/** How bright a table is beside a place of brightness 1, by its reflectance: pale stone as bright, dark wood half. */
const DARK_SHARE = 0.42;
const REFLECTANCE_SHARE = 0.8;
const MOST_OF_PLACE = 1.05;
/** In a dark place even a dark table is not much darker: it carries the product. */
const LEAST_IN_THE_DARK = 0.88;

/** What a table of the given mean reflectance should look like beside a place of brightness `place`. */
export function tableBrightness(place: number, reflectance: number, isDark: boolean): number {
  const share = Math.min(MOST_OF_PLACE, DARK_SHARE + REFLECTANCE_SHARE * reflectance);
  return place * (isDark ? Math.max(LEAST_IN_THE_DARK, share) : share);
}

interface FocusOptions {
  readonly stage: Stage;
  /** Depth of the table's far edge behind the origin. */
  readonly farEdge: number;
  /** 0 = sharp, 1 = very shallow. */
  readonly defocus: number;
}

/** Blur levels, px at 1024. */
const LEVELS = [0, 1.3, 2.8, 6, 12] as const;
const BLUR_A_DIOPTRE = 9;
const BLUR_A_DEFOCUS = 13;
const REFERENCE_PX = 1024;

/**
 * Blurs a table layer by distance from the plane of focus (the origin). On a table the distance is the same along a row,
 * so each row mixes two of a few blurred copies; alpha is blurred with it, which feathers the far edge as a lens does.
 */
export function focusTable(layer: LinearRaster, { stage, farEdge, defocus }: FocusOptions): LinearRaster {
  if (stage.stance === 'flat') return layer;
  const { width, height } = layer;
  const scale = Math.sqrt(width * height) / REFERENCE_PX;
  const copies = LEVELS.map((sigma) => softened(layer, sigma * scale));
  const out = createLinearRaster(width, height);
  const camera = stage.camera;
  const focus = Math.hypot(camera.position[1], camera.position[2]);
  const furthest = Math.hypot(camera.position[1], camera.position[2] + farEdge);
  for (let y = 0; y < height; y++) {
    const point = pointOnLevel(camera, camera.centreX, y + 0.5, 0);
    const distance = point
      ? Math.min(furthest, Math.hypot(camera.position[1], camera.position[2] - point[2]))
      : furthest;
    const sigma = Math.abs(focus / distance - 1) * (BLUR_A_DIOPTRE + BLUR_A_DEFOCUS * defocus);
    let level = 0;
    while (level < LEVELS.length - 2 && LEVELS[level + 1]! < sigma) level++;
    const share = Math.max(0, Math.min(1, (sigma - LEVELS[level]!) / (LEVELS[level + 1]! - LEVELS[level]!)));
    const sharp = copies[level]!.data;
    const soft = copies[level + 1]!.data;
    for (let i = y * width * 4; i < (y + 1) * width * 4; i++) out.data[i] = sharp[i]! + (soft[i]! - sharp[i]!) * share;
  }
  return out;
}

/** A blur this many pixels of a smaller copy wide loses nothing. */
const LEAST_SIGMA = 2;

/** Blurs on as small a copy as will do. */
function softened(layer: LinearRaster, sigmaPx: number): LinearRaster {
  if (sigmaPx === 0) return layer;
  const factor = sigmaPx >= 4 * LEAST_SIGMA ? 4 : sigmaPx >= 2 * LEAST_SIGMA ? 2 : 1;
  if (factor === 1) return blurLinear(layer, sigmaPx);
  const { width, height } = layer;
  return resizeLinear(blurLinear(shrink(layer, factor), sigmaPx / factor), { width, height, filter: 'triangle' });
}

/** Lays a premultiplied layer over an opaque picture, each brightened by its gain. */
export function layOver(layer: LinearRaster, gain: number, picture: LinearRaster, pictureGain: number): LinearRaster {
  const out = createLinearRaster(picture.width, picture.height);
  for (let i = 0; i < out.data.length; i += 4) {
    const clear = (1 - layer.data[i + 3]!) * pictureGain;
    for (let c = 0; c < 3; c++) out.data[i + c] = layer.data[i + c]! * gain + picture.data[i + c]! * clear;
    out.data[i + 3] = 1;
  }
  return out;
}
