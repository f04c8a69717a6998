import sharp from 'sharp';

/** What an uploaded file really is, whatever its part says. */
export interface Upload {
  readonly bytes: Uint8Array;
  readonly format: 'png' | 'jpeg' | 'webp' | 'svg';
  readonly widthPx: number;
  readonly heightPx: number;
  readonly hasAlpha: boolean;
}

/** Sniffs a file; undefined when it is none of the four types that vendors read. */
export async function inspectUpload(bytes: Uint8Array): Promise<Upload | undefined> {
  const metadata = await sharp(bytes)
    .metadata()
    .catch(() => undefined);
  if (metadata === undefined) return undefined;
  const { format, width: widthPx, height: heightPx } = metadata;
  if (format !== 'png' && format !== 'jpeg' && format !== 'webp' && format !== 'svg') return undefined;
  return { bytes, format, widthPx, heightPx, hasAlpha: metadata.hasAlpha };
}
