import { dataUrl, maskOf, photo, type Size } from './pictures.ts';

/** One call of the Recraft API that is meant to succeed. */
export interface RecraftCall {
  /** Below `/v1`. */
  readonly path: string;
  /** Fields that both forms of a body have. */
  readonly fields: Readonly<Record<string, unknown>>;
  /** Pictures, by the names of their parts in a form. */
  readonly files: Readonly<Record<string, Buffer>>;
  /** Whether results come as a list in `data`, or as the one `image`. */
  readonly answer: 'data' | 'image';
  readonly mediaType: 'image/png' | 'image/svg+xml';
  /** It takes seconds: ask once. */
  readonly isSlow?: boolean;
}

/** As small as most endpoints take them. */
const LEAST: Size = { width: 256, height: 256 };
const prompt = 'flat vector pattern';

/** A call of every endpoint that takes a picture, on pictures as small as it takes. */
export async function recraftCalls(): Promise<RecraftCall[]> {
  const image = await photo(LEAST);
  const mask = await maskOf({ left: 96, top: 96, width: 48, height: 48 }, LEAST);
  const icon = await photo({ width: 48, height: 40 });
  const generated = { answer: 'data', mediaType: 'image/png' } as const;
  const processed = { answer: 'image', mediaType: 'image/png' } as const;
  return [
    { path: 'images/imageToImage', fields: { prompt, strength: 0.4, style: 'Noir' }, files: { image }, ...generated },
    { path: 'images/inpaint', fields: { prompt }, files: { image, mask }, ...generated },
    { path: 'images/outpaint', fields: { prompt, expand_left: 64 }, files: { image }, ...generated },
    { path: 'images/replaceBackground', fields: { prompt }, files: { image }, ...generated },
    { path: 'images/generateBackground', fields: { prompt }, files: { image, mask }, ...generated },
    { path: 'images/variateImage', fields: { size: '1:1' }, files: { image }, ...generated, isSlow: true },
    { path: 'images/vectorize', fields: {}, files: { image }, answer: 'image', mediaType: 'image/svg+xml' },
    { path: 'images/removeBackground', fields: {}, files: { image }, ...processed },
    { path: 'images/crispUpscale', fields: {}, files: { image: icon }, ...processed },
    { path: 'images/creativeUpscale', fields: {}, files: { image }, ...processed, isSlow: true },
    { path: 'images/eraseRegion', fields: {}, files: { image, mask }, ...processed },
  ];
}

/** The body of a call as JSON, with its pictures in themselves. */
export function jsonOf({ fields, files }: RecraftCall): Record<string, unknown> {
  const pictures = Object.entries(files).map(([name, bytes]) => [`${name}_url`, dataUrl(bytes)]);
  return { ...fields, ...Object.fromEntries(pictures) };
}

/** The body of a call as a form: pictures first, under names and types that tell nothing. */
export function formOf({ fields, files }: RecraftCall): FormData {
  const form = new FormData();
  for (const [name, bytes] of Object.entries(files)) {
    form.append(name, new Blob([new Uint8Array(bytes)], { type: 'application/octet-stream' }), 'blob');
  }
  for (const [name, value] of Object.entries(fields)) form.append(name, String(value));
  return form;
}
