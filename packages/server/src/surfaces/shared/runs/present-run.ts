import type { RunView } from '@backlot/contract';
import type { Links } from '../../../assets/links.ts';
import { imageIdOf } from '../../../assets/image-id.ts';
import type { RunProgress } from '../../../runs/run-event.ts';
import type { RunRecord } from '../../../runs/run.ts';
import { runStateOf } from '../../../runs/run-state.ts';
import { presentFacts } from './present-facts.ts';
import { presentFailure } from './present-failure.ts';

/** What {@link presentRun} needs. */
export interface RunViewDependencies {
  readonly links: Pick<Links, 'sign'>;
  readonly runs: {
    /** How far a run is, if somebody works on it and has said so. */
    readonly progressOf: (runId: string) => Promise<Pick<RunProgress, 'stage' | 'fraction'> | undefined>;
    /** Where a run stands among those that wait; undefined if it does not wait. */
    readonly placeOf: (runId: string) => Promise<NonNullable<RunView['queue']> | undefined>;
  };
}

/** A run as the platform's own answers show it, whatever dialect it was asked for in, with a fresh link to each picture. */
export async function presentRun(deps: RunViewDependencies, record: RunRecord): Promise<RunView> {
  const { id, facts, failure, batchId, batchIndex } = record;
  const isOn = record.status === 'PROCESSING';
  const place = isOn && record.isQueued ? await deps.runs.placeOf(id) : undefined;
  const state = runStateOf(record, place !== undefined);
  const { images, ...others } = presentFacts(record);
  return {
    id,
    state,
    dialect: record.dialect,
    type: record.type,
    model: record.model,
    operation: record.call.operation,
    priority: record.priority,
    createdAt: record.createdAt.toISOString(),
    startedAt: record.startedAt?.toISOString() ?? null,
    finishedAt: record.finishedAt?.toISOString() ?? null,
    progress: await progressOf(deps, record),
    queue: place === undefined ? null : { position: place.position, waiting: place.waiting },
    images: await Promise.all(
      images.map(async (image, index) => ({
        ...image,
        id: imageIdOf(image.key),
        url: await deps.links.sign(image.key),
        thumbnail: `${runPath(id)}/thumbnails/${index}`,
      })),
    ),
    prompt: promptOf(record),
    text: facts?.text ?? null,
    style: facts?.style === undefined ? null : { id },
    error: failure && presentFailure(failure),
    ...others,
    details: { ...facts?.details },
    retryOf: record.retryOf,
    batch: batchId === null || batchIndex === null ? null : { id: batchId, index: batchIndex },
    requestId: record.requestId,
    rating: record.rating,
    comment: record.comment,
    contentDeletedAt: record.contentDeletedAt?.toISOString() ?? null,
    links: {
      self: runPath(id),
      events: `${runPath(id)}/events`,
      cancel: isOn ? runPath(id) : null,
      retry: isOn || record.contentDeletedAt !== null ? null : `${runPath(id)}/retry`,
    },
  };
}

function promptOf({ call: { input } }: RunRecord): string | null {
  return 'prompt' in input ? input.prompt : null;
}

/** Where a run is found on this server. */
export function runPath(runId: string): string {
  return `/runs/${runId}`;
}

const UNKNOWN = { stage: null, fraction: 0 };
const COMPLETE = { stage: null, fraction: 1 };

async function progressOf({ runs }: RunViewDependencies, { id, status }: RunRecord): Promise<RunView['progress']> {
  if (status === 'FAILURE') return null;
  if (status === 'SUCCESS') return COMPLETE;
  const progress = await runs.progressOf(id);
  return progress === undefined ? UNKNOWN : { stage: progress.stage, fraction: progress.fraction };
}
