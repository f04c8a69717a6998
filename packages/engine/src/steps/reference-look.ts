import { colourStatistics, resizeLinear, toLinear, transferColour, type ColourStatistics } from '@backlot/kernels';
import { decodeImage } from '../codec/decode.ts';
import { DEFAULT_LIMITS } from '../codec/limits.ts';
import type { PaintedScene } from '../scene/paint-scene.ts';
import type { Warning } from '../scene/warning.ts';

/** What style references say: their colours and tones; nothing without references. */
export interface Look {
  readonly colours: ColourStatistics | undefined;
  readonly warnings: readonly Warning[];
}

/** The look of a request without style references. */
export const NO_LOOK: Look = { colours: undefined, warnings: [] };

/** Long side at which a reference is measured, px: statistics need no more. */
const MEASURED_PX = 160;
/** How far a scene goes towards the references, by eye: colour nearly all the way, lightness half, so that night stays night. */
const STRENGTH = { lightness: 0.5, colour: 0.85 } as const;

const APPROXIMATED: Warning = {
  code: 'style-references-approximated',
  message: 'The built-in engine takes colours and tones from style references, not brushwork or motifs.',
};

/** Measures the style references (encoded pictures), each counting the same. Throws what decoding throws, naming `styleReferences.N`. */
export async function readLook(references: readonly Uint8Array[]): Promise<Look> {
  if (references.length === 0) return NO_LOOK;
  const measured: ColourStatistics[] = [];
  const warnings: Warning[] = [APPROXIMATED];
  for (const [index, bytes] of references.entries()) {
    const decoded = await decodeImage(bytes, DEFAULT_LIMITS, `styleReferences.${index}`);
    const { width, height } = decoded.raster;
    const scale = Math.min(1, MEASURED_PX / Math.max(width, height));
    const small = resizeLinear(toLinear(decoded.raster), {
      width: Math.max(1, Math.round(width * scale)),
      height: Math.max(1, Math.round(height * scale)),
      filter: 'area',
    });
    const statistics = colourStatistics(small);
    if (statistics !== undefined) measured.push(statistics);
    warnings.push(...decoded.warnings);
  }
  return { colours: measured.length === 0 ? undefined : meanOf(measured), warnings };
}

/** The scene in the colours of the references; the same scene when there are none. */
export function takeLook(scene: PaintedScene, { colours }: Look): PaintedScene {
  const own = colours && colourStatistics(scene.picture);
  if (colours === undefined || own === undefined) return scene;
  return { ...scene, picture: transferColour(scene.picture, own, colours, STRENGTH) };
}

function meanOf(all: readonly ColourStatistics[]): ColourStatistics {
  const mean = (of: (statistics: ColourStatistics) => readonly number[], channel: number): number =>
    all.reduce((sum, statistics) => sum + (of(statistics)[channel] ?? 0), 0) / all.length;
  const channels = (of: (statistics: ColourStatistics) => readonly number[]): [number, number, number] => [
    mean(of, 0),
    mean(of, 1),
    mean(of, 2),
  ];
  return { mean: channels(({ mean }) => mean), deviation: channels(({ deviation }) => deviation) };
}
