import type { Warning } from '../scene/warning.ts';

interface Size {
  readonly width: number;
  readonly height: number;
}

/** How a picture becomes large. */
export interface EnlargementPlan {
  readonly result: Size;
  /** Result sides divided by those of the picture, before rounding to whole pixels. */
  readonly factor: number;
  /** What happens, in order. The network only ever doubles; plain steps bring the sizes between that. */
  readonly steps: readonly EnlargementStep[];
  readonly warnings: readonly Warning[];
}

/** One step: the network, or Lanczos resampling to a size. */
export type EnlargementStep = { readonly step: 'double' } | ({ readonly step: 'resample' } & Size);

/** What both upscales promise. */
const FACTOR = 4;
/** Most pixels of a result: 16 megapixels, what every dialect accepts as input again. */
const MAX_PIXELS = 16 * 1024 * 1024;
/** Longest side of a WebP, which results may be written as. */
const MAX_SIDE_PX = 16_383;
/** Below this the network would make far more pixels than are kept: at 1.5, 1.8 times as many. */
const LEAST_NETWORK_FACTOR = 1.5;

/** Plans four times the size, or as much of it as {@link MAX_PIXELS} and {@link MAX_SIDE_PX} allow. The plan ends at the size of the result. */
export function planEnlargement({ width, height }: Size): EnlargementPlan {
  const room = Math.min(Math.sqrt(MAX_PIXELS / (width * height)), MAX_SIDE_PX / Math.max(width, height));
  const factor = Math.min(FACTOR, Math.max(1, room));
  const times = (scale: number): Size => ({ width: Math.floor(width * scale), height: Math.floor(height * scale) });
  if (factor === FACTOR) return { result: times(FACTOR), factor, steps: [DOUBLE, DOUBLE], warnings: [] };
  if (factor > 2) {
    const half = times(factor / 2);
    const result = { width: half.width * 2, height: half.height * 2 };
    const between = half.width === width * 2 ? [] : [{ step: 'resample', ...half } as const];
    return { result, factor, steps: [DOUBLE, ...between, DOUBLE], warnings: [limited(factor)] };
  }
  const result = times(factor);
  const steps: EnlargementStep[] = factor >= LEAST_NETWORK_FACTOR ? [DOUBLE] : [];
  if (factor > 1 && factor < 2) steps.push({ step: 'resample', ...result });
  const isPlain = steps.length > 0 && steps[0] !== DOUBLE;
  return { result, factor, steps, warnings: isPlain ? [limited(factor), PLAIN] : [limited(factor)] };
}

const DOUBLE: EnlargementStep = { step: 'double' };

const PLAIN: Warning = {
  code: 'upscale-plain',
  message: 'There is too little left to enlarge for the network: plain Lanczos resampling was used.',
};

function limited(factor: number): Warning {
  const result = factor > 1 ? `it was enlarged ${factor.toFixed(2)} times instead of ${FACTOR}` : 'it was not enlarged';
  return {
    code: 'upscale-limited',
    message: `A result may have 16 megapixels and ${MAX_SIDE_PX} px a side, and the picture is large: ${result}.`,
  };
}
