import { resizeLinear, type LinearRaster } from '@backlot/kernels';

interface Framed {
  readonly widthPx: number;
  readonly heightPx: number;
}

/** Paintings larger than this are painted at this many pixels and enlarged: cost stays bounded. */
const MOST_PIXELS = 2048 * 2048;

/** Paints a picture of the size asked for, at a smaller one where it is too large to paint pixel by pixel. */
export function withinPixels<Request extends Framed>(
  request: Request,
  paint: (request: Request) => LinearRaster,
): LinearRaster;
export function withinPixels<Request extends Framed>(
  request: Request,
  paint: (request: Request) => Promise<LinearRaster>,
): Promise<LinearRaster>;
export function withinPixels<Request extends Framed>(
  request: Request,
  paint: (request: Request) => LinearRaster | Promise<LinearRaster>,
): LinearRaster | Promise<LinearRaster> {
  const { widthPx, heightPx } = request;
  const scale = Math.sqrt(MOST_PIXELS / (widthPx * heightPx));
  if (scale >= 1) return paint(request);
  const small = paint({ ...request, widthPx: Math.ceil(widthPx * scale), heightPx: Math.ceil(heightPx * scale) });
  const enlarge = (picture: LinearRaster): LinearRaster =>
    clamped(resizeLinear(picture, { width: widthPx, height: heightPx, filter: 'cubic' }));
  return small instanceof Promise ? small.then(enlarge) : enlarge(small);
}

/** Cubic filters overshoot at edges. */
function clamped(picture: LinearRaster): LinearRaster {
  const { data } = picture;
  for (let i = 0; i < data.length; i++) data[i] = Math.min(1, Math.max(0, data[i]!));
  return picture;
}
