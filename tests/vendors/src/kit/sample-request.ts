import { encodePicture } from './picture.ts';

/** A form with text parts and file parts; files are named `blob`, as many clients name them. */
export function formOf(parts: Readonly<Record<string, string | Uint8Array>>): FormData {
  const form = new FormData();
  for (const [name, value] of Object.entries(parts)) {
    if (typeof value === 'string') form.append(name, value);
    else form.append(name, new Blob([new Uint8Array(value)]), 'blob');
  }
  return form;
}

/** A PNG mask whose left half has one grey level and whose right half has another. */
export function halvesMask(widthPx: number, heightPx: number, levels: readonly [number, number]): Promise<Uint8Array> {
  const data = new Uint8Array(widthPx * heightPx * 4).fill(255);
  for (let i = 0; i < widthPx * heightPx; i += 1) {
    data.fill(levels[i % widthPx < widthPx / 2 ? 0 : 1], i * 4, i * 4 + 3);
  }
  return encodePicture({ widthPx, heightPx, data }, 'png');
}
