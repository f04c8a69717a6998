import type { PictureSize } from '@backlot/contract';

/** The side of the square that is made, px. */
const SQUARE_PX = 1024;
/** Upright; each may lie as well. */
const UPRIGHT =
  '512x1536 576x1408 576x1472 576x1536 640x1344 640x1408 640x1472 640x1536 704x1152 704x1216 704x1280 704x1344 ' +
  '704x1408 704x1472 736x1312 768x1088 768x1216 768x1280 768x1344 800x1280 832x960 832x1024 832x1088 832x1152 ' +
  '832x1216 832x1248 864x1152 896x960 896x1024 896x1088 896x1120 896x1152 960x1024 960x1088';

/** The sizes that Ideogram 3.0 makes, as its `resolution` names them. */
const RESOLUTIONS: readonly string[] = [
  `${SQUARE_PX}x${SQUARE_PX}`,
  ...UPRIGHT.split(' ').flatMap((name) => [name, name.split('x').toReversed().join('x')]),
];

/** The `resolution` of a size, if it is one that is made. */
export function resolutionOf({ width, height }: PictureSize): string | undefined {
  const name = `${width}x${height}`;
  return RESOLUTIONS.includes(name) ? name : undefined;
}

/** The refusal of a size that is not made. */
export function refuseSize(size: PictureSize | undefined): string | undefined {
  if (size === undefined || resolutionOf(size) !== undefined) return undefined;
  return `makes no picture of ${size.width} x ${size.height} px`;
}

/** The size that is made whose proportions are nearest to those of a picture, among equals the one with the most pixels. */
export function nearestSize({ width, height }: PictureSize): PictureSize {
  const ranked = RESOLUTIONS.map((name) => {
    const [w = 1, h = 1] = name.split('x').map(Number);
    return { width: w, height: h, distance: Math.abs(Math.log((w * height) / (h * width))) };
  }).toSorted((left, right) => left.distance - right.distance || right.width * right.height - left.width * left.height);
  const { width: nearestWidth = SQUARE_PX, height: nearestHeight = SQUARE_PX } = ranked[0] ?? {};
  return { width: nearestWidth, height: nearestHeight };
}
