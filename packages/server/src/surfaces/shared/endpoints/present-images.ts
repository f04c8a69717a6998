import type { EndpointReading } from '@backlot/contract';
import { imageIdOf } from '../../../assets/image-id.ts';
import type { RunImage, RunRecord } from '../../../runs/run.ts';
import type { EndpointDependencies } from './dependencies.ts';
import { unitsCharged } from './units.ts';

/** How long a link to a result is good for: a day. */
const LINK_SECONDS = 24 * 60 * 60;
const MS_PER_SECOND = 1000;

type Deps = Pick<EndpointDependencies, 'links' | 'readResult'>;

/** How pictures are handed over; `both` to clients that do not say and may need either. */
export type HandOver = EndpointReading['responseFormat'] | 'both';

/** When a run ended, in Unix seconds, and what was paid, in units: what every answer with pictures begins with. */
export function presentHead(record: RunRecord): { readonly created: number; readonly credits: number } {
  return {
    created: Math.floor((record.finishedAt ?? record.createdAt).getTime() / MS_PER_SECOND),
    credits: unitsCharged(record.creditsCharged),
  };
}

/** The pictures of a run that succeeded, in order. */
export async function presentImages(deps: Deps, record: RunRecord, handOver: HandOver): Promise<object[]> {
  return await Promise.all((record.facts?.images ?? []).map((image) => presentImage(deps, image, handOver)));
}

async function presentImage({ links, readResult }: Deps, { key }: RunImage, handOver: HandOver): Promise<object> {
  return {
    image_id: imageIdOf(key),
    ...(handOver !== 'b64_json' && { url: await links.sign(key, LINK_SECONDS) }),
    ...(handOver !== 'url' && { b64_json: await base64Of(readResult, key) }),
  };
}

async function base64Of(readResult: Deps['readResult'], key: string): Promise<string> {
  const bytes = await readResult(key);
  if (bytes === undefined) throw new Error(`the file of the result ${key} is gone`);
  return Buffer.from(bytes).toString('base64');
}
