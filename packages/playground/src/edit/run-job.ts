import { hasEnded, type RunView } from '@backlot/sdk';
import { ApiError } from '@backlot/sdk';
import { findFaults } from '../form/find-faults.ts';
import { observedClient, requireClient } from '../state/session.ts';
import { sayError } from '../ui/toasts.tsx';
import { IMAGE_ROLE } from './carry-over.ts';
import { readAnswer, type SentRequest } from './exchange.ts';
import { faultsOf } from './faults-of.ts';
import type { Job } from './job.ts';
import { policyHeader } from './policy.ts';
import { bodyOf, givenOf } from './request-of.ts';

/** Requests whose runs are on, by the run: each is sent once more at its end. */
const underway = new Map<string, SentRequest>();

const ID_BYTES = 16;

/** Sends a job if nothing is wrong with it. Faults go to the fields, everything else is said. */
export async function runJob(job: Job): Promise<void> {
  if (job.isOn.peek()) return;
  const faults = findFaults(job.entry.fields, givenOf(job.entry, job.values.peek()));
  job.faults.value = faults;
  if (Object.keys(faults).length > 0) return;
  job.isOn.value = true;
  try {
    const request = requestOf(job);
    const asked = { ...request, headers: { ...request.headers, Prefer: 'respond-async' } };
    const answer = await exchange(job, asked, false);
    const id = answer.headers.get('x-backlot-run');
    if (id === null) throw new Error('The server did not say which run it has begun.');
    underway.set(id, request);
    const image = job.values.peek()[job.entry.roles[IMAGE_ROLE] ?? ''];
    job.run.value = { id, before: typeof image === 'string' ? image : undefined };
  } catch (error) {
    job.isOn.value = false;
    if (error instanceof ApiError) job.faults.value = faultsOf(job.entry, error);
    else sayError(error);
  }
}

/** Takes note of how the run of a job stands; at a good end the answer is collected that the plain call gets. */
export function noteRun(job: Job, run: RunView): void {
  if (run.id !== job.run.peek()?.id) return;
  job.isOn.value = !hasEnded(run);
  const request = underway.get(run.id);
  if (!hasEnded(run) || request === undefined) return;
  underway.delete(run.id);
  if (run.state === 'succeeded') void collect(job, request);
  if (run.error?.issues !== undefined)
    job.faults.value = faultsOf(job.entry, { issues: run.error.issues, message: run.error.message });
}

/** Takes back the run that is on. */
export async function cancelJob(job: Job): Promise<void> {
  const run = job.run.peek();
  if (run === undefined) return;
  try {
    await requireClient().runs.cancel(run.id);
  } catch (error) {
    // It has ended, or is gone: either way it is not on.
    if (error instanceof ApiError) job.isOn.value = false;
    throw error;
  }
}

function requestOf({ entry, values, policy }: Job): SentRequest {
  const header = policyHeader(policy.peek());
  return {
    path: entry.path,
    headers: { 'Idempotency-Key': newId(), ...(header !== undefined && { 'X-Backlot-Policy': header }) },
    body: bodyOf(entry, values.peek()),
  };
}

/** The same request under the same key is answered with the run that it began: what the shown call answers, at no further cost. */
async function collect(job: Job, request: SentRequest): Promise<void> {
  try {
    await exchange(job, request, true);
  } catch {
    // The run itself is shown already.
  }
}

async function exchange(job: Job, request: SentRequest, isCollected: boolean): Promise<Response> {
  const began = performance.now();
  job.exchange.value = { request, response: undefined, isCollected };
  const note = async (answer: Response) => {
    const response = await readAnswer(answer, performance.now() - began);
    if (job.exchange.peek()?.request === request) job.exchange.value = { request, response, isCollected };
  };
  const { path, headers, body } = request;
  const client = observedClient((answer) => void note(answer));
  return await client.send({ method: 'POST', path, headers, json: body });
}

/** `crypto.randomUUID` is kept from pages that came from another machine without https. */
function newId(): string {
  const bytes = crypto.getRandomValues(new Uint8Array(ID_BYTES));
  return Array.from(bytes, (byte) => byte.toString(16).padStart(2, '0')).join('');
}
