import type { PictureSize, ProducedImage } from '@backlot/contract';
import { deriveSeed, toSrgb, type Raster } from '@backlot/kernels';
import { renderSvg } from '../codec/render-svg.ts';
import { setWords, setWordsInSvg, wordWarnings } from '../lettering/set-words.ts';
import type { Warning } from '../scene/warning.ts';
import { encodePicture } from '../steps/encode-picture.ts';
import type { Imagined } from '../steps/imagine.ts';
import type { GenerateCall } from './create-call.ts';
import { enlargePainting } from './paint-size.ts';

/** A picture written, with what had to be done to it on the way. */
export interface FinishedPicture {
  readonly file: Pick<ProducedImage, 'bytes' | 'mediaType'>;
  readonly warnings: readonly Warning[];
}

/** Brings what was imagined to the size of the call, sets its words and writes it: shapes as shapes, pixels as pixels. */
export async function finishPicture(scene: Imagined, { size, format }: GenerateCall): Promise<FinishedPicture> {
  const { words, lettering } = scene;
  const letterWarnings = wordWarnings(words, size, lettering);
  if (format === 'svg') {
    const svg = sized(letteredSvg(scene), size);
    return { file: { bytes: Buffer.from(svg), mediaType: 'image/svg+xml' }, warnings: letterWarnings };
  }
  const { raster, warnings } = atFullSize(scene, size);
  const file = await encodePicture(setWords(raster, words, lettering), format);
  return { file, warnings: [...warnings, ...letterWarnings] };
}

function letteredSvg({ svg, picture, words, lettering }: Imagined): string {
  if (svg === undefined) throw new Error('a picture of shapes has an SVG');
  if (words.length === 0) return svg;
  return setWordsInSvg(svg, toSrgb(picture), words, { ...lettering, width: picture.width, height: picture.height });
}

function atFullSize({ picture, svg, spec, isAsDrawn }: Imagined, size: PictureSize) {
  const warnings: Warning[] = [];
  if (picture.width === size.width && picture.height === size.height) return { raster: toSrgb(picture), warnings };
  if (svg !== undefined && isAsDrawn) return { raster: renderSvg(sized(svg, size), size.width, size.height), warnings };
  warnings.push({
    code: 'painted-smaller',
    message: `The picture was painted with ${picture.width} x ${picture.height} pixels and enlarged to its size.`,
  });
  const raster: Raster = enlargePainting(toSrgb(picture), size, deriveSeed(spec.seed, 'enlarged'));
  return { raster, warnings };
}

/** The same drawing with another size of its own; its coordinates stay. */
function sized(svg: string, { width, height }: PictureSize): string {
  return svg.replace(
    /^<svg ([^>]*?)width="[^"]*" height="[^"]*"/,
    `<svg $1width="${width}" height="${height}" preserveAspectRatio="none"`,
  );
}
