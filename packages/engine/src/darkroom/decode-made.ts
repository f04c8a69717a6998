import { AppError } from '@backlot/contract';
import { decodeImage, readHeader, type Decoded } from '../codec/decode.ts';
import type { ImageLimits } from '../codec/limits.ts';
import { malformed } from './malformed.ts';

/** What a vendor may send back: twice the pixels of the largest picture that the contract knows, in as many bytes as those take raw. */
const MADE_LIMITS: ImageLimits = { maxBytes: 128 * 1024 * 1024, maxPixels: 32 * 1024 * 1024, maxSidePx: 16_384 };

/** A picture that a vendor made. */
export interface DecodedMade extends Decoded {
  /** Made harmless, where it is one. */
  readonly svg?: string;
}

/** Decodes what a vendor sent, trusting nothing of it. Throws `provider.malformed`. */
export async function decodeMade(bytes: Uint8Array): Promise<DecodedMade> {
  try {
    const decoded = await decodeImage(bytes, MADE_LIMITS, 'made');
    if (decoded.facts.format !== 'svg') return decoded;
    const { source } = await readHeader(bytes, MADE_LIMITS, 'made');
    return { ...decoded, svg: new TextDecoder().decode(source) };
  } catch (error) {
    if (!(error instanceof AppError)) throw error;
    throw malformed(error.issues.map(({ message }) => message).join(', '), error);
  }
}
