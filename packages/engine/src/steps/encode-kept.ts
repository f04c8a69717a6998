import type { ProducedImage } from '@backlot/contract';
import { createRaster, type Mask, type Raster } from '@backlot/kernels';
import { renderSvg } from '../codec/render-svg.ts';
import type { Warning } from '../scene/warning.ts';
import { measureDrift, NO_DRIFT, worstDrift, type Drift } from './measure-drift.ts';

/** What became of the pixels that had to stay: the drift of what was made, and of the file that the caller gets. */
export interface OutsideDrift {
  readonly made: Drift;
  readonly result: Drift;
}

interface Masked {
  readonly picture: Raster;
  readonly mask: Mask;
}

/** What an SVG cannot promise of the pixels that had to stay. */
export const OUTSIDE_TRACED: Warning = {
  code: 'outside-traced',
  message:
    'An SVG is drawn anew as a whole: what the mask does not mark looks the same but is not the same to the pixel.',
};

/** A picture written, with what became of the pixels that had to stay. */
interface WrittenKept<File> {
  readonly file: File;
  readonly drift: OutsideDrift;
  readonly warnings: readonly Warning[];
}

/**
 * Writes what was made of a picture, every pixel with mask 0 put back as it was, whoever made the rest, and measures what of them
 * the caller gets. PNG and WebP are written without loss; an SVG is drawn again to see what it shows.
 */
export async function encodeKept<File extends Pick<ProducedImage, 'bytes' | 'mediaType'>>(
  { picture, mask }: Masked,
  made: Raster,
  encode: (raster: Raster) => Promise<{ readonly file: File; readonly warnings?: readonly Warning[] }>,
): Promise<WrittenKept<File>> {
  const drift = measureDrift(picture, made, mask);
  const kept = drift.changedShare === 0 ? made : putBack({ picture, mask }, made);
  const { file, warnings = [] } = await encode(kept);
  if (file.mediaType !== 'image/svg+xml') return { file, warnings, drift: { made: drift, result: NO_DRIFT } };
  const shown = renderSvg(shownAt(Buffer.from(file.bytes).toString(), picture), picture.width, picture.height);
  const result = measureDrift(picture, shown, mask);
  const isTraced = result.changedShare > 0;
  return { file, drift: { made: drift, result }, warnings: isTraced ? [...warnings, OUTSIDE_TRACED] : warnings };
}

function putBack({ picture, mask }: Masked, made: Raster): Raster {
  const raster = createRaster(made.width, made.height, made.data.slice());
  for (let p = 0; p < mask.data.length; p++)
    if (mask.data[p] === 0) for (let c = p * 4; c < p * 4 + 4; c++) raster.data[c] = picture.data[c]!;
  return raster;
}

/** A drawing of ours may be shown at another size than that of the picture it was made from. */
function shownAt(svg: string, { width, height }: Raster): string {
  return svg.replace(/width="[^"]*" height="[^"]*"/, `width="${width}" height="${height}"`);
}

/** The worst of a call's pictures, for its record: the drift of the files, and of what was made where that had to be put right. */
export function driftRecord(drifts: readonly OutsideDrift[]): Readonly<Record<string, unknown>> {
  const made = worstDrift(drifts.map((drift) => drift.made));
  const result = worstDrift(drifts.map((drift) => drift.result));
  return { ...rounded(result), ...(made.changedShare > 0 && { putBack: rounded(made) }) };
}

function rounded({ max, mean, changedShare }: Drift): Drift {
  return { max, mean: toFour(mean), changedShare: toFour(changedShare) };
}

/** So that a single pixel of a large picture never counts as none, figures are rounded up. */
function toFour(value: number): number {
  return Math.ceil(value * 1e4) / 1e4;
}
