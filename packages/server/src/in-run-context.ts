import { SpanStatusCode } from '@opentelemetry/api';
import { withLogFields } from './log-fields.ts';
import type { RunRecord } from './runs/run.ts';
import { traced } from './tracing.ts';

/**
 * Does the work of a run so that its log lines carry the ids of the run and of its request, within the span `backlot.run`. A run that its
 * caller waits for is a part of the caller's trace; one that was queued begins a trace of its own, which `backlot.request.id` leads to.
 */
export async function inRunContext(record: RunRecord, work: () => Promise<RunRecord>): Promise<RunRecord> {
  const { id: runId, teamId, requestId, call, dialect, model, imagesAsked, isQueued } = record;
  const attributes = {
    'backlot.run.id': runId,
    'backlot.team.id': teamId,
    'backlot.dialect': dialect,
    'backlot.images.asked': imagesAsked,
    'gen_ai.operation.name': call.operation,
    'gen_ai.request.model': model,
    ...(requestId !== null && { 'backlot.request.id': requestId }),
  };
  return await withLogFields({ runId, ...(requestId !== null && { requestId }) }, () =>
    traced(
      'backlot.run',
      attributes,
      async (span) => {
        const ended = await work();
        const provider = ended.facts?.provider;
        if (provider !== undefined) span.setAttribute('gen_ai.provider.name', provider);
        span.setAttribute('backlot.credits.charged', ended.creditsCharged);
        if (ended.failure !== null) {
          span.setAttribute('error.type', ended.failure.code);
          span.setStatus({ code: SpanStatusCode.ERROR, message: ended.failure.message });
        }
        return ended;
      },
      { isRoot: isQueued },
    ),
  );
}
