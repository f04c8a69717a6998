import { createLinearRaster, resampleChannels, softBlur, createPlane, type LinearRaster } from '@backlot/kernels';

/** Share of the backdrop's light that creeps round the edge, and how far at 1 megapixel. By eye: more looks like fog. */
const STRENGTH = 0.22;
const REACH_PX = 7;
/** The backdrop is blurred more than the edge. */
const BACKDROP_REACH = 1.5;
/** Blurs are done this much smaller. */
const SHRINK = 4;

/**
 * Lets the backdrop's light creep over the edge of the subject, as a lens does: screens the blurred backdrop onto it by the
 * blurred inverse alpha. The inside is untouched. About 60 ms a megapixel.
 */
export function lightWrap(subject: LinearRaster, backdrop: LinearRaster): LinearRaster {
  const { width, height, data } = subject;
  const size = { width: Math.ceil(width / SHRINK), height: Math.ceil(height / SHRINK) };
  const reachPx = (REACH_PX * Math.sqrt((width * height) / 1e6)) / SHRINK;
  const small = resampleChannels({ ...subject, channels: 4 }, { ...size, filter: 'area' });
  const smallBackdrop = resampleChannels({ ...backdrop, channels: 4 }, { ...size, filter: 'area' });
  const blurred = (values: Float32Array, channel: number, sigmaPx: number): Float32Array => {
    const plane = createPlane(size.width, size.height);
    for (let i = 0; i < plane.data.length; i++) plane.data[i] = values[i * 4 + channel] ?? 0;
    return softBlur(plane, sigmaPx).data;
  };
  const alpha = blurred(small, 3, reachPx);
  const light = [0, 1, 2].map((c) => blurred(smallBackdrop, c, reachPx * BACKDROP_REACH));
  const wrap = new Float32Array(alpha.length * 4);
  for (let i = 0; i < alpha.length; i++)
    for (let c = 0; c < 3; c++) wrap[i * 4 + c] = STRENGTH * (1 - (alpha[i] ?? 0)) * (light[c]?.[i] ?? 0);
  const large = resampleChannels({ ...size, channels: 4, data: wrap }, { width, height, filter: 'triangle' });

  const out = new Float32Array(data.length);
  for (let i = 0; i < data.length; i += 4) {
    const a = data[i + 3] ?? 0;
    for (let c = i; c < i + 3; c++) {
      const colour = data[c] ?? 0;
      // Screen in premultiplied form: a * (1 - (1 - colour / a) * (1 - light)).
      out[c] = colour + (a - colour) * Math.min(1, large[c] ?? 0);
    }
    out[i + 3] = a;
  }
  return createLinearRaster(width, height, out);
}
