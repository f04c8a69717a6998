import { createHash } from 'node:crypto';
import { AppError, batchItemOptions, batchRequest, type BatchAnswer } from '@backlot/contract';
import type { Principal } from '../../../auth/principal.ts';
import { canonicalJson } from '../../../runs/canonical-json.ts';
import type { RefusedItem, RunRecord, Submission } from '../../../runs/run.ts';
import { runStateOf } from '../../../runs/run-state.ts';
import { stableUuid } from '../../../stable-uuid.ts';
import { featureSubmission } from '../../shared/features/feature-submission.ts';
import { readFeatureRequest } from '../../shared/features/read-feature-request.ts';
import { presentFailure } from '../../shared/runs/present-failure.ts';
import { runPath } from '../../shared/runs/present-run.ts';
import type { RunsDependencies } from './dependencies.ts';
import { batchPath } from './present-batch.ts';

/** Behind what is asked for one at a time. */
const BATCH_PRIORITY = -10;
/** From here on it is not the request that is at fault. */
const SERVER_ERROR = 500;

interface BatchSubmission {
  readonly principal: Principal;
  readonly body: unknown;
  /** The `Idempotency-Key` header, checked. */
  readonly key: string | undefined;
  readonly requestId: string;
}

type Opened = { readonly run: RunRecord } | { readonly refusal: RefusedItem };

/**
 * Begins a run for each request of a batch, one after another, and names those that were refused. With a key, a batch that is handed
 * in again is the same: what was begun is not begun twice, and what broke off or was refused is tried once more.
 */
export async function submitBatch(
  deps: Pick<RunsDependencies, 'batches' | 'runs' | 'createId'>,
  { principal, body, key, requestId }: BatchSubmission,
): Promise<BatchAnswer> {
  const requests = readRequests(body);
  const id = key === undefined ? deps.createId() : stableUuid(`batch/${principal.teamId}/${key}`);
  const batch = await deps.batches.open({ id, principal, items: requests.length });
  if (batch.items !== requests.length)
    throw new AppError('request.key-reused', 'This Idempotency-Key was used before with another batch.');
  const opened: Opened[] = [];
  for (const [index, request] of requests.entries()) {
    opened.push(
      await openItem(deps, { principal, requestId, request, batch: { id, index }, isRepeatable: key !== undefined }),
    );
  }
  const refused = opened.flatMap((item) => ('refusal' in item ? [item.refusal] : []));
  if (refused.length > 0 || batch.refused.length > 0) await deps.batches.saveRefused(id, refused);
  return {
    id,
    links: { self: batchPath(id) },
    items: opened.map((item, index) =>
      'refusal' in item
        ? { index, error: presentFailure(item.refusal) }
        : { index, run: { id: item.run.id, state: runStateOf(item.run, true), self: runPath(item.run.id) } },
    ),
  };
}

function readRequests(body: unknown): readonly unknown[] {
  const parsed = batchRequest.safeParse(body);
  if (parsed.success) return parsed.data.requests;
  const issues = parsed.error.issues.map(({ path, message }) => {
    const field = path.map(String).join('.') || 'requests';
    return { field, message: `Field '${field}' ${path.length === 0 ? 'is required' : message}` };
  });
  throw new AppError('request.invalid', issues.map(({ message }) => `${message}.`).join(' '), { issues });
}

interface Item {
  readonly principal: Principal;
  readonly requestId: string;
  readonly request: unknown;
  readonly batch: NonNullable<Submission['batch']>;
  readonly isRepeatable: boolean;
}

async function openItem(
  { runs }: Pick<RunsDependencies, 'runs'>,
  { principal, requestId, request, batch, isRepeatable }: Item,
): Promise<Opened> {
  try {
    const reading = readFeatureRequest(request, 'The request');
    const run = await runs.execute({
      ...featureSubmission(principal, reading),
      isAsync: true,
      priority: readPriority(request),
      requestId,
      batch,
      // Its own key, so that nothing is begun twice, whatever stopped whom in between.
      ...(isRepeatable && { idempotency: { key: `batch/${batch.id}/${batch.index}`, requestHash: hashOf(request) } }),
    });
    return { run };
  } catch (error) {
    if (!(error instanceof AppError) || error.status === SERVER_ERROR) throw error;
    const { code, message, issues } = error;
    return { refusal: { index: batch.index, code, message, issues } };
  }
}

function readPriority(request: unknown): number {
  const parsed = batchItemOptions.safeParse(request);
  if (parsed.success) return parsed.data.priority ?? BATCH_PRIORITY;
  const message = `Field 'priority' ${parsed.error.issues[0]?.message ?? 'is wrong'}`;
  throw new AppError('request.invalid', `${message}.`, { issues: [{ field: 'priority', message }] });
}

function hashOf(request: unknown): string {
  return createHash('sha256').update(canonicalJson(request)).digest('hex');
}
