import type { Darkroom, ExtendedPicture, PreparedPicture } from '@backlot/engine';
import { decodePicture, encodePicture, inspectUpload, mediaTypeOf, resizePicture } from '@backlot/fake-vendors';

/** A darkroom in this process with the geometry of the real one and none of its care. It can neither segment nor finish. */
export function createTestDarkroom(): Darkroom {
  return {
    prepare,
    prepareMask,
    extend,
    thumbnail: () => Promise.reject(new Error('not in tests')),
    backgroundMask: () => Promise.reject(new Error('not in tests')),
    subjectMask: () => Promise.reject(new Error('not in tests')),
    finish: () => Promise.reject(new Error('not in tests')),
  };
}

const prepare: Darkroom['prepare'] = async (bytes, { formats, maxBytes = Infinity, ...limits }) => {
  const upload = await inspectUpload(bytes);
  if (upload === undefined) throw new Error('no picture');
  const { widthPx, heightPx, format } = upload;
  const { maxSidePx = Infinity, maxPixels = Infinity } = limits;
  const scale = Math.min(1, maxSidePx / Math.max(widthPx, heightPx), Math.sqrt(maxPixels / (widthPx * heightPx)));
  const size = limits.exactPx ?? { widthPx: Math.round(widthPx * scale), heightPx: Math.round(heightPx * scale) };
  const isSized = size.widthPx === widthPx && size.heightPx === heightPx;
  if (isSized && format !== 'svg' && formats.includes(format) && bytes.byteLength <= maxBytes)
    return { bytes, mediaType: mediaTypeOf(format), widthPx, heightPx };
  const small = resizePicture(await decodePicture(bytes), size.widthPx, size.heightPx);
  return { bytes: await encodePicture(small, 'png'), mediaType: 'image/png', ...size };
};

const prepareMask: Darkroom['prepareMask'] = async (bytes, { polarity, sizePx: { widthPx, heightPx } }) => {
  const { data } = resizePicture(await decodePicture(bytes), widthPx, heightPx);
  return grey(widthPx, heightPx, (pixel) => ((data[pixel * 4] ?? 0) > 0 === (polarity === 'white') ? 255 : 0));
};

/** The picture itself in place of its edges continued. */
const extend: Darkroom['extend'] = async ({ image, expand, size }) => {
  const { widthPx, heightPx } = await decodePicture(image);
  const scale = size === undefined ? 1 : Math.min(1, size.width / widthPx, size.height / heightPx);
  const placed = { widthPx: Math.round(widthPx * scale), heightPx: Math.round(heightPx * scale) };
  const margins = expand ?? {
    left: Math.floor(((size?.width ?? widthPx) - placed.widthPx) / 2),
    right: Math.ceil(((size?.width ?? widthPx) - placed.widthPx) / 2),
    top: Math.floor(((size?.height ?? heightPx) - placed.heightPx) / 2),
    bottom: Math.ceil(((size?.height ?? heightPx) - placed.heightPx) / 2),
  };
  const canvas = {
    widthPx: margins.left + placed.widthPx + margins.right,
    heightPx: margins.top + placed.heightPx + margins.bottom,
  };
  const isMargin = (pixel: number): boolean => {
    const x = (pixel % canvas.widthPx) - margins.left;
    const y = Math.floor(pixel / canvas.widthPx) - margins.top;
    return x < 0 || y < 0 || x >= placed.widthPx || y >= placed.heightPx;
  };
  const drawn = resizePicture(await decodePicture(image), canvas.widthPx, canvas.heightPx);
  const picture = { bytes: await encodePicture(drawn, 'png'), mediaType: 'image/png', ...canvas };
  const mask = await grey(canvas.widthPx, canvas.heightPx, (pixel) => (isMargin(pixel) ? 255 : 0));
  const result: ExtendedPicture = {
    picture,
    mask,
    placed: { left: margins.left, top: margins.top, ...placed },
    margins,
  };
  return result;
};

async function grey(widthPx: number, heightPx: number, level: (pixel: number) => number): Promise<PreparedPicture> {
  const data = new Uint8Array(widthPx * heightPx * 4);
  for (let pixel = 0; pixel < widthPx * heightPx; pixel += 1) {
    data.fill(level(pixel), pixel * 4, pixel * 4 + 3);
    data[pixel * 4 + 3] = 255;
  }
  return {
    bytes: await encodePicture({ widthPx, heightPx, data }, 'png'),
    mediaType: 'image/png',
    widthPx,
    heightPx,
  };
}
