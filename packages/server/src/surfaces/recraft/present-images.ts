import type { EndpointEntry, EndpointReading } from '@backlot/contract';
import type { RunImage, RunRecord } from '../../runs/run.ts';
import { stableUuid } from '../../stable-uuid.ts';
import type { RecraftDependencies } from './dependencies.ts';
import { unitsCharged } from './units.ts';

/** How long a link to a result is good for: a day. */
const LINK_SECONDS = 24 * 60 * 60;
const MS_PER_SECOND = 1000;

type Deps = Pick<RecraftDependencies, 'links' | 'readResult'>;

/** A run that succeeded as the dialect answers it: what came of it as a list in `data`, or as the one `image`. */
export async function presentImages(
  deps: Deps,
  record: RunRecord,
  { answer, responseFormat }: Pick<EndpointEntry, 'answer'> & Pick<EndpointReading, 'responseFormat'>,
): Promise<object> {
  const images = record.facts?.images ?? [];
  const shown = await Promise.all(images.map((image) => presentImage(deps, image, responseFormat)));
  const head = {
    created: Math.floor((record.finishedAt ?? record.createdAt).getTime() / MS_PER_SECOND),
    credits: unitsCharged(record.creditsCharged),
  };
  return answer === 'generated' ? { ...head, data: shown } : { ...head, image: shown[0] };
}

async function presentImage(
  { links, readResult }: Deps,
  { key }: RunImage,
  format: EndpointReading['responseFormat'],
): Promise<object> {
  const image_id = stableUuid(key);
  if (format === 'url') return { image_id, url: await links.sign(key, LINK_SECONDS) };
  const bytes = await readResult(key);
  if (bytes === undefined) throw new Error(`the file of the result ${key} is gone`);
  return { image_id, b64_json: Buffer.from(bytes).toString('base64') };
}
