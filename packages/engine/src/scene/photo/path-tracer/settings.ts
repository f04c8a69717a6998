import type { Quality } from '../../family.ts';

/** How much work a picture gets. */
export interface TracerSettings {
  /** Shadow rays to each light for each pixel of the light field, where they do not agree. */
  readonly directSamples: number;
  /** Paths for each pixel of the light field: surroundings and bounces, which are smooth. */
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
  flash: {
    directSamples: 10,
    pathSamples: 10,
    mirrorSamples: 6,
    fieldScale: 6,
    sunSamples: 3,
    edgeSamples: 4,
    bounces: 2,
  },
  turbo: {
    directSamples: 16,
    pathSamples: 14,
    mirrorSamples: 8,
    fieldScale: 5,
    sunSamples: 4,
    edgeSamples: 6,
    bounces: 2,
  },
  default: {
    directSamples: 28,
    pathSamples: 18,
    mirrorSamples: 14,
    fieldScale: 4,
    sunSamples: 6,
    edgeSamples: 9,
    bounces: 2,
  },
  quality: {
    directSamples: 56,
    pathSamples: 44,
    mirrorSamples: 24,
    fieldScale: 3,
    sunSamples: 10,
    edgeSamples: 12,
    bounces: 3,
  },
};

const MEGAPIXEL = 1024 * 1024;

/** Settings for a picture: small ones get a relatively finer light field, large ones a coarser one (light is smooth in scene units, not in pixels). */
export function tracerSettings(quality: Quality, widthPx: number, heightPx: number): TracerSettings {
  const base = AT_ONE_MEGAPIXEL[quality];
  const size = ((widthPx * heightPx) / MEGAPIXEL) ** 0.25;
  return { ...base, fieldScale: Math.max(2, Math.round(base.fieldScale * size)) };
}
