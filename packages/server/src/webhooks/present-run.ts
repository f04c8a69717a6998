import { imageIdOf } from '../assets/image-id.ts';
import type { Links } from '../assets/links.ts';
import type { RunRecord } from '../runs/run.ts';

/** A run as a receiver is told of it, with a fresh link to each picture: small, whatever was asked. */
export async function presentRun({ sign }: Pick<Links, 'sign'>, record: RunRecord): Promise<object> {
  const { id, type, model, creditsCharged, facts, failure, requestId, batchId, batchIndex } = record;
  const images = (facts?.images ?? []).map(async ({ key, mediaType, widthPx, heightPx, seed }) => ({
    id: imageIdOf(key),
    url: await sign(key),
    mediaType,
    width: widthPx,
    height: heightPx,
    seed,
  }));
  return {
    id,
    state: stateOf(record),
    type,
    model,
    credits: creditsCharged,
    images: await Promise.all(images),
    ...(facts?.text !== undefined && { text: facts.text }),
    warnings: (facts?.warnings ?? []).map(({ code, message }) => ({ code, message })),
    error: failure === null ? null : { code: failure.code, message: failure.message },
    batch: batchId === null ? null : { id: batchId, index: batchIndex },
    requestId,
    createdAt: record.createdAt.toISOString(),
    startedAt: record.startedAt?.toISOString() ?? null,
    finishedAt: record.finishedAt?.toISOString() ?? null,
  };
}

/** In the words of the events. */
function stateOf({ status, failure, startedAt }: RunRecord): string {
  if (status === 'SUCCESS') return 'succeeded';
  if (status === 'PROCESSING') return startedAt === null ? 'queued' : 'started';
  return failure?.code === 'run.cancelled' ? 'cancelled' : 'failed';
}
