import type { RunRecord } from '../../runs/run.ts';

/** The vendor's own answer, for the models whose records carry it in this dialect; empty for all others. */
export function responseObject(record: RunRecord, urls: readonly string[]): Record<string, unknown> {
  return record.model === 'ideogram-3' && record.status === 'SUCCESS' ? ideogramAnswer(record, urls) : {};
}

/** What Ideogram 3.0 answers: one entry for each picture, the time without fractions. */
function ideogramAnswer(record: RunRecord, urls: readonly string[]): Record<string, unknown> {
  const { promptObject, facts, seed, finishedAt, createdAt } = record;
  return {
    created: (finishedAt ?? createdAt).toISOString().replace(/\.\d+Z$/, 'Z'),
    data: (facts?.images ?? []).map((image, index) => ({
      url: urls[index],
      prompt: promptObject['prompt'],
      resolution: `${image.widthPx}x${image.heightPx}`,
      is_image_safe: true,
      seed: image.seed ?? seed,
      style_type: promptObject['style_type'] ?? 'AUTO',
    })),
  };
}
