import type { KnownImage } from '@backlot/contract';
import { imageIdOf } from '../../assets/image-id.ts';
import type { RunRecord } from '../../runs/run.ts';

/** What is known of one picture of a run, by the id that answers gave it; undefined unless it was made from a prompt. */
export function toKnownImage(record: RunRecord | undefined, imageId: string): KnownImage | undefined {
  if (record === undefined || record.call.operation !== 'generate') return undefined;
  const { call, facts, type, model } = record;
  const index = facts?.images.findIndex(({ key }) => imageIdOf(key) === imageId) ?? -1;
  const image = facts?.images[index];
  if (image === undefined) return undefined;
  const { input } = call;
  const direction = input.variety === 'directions' ? index : input.near?.direction;
  return {
    endpoint: type,
    model,
    prompt: input.prompt,
    input,
    seed: image.seed ?? record.seed,
    ...(direction !== undefined && { direction }),
  };
}
