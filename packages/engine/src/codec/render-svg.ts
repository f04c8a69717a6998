import { createRaster, type Raster } from '@backlot/kernels';
import { Resvg } from '@resvg/resvg-js';

/**
 * Draws an SVG document of our own making into a raster of exactly the given size. No fonts are loaded and nothing
 * outside the document is read; for pictures from elsewhere this is not a sanitiser.
 */
export function renderSvg(svg: string, widthPx: number, heightPx: number): Raster {
  const rendered = new Resvg(svg, {
    fitTo: { mode: 'width', value: widthPx },
    font: { loadSystemFonts: false },
  }).render();
  if (rendered.width === widthPx && rendered.height === heightPx)
    return straightAlpha(rendered.pixels, widthPx, heightPx);
  throw new RangeError(
    `the document is ${rendered.width} x ${rendered.height} at that width, not ${widthPx} x ${heightPx}`,
  );
}

/** resvg gives premultiplied bytes. */
function straightAlpha(pixels: Uint8Array, width: number, height: number): Raster {
  const data = new Uint8ClampedArray(pixels);
  for (let i = 0; i < data.length; i += 4) {
    const alpha = data[i + 3] ?? 0;
    if (alpha === 255 || alpha === 0) continue;
    const scale = 255 / alpha;
    data[i] = (data[i] ?? 0) * scale;
    data[i + 1] = (data[i + 1] ?? 0) * scale;
    data[i + 2] = (data[i + 2] ?? 0) * scale;
  }
  return createRaster(width, height, data);
}
