import { AppError, type Production, type ResolvedCall } from '@backlot/contract';
import { measureStyle } from '../appearance/measure-style.ts';
import { mixStyles, type WeightedStyle } from '../appearance/mix-styles.ts';
import { sampleStyle } from '../appearance/sample-style.ts';
import { decodeImage } from '../codec/decode.ts';
import { DEFAULT_LIMITS } from '../codec/limits.ts';
import type { Warning } from '../scene/warning.ts';
import { createStages, type ProgressListener } from './stages.ts';
import type { Tools } from './tools.ts';

type Input = Extract<ResolvedCall, { operation: 'create-style' }>['input'];

const STAGES = 3;

const MEASURED: Warning = {
  code: 'style-measured',
  message:
    'The built-in engine takes colours, tones, line and texture from pictures of a style, not its motifs nor how it draws them.',
};

/**
 * Makes a style of pictures, of other styles, or of both. Throws `request.invalid` when there is nothing to make it of or weights do not
 * fit, and what decoding throws, naming `references.N`.
 */
export async function createStyle(
  input: Input,
  tools: Pick<Tools, 'modelsDir' | 'glyphs'>,
  onProgress?: ProgressListener,
): Promise<Production> {
  const stages = createStages(STAGES, onProgress);
  const { base, references, weights, sources = [], mix } = input;
  if (weights !== undefined && weights.length !== references.length) {
    throw invalid('weights', `There must be one weight for each reference: ${references.length}.`);
  }
  const warnings: Warning[] = references.length > 0 ? [MEASURED] : [];
  const measured = await stages.run('measure', async () => {
    const styles: WeightedStyle[] = [];
    for (const [index, bytes] of references.entries()) {
      const decoded = await decodeImage(bytes, DEFAULT_LIMITS, `references.${index}`);
      const profile = measureStyle(decoded.raster, base);
      if (profile === undefined) throw invalid(`references.${index}`, 'Nothing of this picture is visible.');
      styles.push({ profile, weight: weights?.[index] ?? 1 });
      warnings.push(...decoded.warnings);
      stages.advance((index + 1) / references.length);
    }
    return styles;
  });
  const known = await stages.run('sample', () =>
    Promise.all(
      sources.map(async ({ source, weight = 1 }): Promise<WeightedStyle> => {
        const profile = 'palette' in source ? source : await sampleStyle(source, base, tools);
        return { profile, weight };
      }),
    ),
  );
  const [first, ...others] = [...measured, ...known];
  if (first === undefined) throw invalid('references', 'A style is made of at least one picture or one other style.');
  const style = await stages.run('mix', () => mixStyles([first, ...others], base, mix));
  return { images: [], style, warnings, timingsMs: stages.timingsMs, details: { made: 1 + others.length } };
}

function invalid(field: string, message: string): AppError {
  return new AppError('request.invalid', message, { issues: [{ field, message }] });
}
