import type { ProducedImage } from '@backlot/contract';
import type { Raster } from '@backlot/kernels';
import { drawShapes, type ShownSize } from './draw-shapes.ts';

/** An SVG that was drawn and worked on as an SVG again: the shapes that it shows now, at the size that it was sent in. */
export async function encodeTraced(
  drawn: Raster,
  { widthPx, heightPx }: ShownSize,
): Promise<Omit<ProducedImage, 'seed'>> {
  const svg = await drawShapes(drawn, { widthPx, heightPx });
  return { bytes: Buffer.from(svg), mediaType: 'image/svg+xml', widthPx, heightPx };
}
