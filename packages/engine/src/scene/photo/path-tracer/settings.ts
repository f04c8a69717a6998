import type { Quality } from '../../family.ts';

/** How much work a picture gets. */
export interface TracerSettings {
  /** Paths for each pixel of the light field. */
  readonly pathSamples: number;
  /** Mirrored rays for each glossy pixel of the light field. */
  readonly mirrorSamples: number;
  /** The light field has 1/fieldScale of the picture's width and height. */
  readonly fieldScale: number;
  /** Shadow rays to the sun for each pixel of the picture. */
  readonly sunSamples: number;
  /** Samples in each pixel on an edge. */
  readonly edgeSamples: number;
  readonly bounces: number;
}

const AT_ONE_MEGAPIXEL: Record<Quality, TracerSettings> = {
  flash: { pathSamples: 10, mirrorSamples: 6, fieldScale: 6, sunSamples: 3, edgeSamples: 4, bounces: 2 },
  turbo: { pathSamples: 16, mirrorSamples: 8, fieldScale: 5, sunSamples: 4, edgeSamples: 6, bounces: 2 },
  default: { pathSamples: 28, mirrorSamples: 14, fieldScale: 4, sunSamples: 6, edgeSamples: 9, bounces: 2 },
  quality: { pathSamples: 56, mirrorSamples: 24, fieldScale: 3, sunSamples: 10, edgeSamples: 12, bounces: 3 },
};

const MEGAPIXEL = 1024 * 1024;

/** Settings for a picture: small ones get a relatively finer light field, large ones a coarser one (light is smooth in scene units, not in pixels). */
export function tracerSettings(quality: Quality, widthPx: number, heightPx: number): TracerSettings {
  const base = AT_ONE_MEGAPIXEL[quality];
  const size = ((widthPx * heightPx) / MEGAPIXEL) ** 0.25;
  return { ...base, fieldScale: Math.max(2, Math.round(base.fieldScale * size)) };
}
