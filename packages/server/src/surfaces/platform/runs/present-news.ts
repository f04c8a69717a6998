import type { ProgressNews, RunNewsBody } from '@backlot/contract';
import type { RunEvent, RunProgress } from '../../../runs/run-event.ts';
import type { RunRecord } from '../../../runs/run.ts';
import { runStateOf } from '../../../runs/run-state.ts';
import { presentFailure } from '../../shared/runs/present-failure.ts';
import { runPath } from '../../shared/runs/present-run.ts';
import type { ServerSentEvent } from './server-sent.ts';

/** How far a run is, for every stream. */
export function presentProgress({ runId, stage, fraction, updatedAt }: RunProgress): ServerSentEvent {
  const data: ProgressNews = { run: runId, stage, fraction, at: updatedAt.toISOString() };
  return { event: 'run.progress', data };
}

/** Something that has happened to a run, in short. */
export function presentNews({ cursor, type, createdAt }: RunEvent, record: RunRecord): ServerSentEvent {
  const { id, dialect, model, call, batchId, batchIndex, failure } = record;
  const data: RunNewsBody = {
    run: {
      id,
      state: runStateOf(record, type === 'run.queued'),
      dialect,
      type: record.type,
      model,
      operation: call.operation,
      batch: batchId === null || batchIndex === null ? null : { id: batchId, index: batchIndex },
      images: record.imagesDelivered,
      charged: record.creditsCharged,
      error: failure && presentFailure(failure),
      self: runPath(id),
    },
    at: createdAt.toISOString(),
  };
  return { id: cursor, event: type, data };
}
