import type { Turn } from '@backlot/kernels';
import { TEXT_DETECTOR_STEP_PX } from '../models/text-detector.ts';
import { planTiles } from '../upscale/plan-tiles.ts';

/** A part of the picture as the network sees it: scaled, then turned about its middle. */
export interface Look {
  /** The part, px of the picture; it may reach outside, where the edge repeats. */
  readonly columns: { readonly start: number; readonly length: number };
  readonly rows: { readonly start: number; readonly length: number };
  /** Size of the part after scaling, px. */
  readonly width: number;
  readonly height: number;
  /** Set where it is turned as well, into a frame of this size. */
  readonly turn?: Turn & { readonly width: number; readonly height: number };
}

interface Size {
  readonly width: number;
  readonly height: number;
}

/** Long sides at which the whole is looked at: letters as high as the picture are only seen small, px. */
const WIDE_PX = [480, 736] as const;
/** Small letters are only seen in full size, or a little larger than that; what is larger is looked at in tiles. */
const TILE_PX = 1024;
const MAX_ENLARGEMENT = 1.5;
/** What tiles see of their neighbours, so that no line ends at a border, px. */
const CONTEXT_PX = 64;
/** Lines that run uphill or downhill are often only seen level: watermarks lie so. */
const TURNS_DEGREES = [-20, -10, 10, 20] as const;
const TURNED_PX = 736;

/** The looks that find the text of a picture, widest first. About 1.3 megapixels for a small picture, and its own size for a large one. */
export function planLooks(picture: Size): Look[] {
  const longPx = Math.max(picture.width, picture.height);
  const whole = WIDE_PX.filter((sidePx) => sidePx < longPx * MAX_ENLARGEMENT).map((px) => wholeLook(picture, px));
  const turned = TURNS_DEGREES.map((degrees) => turnedLook(picture, degrees));
  return [...whole, ...turned, ...closeLooks(picture)];
}

function wholeLook(picture: Size, sidePx: number): Look {
  const scale = Math.min(MAX_ENLARGEMENT, sidePx / Math.max(picture.width, picture.height));
  return {
    columns: { start: 0, length: picture.width },
    rows: { start: 0, length: picture.height },
    width: stepped(picture.width * scale),
    height: stepped(picture.height * scale),
  };
}

function turnedLook(picture: Size, degrees: number): Look {
  const look = wholeLook(picture, TURNED_PX);
  const radians = (degrees * Math.PI) / 180;
  const cos = Math.cos(radians);
  const sin = Math.sin(radians);
  const width = stepped(look.width * cos + look.height * Math.abs(sin));
  const height = stepped(look.width * Math.abs(sin) + look.height * cos);
  return { ...look, turn: { cos, sin, width, height } };
}

/** The picture in full size, or enlarged as far as one tile allows. */
function closeLooks(picture: Size): Look[] {
  const longPx = Math.max(picture.width, picture.height);
  if (longPx <= TILE_PX) return [wholeLook(picture, TILE_PX)];
  return planTiles(picture.width, picture.height, TILE_PX).map(({ x, y, width, height }) => {
    const columns = { start: x - CONTEXT_PX, length: width + 2 * CONTEXT_PX };
    const rows = { start: y - CONTEXT_PX, length: height + 2 * CONTEXT_PX };
    return { columns, rows, width: stepped(columns.length), height: stepped(rows.length) };
  });
}

function stepped(px: number): number {
  return Math.max(1, Math.round(px / TEXT_DETECTOR_STEP_PX)) * TEXT_DETECTOR_STEP_PX;
}
