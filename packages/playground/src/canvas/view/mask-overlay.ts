import type { Mask, Rect } from '@backlot/kernels';
import type { Layer } from 'konva/lib/Layer';
import { Image as ImageNode } from 'konva/lib/shapes/Image';
import { wholeOf } from '../plane/rects.ts';

/** A mask shown over a picture, in one colour. */
export interface MaskOverlay {
  /** Shows what has changed within a rectangle. */
  readonly paint: (rect: Rect) => void;
  /** 0 to 1. */
  readonly setOpacity: (opacity: number) => void;
  /** A CSS colour. */
  readonly setColour: (colour: string) => void;
}

/** Rows painted at once: what a large picture takes is never twice in memory. */
const BAND_PIXELS = 1 << 20;

/** Shows `mask` on a layer of the picture's px, in a CSS colour. */
export function createMaskOverlay(layer: Layer, mask: Mask, colour: string): MaskOverlay {
  const canvas = document.createElement('canvas');
  canvas.width = mask.width;
  canvas.height = mask.height;
  const context = canvas.getContext('2d');
  const node = new ImageNode({ image: canvas });
  layer.add(node);
  let tint = pixelOf(colour);
  const paint = (rect: Rect): void => {
    const rows = Math.max(1, Math.floor(BAND_PIXELS / rect.width));
    for (let y = rect.y; y < rect.y + rect.height; y += rows) {
      const band = { ...rect, y, height: Math.min(rows, rect.y + rect.height - y) };
      context?.putImageData(tinted(mask, band, tint), band.x, band.y);
    }
    layer.batchDraw();
  };
  return {
    paint,
    setColour(next) {
      const asked = pixelOf(next);
      if (asked === tint) return;
      tint = asked;
      paint(wholeOf(mask));
    },
    setOpacity(opacity) {
      node.opacity(opacity);
      layer.batchDraw();
    },
  };
}

/** A pixel as canvases store it, transparent: red in the lowest byte (every platform with a browser is little-endian). */
function pixelOf(colour: string): number {
  const context = new OffscreenCanvas(1, 1).getContext('2d');
  if (context === null) return 0;
  context.fillStyle = colour;
  context.fillRect(0, 0, 1, 1);
  const [red = 0, green = 0, blue = 0] = context.getImageData(0, 0, 1, 1).data;
  return red | (green << 8) | (blue << 16);
}

function tinted(mask: Mask, { x, y, width, height }: Rect, tint: number): ImageData {
  const image = new ImageData(width, height);
  const pixels = new Uint32Array(image.data.buffer);
  for (let row = 0, i = 0; row < height; row++)
    for (let from = (y + row) * mask.width + x, end = from + width; from < end; from++)
      pixels[i++] = tint | (mask.data[from]! << 24);
  return image;
}
