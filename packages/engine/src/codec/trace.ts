import { AppError } from '@backlot/contract';
import type { Raster } from '@backlot/kernels';
import type { Config } from '@neplex/vectorizer';

/** What the native tracer is told; see VTracer's own names in brackets. */
export interface TraceSettings {
  /** Patches of fewer than this many pixels a side are left out (filter_speckle). */
  readonly speckleSidePx: number;
  /** Least difference of colour, 0..255, between layers; 0 makes a layer of every colour (gradient_step). */
  readonly layerDifference: number;
  /** Shapes over one another, or each cut out of those below (hierarchical). */
  readonly stacking: 'stacked' | 'cut-out';
}

// The package's enums are empty at run time: their numbers are these.
const COLOUR_MODE = 0;
const STACKED = 0;
const CUT_OUT = 1;
const SPLINE = 2;
/** Significant bits a channel. With fewer than 8, colours that differ plainly become one. */
const COLOUR_BITS = 8;
/** VTracer's own defaults for its curves: degrees, px, rounds, degrees. */
const CURVES = { cornerThreshold: 60, lengthThreshold: 4, maxIterations: 10, spliceThreshold: 45 };
/** Decimals that the tracer writes: enough for a hundredth of a pixel. */
const DECIMALS = 2;

/**
 * Traces a picture whose pixels are opaque or clear with VTracer (visioncortex, MIT). Returns the tracer's own SVG text; clear
 * pixels are left open. The library is loaded at the first use: on a machine for which it has no binary, throws `model.unavailable`.
 */
export async function trace(
  { width, height, data }: Raster,
  { speckleSidePx, layerDifference, stacking }: TraceSettings,
): Promise<string> {
  const tracer = await loadTracer();
  const config = {
    ...CURVES,
    colorMode: COLOUR_MODE,
    hierarchical: stacking === 'stacked' ? STACKED : CUT_OUT,
    mode: SPLINE,
    filterSpeckle: speckleSidePx,
    colorPrecision: COLOUR_BITS,
    layerDifference,
    pathPrecision: DECIMALS,
    keyingThreshold: 0,
  };
  const pixels = Buffer.from(data.buffer, data.byteOffset, data.byteLength);
  return tracer.vectorizeRawSync(pixels, { width, height }, config);
}

/** What is used of the library, with numbers for its enums. */
interface Tracer {
  vectorizeRawSync(
    pixels: Buffer,
    size: { readonly width: number; readonly height: number },
    config: Record<'colorMode' | 'hierarchical' | 'mode', number> & Omit<Config, 'colorMode' | 'hierarchical' | 'mode'>,
  ): string;
}

async function loadTracer(): Promise<Tracer> {
  try {
    return await import('@neplex/vectorizer');
  } catch (cause) {
    throw new AppError(
      'model.unavailable',
      'Pictures cannot be traced on this machine: the tracer has no binary for it.',
      {
        cause,
      },
    );
  }
}
