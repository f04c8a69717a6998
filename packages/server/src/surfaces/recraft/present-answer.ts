import type { EndpointEntry, EndpointReading } from '@backlot/contract';
import { isPrivateStyle } from '../../runs/is-private-style.ts';
import type { RunRecord } from '../../runs/run.ts';
import { presentHead, presentImages } from '../shared/endpoints/present-images.ts';
import { unitsCharged } from '../shared/endpoints/units.ts';
import type { RecraftDependencies } from './dependencies.ts';
import { presentOwnStyle } from './styles.ts';

/** A run that succeeded as the dialect answers it. */
export async function presentAnswer(
  deps: Pick<RecraftDependencies, 'links' | 'readResult'>,
  record: RunRecord,
  { answer, responseFormat }: Pick<EndpointEntry, 'answer'> & Pick<EndpointReading, 'responseFormat'>,
): Promise<object> {
  switch (answer) {
    case 'generated':
      return { ...presentHead(record), data: await presentImages(deps, record, responseFormat) };
    case 'processed': {
      const [image] = await presentImages(deps, record, responseFormat);
      return { ...presentHead(record), image };
    }
    case 'prompt':
      return { enhanced_prompt: made(record.facts?.text), credits: unitsCharged(record.creditsCharged) };
    case 'style':
      return { ...presentMadeStyle(record), credits: unitsCharged(record.creditsCharged) };
  }
}

/** From the record alone: an answer that is asked for again is the same after the style was deleted. */
function presentMadeStyle(record: RunRecord): object {
  const { base } = made(record.facts?.style);
  const createdAt = record.finishedAt ?? record.createdAt;
  return presentOwnStyle({ id: record.id, base, createdAt, isPrivate: isPrivateStyle(record) });
}

function made<Result>(result: Result | undefined): Result {
  if (result === undefined) throw new Error('a run succeeded without a result');
  return result;
}
