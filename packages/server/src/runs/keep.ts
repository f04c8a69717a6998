import type { ProducedImage } from '@backlot/contract';
import type { Asset } from '../assets/asset.ts';
import type { RunImage, RunRecord } from './run.ts';

/** Writes bytes where a crash cannot take them back, and returns the asset to be inserted when the run settles. */
export type KeepBytes = (file: {
  readonly bytes: Uint8Array;
  readonly mediaType: string;
  readonly teamId: string;
  readonly userId: string;
  /** What the file shows, e.g. `replaced_background`: becomes part of its key. */
  readonly label: string;
}) => Promise<Asset>;

/** What the files of an operation show. */
export const RESULT_LABELS: Record<RunRecord['call']['operation'], string> = {
  generate: 'generated',
  restyle: 'restyled',
  variate: 'remixed',
  inpaint: 'inpainted',
  outpaint: 'outpainted',
  'generate-background': 'generated_background',
  'replace-background': 'replaced_background',
  'remove-background': 'removed_background',
  erase: 'erased_object',
  'remove-text': 'removed_text',
  vectorize: 'vectorized',
  upscale: 'upscaled',
  'create-style': 'style',
  'enhance-prompt': 'prompt',
};

/** Makes every picture durable before the record says that it exists. */
export async function keep(
  keepBytes: KeepBytes,
  record: RunRecord,
  produced: readonly ProducedImage[],
): Promise<{ assets: Asset[]; images: RunImage[] }> {
  const { teamId, userId, call } = record;
  const label = RESULT_LABELS[call.operation];
  const assets = await Promise.all(
    produced.map(({ bytes, mediaType }, index) =>
      keepBytes({ bytes, mediaType, teamId, userId, label: index === 0 ? label : `${label}_${index + 1}` }),
    ),
  );
  const images = produced.map(({ mediaType, widthPx, heightPx, seed }, index) => ({
    key: assets[index]!.key,
    mediaType,
    widthPx,
    heightPx,
    seed,
  }));
  return { assets, images };
}
