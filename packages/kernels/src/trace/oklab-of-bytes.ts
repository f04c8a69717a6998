import { linearToOklab, type Oklab } from '../colour/oklab.ts';
import { SRGB_TO_LINEAR } from '../colour/srgb.ts';

/** Three encoded channels, 0..255. */
export type RgbBytes = readonly [red: number, green: number, blue: number];

/** Oklab of sRGB bytes, written into `out`. */
export function oklabOfBytes(red: number, green: number, blue: number, out: Oklab): void {
  linearToOklab(SRGB_TO_LINEAR[red]!, SRGB_TO_LINEAR[green]!, SRGB_TO_LINEAR[blue]!, out);
}

/** Squared distance of two Oklab colours; 0.02 squared is about what can just be seen side by side. */
export function oklabDistance2(a: Oklab, b: Oklab): number {
  return (a[0] - b[0]) ** 2 + (a[1] - b[1]) ** 2 + (a[2] - b[2]) ** 2;
}
