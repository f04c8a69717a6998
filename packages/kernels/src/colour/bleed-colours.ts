import { createRaster, type Raster } from '../image/raster.ts';

/**
 * Gives clear pixels (alpha 0) the colours of what lies nearest, alpha untouched, so that filters which treat colours and alpha
 * apart meet no edge of leftover colour there: the push-pull of Gortler et al. 1996, section 3.3. Returns the same raster when
 * nothing is clear.
 */
export function bleedColours(picture: Raster): Raster {
  if (!hasClear(picture)) return picture;
  const levels = [firstLevel(picture)];
  for (let level = levels[0]!; level.width > 1 || level.height > 1; levels.push(level)) level = halved(level);
  for (let k = levels.length - 2; k >= 0; k--) fillFrom(levels[k + 1]!, levels[k]!);
  return filled(picture, levels[0]!);
}

/** Half the size of the one below: colours weighted by alpha, and the weight. */
interface Level {
  readonly width: number;
  readonly height: number;
  readonly data: Float32Array;
}

function hasClear({ data }: Raster): boolean {
  for (let i = 3; i < data.length; i += 4) if (data[i] === 0) return true;
  return false;
}

function firstLevel({ width, height, data }: Raster): Level {
  const level = emptyHalf(width, height);
  for (let y = 0; y < height; y++)
    for (let x = 0; x < width; x++) {
      const i = (y * width + x) * 4;
      const o = ((y >> 1) * level.width + (x >> 1)) * 4;
      const alpha = data[i + 3]!;
      for (let c = 0; c < 3; c++) level.data[o + c] += data[i + c]! * alpha;
      level.data[o + 3] += alpha;
    }
  return level;
}

function halved({ width, height, data }: Level): Level {
  const level = emptyHalf(width, height);
  for (let y = 0; y < height; y++)
    for (let x = 0; x < width; x++) {
      const i = (y * width + x) * 4;
      const o = ((y >> 1) * level.width + (x >> 1)) * 4;
      for (let c = 0; c < 4; c++) level.data[o + c] += data[i + c]!;
    }
  return level;
}

function emptyHalf(width: number, height: number): Level {
  const half = { width: Math.ceil(width / 2), height: Math.ceil(height / 2) };
  return { ...half, data: new Float32Array(half.width * half.height * 4) };
}

/** Where a level knows nothing it takes the mean colour of the coarser one. */
function fillFrom(coarse: Level, fine: Level): void {
  for (let y = 0; y < fine.height; y++)
    for (let x = 0; x < fine.width; x++) {
      const o = (y * fine.width + x) * 4;
      if (fine.data[o + 3]! > 0) continue;
      const i = ((y >> 1) * coarse.width + (x >> 1)) * 4;
      for (let c = 0; c < 4; c++) fine.data[o + c] = coarse.data[i + c]!;
    }
}

function filled(picture: Raster, level: Level): Raster {
  const { width, height } = picture;
  const out = createRaster(width, height, picture.data.slice());
  for (let y = 0; y < height; y++)
    for (let x = 0; x < width; x++) {
      const o = (y * width + x) * 4;
      if (out.data[o + 3] !== 0) continue;
      const i = ((y >> 1) * level.width + (x >> 1)) * 4;
      const weight = level.data[i + 3]!;
      for (let c = 0; c < 3; c++) out.data[o + c] = weight > 0 ? level.data[i + c]! / weight : 0;
    }
  return out;
}
