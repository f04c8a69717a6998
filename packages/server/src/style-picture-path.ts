import type { RecraftStyle } from '@backlot/contract';

/** Where the picture of a style lies below the playground: `styles/recraftv3/realistic_image/hdr.webp`. */
export function stylePicturePath({ model, style, substyle }: RecraftStyle): string {
  return `styles/${[model, style, ...(substyle === null ? [] : [substyle])].join('/')}.webp`;
}
