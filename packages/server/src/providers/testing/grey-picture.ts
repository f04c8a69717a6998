import { flatPicture } from '@backlot/fake-vendors';

/** A grey PNG. */
export function greyPicture(widthPx: number, heightPx: number): Promise<Uint8Array> {
  return flatPicture({ widthPx, heightPx }, 'png', { r: 90, g: 90, b: 90, alpha: 1 });
}
