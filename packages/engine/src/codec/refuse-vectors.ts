import { AppError } from '@backlot/contract';
import { acceptedFormat } from './inspect.ts';

/** Throws `request.unsupported-media` for an SVG, naming `field`: what is to be done with it needs pixels. */
export function refuseVectors(image: Uint8Array, field: string): void {
  if (acceptedFormat(image, field) !== 'svg') return;
  const message = 'expected PNG, JPEG, WebP, GIF, TIFF or AVIF, got SVG';
  throw new AppError('request.unsupported-media', 'An SVG cannot be used here; send a picture made of pixels.', {
    issues: [{ field, message }],
  });
}
