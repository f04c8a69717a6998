import { resizeLinear, type LinearRaster } from '@backlot/kernels';
import type { RenderRequest } from '../../../family.ts';

/** Pixels above which a picture is painted smaller and enlarged: plants and dunes gain nothing, and the time stays bounded. */
const MOST_PIXELS = 2048 * 1536;

/** Paints at most as large as is worth it and enlarges the light to the size asked for, before film grain is added. */
export async function paintBounded(
  request: RenderRequest,
  paint: (request: RenderRequest) => Promise<LinearRaster>,
): Promise<LinearRaster> {
  const { widthPx, heightPx } = request;
  const factor = Math.sqrt(MOST_PIXELS / (widthPx * heightPx));
  if (factor >= 1) return paint(request);
  const smaller = {
    ...request,
    widthPx: Math.max(1, Math.round(widthPx * factor)),
    heightPx: Math.max(1, Math.round(heightPx * factor)),
  };
  const enlarged = resizeLinear(await paint(smaller), { width: widthPx, height: heightPx, filter: 'lanczos3' });
  // Lanczos rings below black beside the sun.
  for (let i = 0; i < enlarged.data.length; i++) if (enlarged.data[i]! < 0) enlarged.data[i] = 0;
  return enlarged;
}
