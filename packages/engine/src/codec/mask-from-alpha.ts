import { createMask } from '@backlot/kernels';
import sharp from 'sharp';
import { readHeader } from './decode.ts';
import { encodeMask } from './encode.ts';
import { inTurn } from './in-turn.ts';
import { unreadable } from './inspect.ts';
import { DEFAULT_LIMITS, TIMEOUT_SECONDS } from './limits.ts';

const OPAQUE = 255;

/**
 * The mask that a picture's transparency is: what is clear may change (255), what is opaque must stay (0). As a grey PNG of the
 * picture's size; undefined when nothing is transparent. Throws what `decodeImage` throws for a bad picture.
 */
export async function maskFromAlpha(bytes: Uint8Array, field: string): Promise<Uint8Array | undefined> {
  const { source, density, facts } = await readHeader(bytes, DEFAULT_LIMITS, field);
  if (!facts.hasAlpha) return undefined;
  const options = { failOn: 'error', limitInputPixels: DEFAULT_LIMITS.maxPixels, density } as const;
  const pixels = sharp(source, options)
    .autoOrient()
    .toColourspace('srgb')
    .ensureAlpha()
    .extractChannel('alpha')
    .timeout({ seconds: TIMEOUT_SECONDS })
    .raw({ depth: 'uchar' });
  const { data, info } = await inTurn(facts.format, () => pixels.toBuffer({ resolveWithObject: true })).catch(
    (cause: unknown) => {
      throw unreadable(field, 'it is damaged or cut short', cause);
    },
  );
  if (data.every((alpha) => alpha === OPAQUE)) return undefined;
  const mask = createMask(info.width, info.height);
  for (let i = 0; i < data.length; i++) mask.data[i] = OPAQUE - data[i]!;
  return await encodeMask(mask);
}
