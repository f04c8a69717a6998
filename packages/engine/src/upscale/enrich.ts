import { createDetailGuide, enrichDetail, resizeBytes, type Raster } from '@backlot/kernels';

/** Larger sources are made smaller before the guide is read off them: it holds some ten floats a pixel. */
const GUIDE_PIXELS = 2 * 1024 * 1024;

/** Makes up detail in an enlargement, in place, by what its source tells. */
export function enrich(enlarged: Raster, source: Raster, seed: number): void {
  const scale = Math.sqrt(GUIDE_PIXELS / (source.width * source.height));
  const size = { width: Math.floor(source.width * scale), height: Math.floor(source.height * scale) };
  const small = scale < 1 ? resizeBytes(source, { ...size, filter: 'area' }) : source;
  enrichDetail(enlarged, createDetailGuide(small), seed);
}
