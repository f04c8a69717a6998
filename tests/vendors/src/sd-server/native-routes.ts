import { type Call, jsonAnswer, type Route } from '../kit/index.ts';
import { malform } from '../kit/malform.ts';
import { capabilitiesJson } from './capabilities.ts';
import { DEFAULT_GENERATION, type Generation, overlay, resolve, resolvedSides } from './generation.ts';
import { type Job, jobJson } from './job.ts';
import { type JobManager, MOST_PENDING_JOBS } from './job-manager.ts';
import { readFormat, refuse } from './refusal.ts';
import { alignedSides } from './render.ts';

/** What the routes need of the server. */
export interface SdServerState {
  readonly manager: JobManager;
  readonly modelFile: string;
  readonly multiplePx: number;
}

/** Checks the body of `/sdcpp/v1/img_gen`. */
export async function readNativeRequest(json: unknown): Promise<Generation> {
  if (json === undefined) refuse(400, 'invalid json', 'parse error');
  if (typeof json !== 'object' || json === null || Array.isArray(json)) {
    refuse(500, 'server_error', 'cannot use value() with this type');
  }
  const members: Record<string, unknown> = { ...json };
  const asked = await overlay(DEFAULT_GENERATION, members);
  if (asked === undefined) refuse(400, 'invalid generation parameters');
  const format = readFormat(members['output_format'], ['png', 'jpeg', 'webp']);
  return resolve({ ...asked, format }) ?? refuse(400, 'invalid generation parameters');
}

/** The native asynchronous API. */
export function nativeRoutes(state: SdServerState): readonly Route[] {
  const { manager } = state;
  const found = (call: Call): Job => {
    const job = manager.find(call.params['id'] ?? '');
    if (job === 'expired') refuse(410, 'job expired');
    return job ?? refuse(404, 'job not found');
  };
  return [
    { method: 'GET', path: '/sdcpp/v1/capabilities', handle: () => jsonAnswer(200, capabilitiesJson(state.modelFile)) },
    {
      method: 'POST',
      path: '/sdcpp/v1/img_gen',
      handle: async (call) => {
        if ((call.request.headers['content-length'] ?? '0') === '0') refuse(400, 'empty body');
        const generation = await readNativeRequest(call.request.json);
        if (manager.pending() >= MOST_PENDING_JOBS) refuse(429, 'job queue is full');
        const { widthPx, heightPx } = alignedSides(resolvedSides(generation), state.multiplePx);
        const job = manager.submit({
          generation,
          pictures: call.countOf(generation.batchCount),
          sides: call.sidesOf(widthPx, heightPx),
          charge: (images) => call.charge({ images, credits: 0 }),
        });
        const { id, createdAt: created } = job;
        return jsonAnswer(202, { id, kind: 'img_gen', status: 'queued', created, poll_url: `/sdcpp/v1/jobs/${id}` });
      },
    },
    {
      method: 'GET',
      path: '/sdcpp/v1/jobs/{id}',
      handle: (call) => {
        const answer = jsonAnswer(200, jobJson(found(call), manager.queue));
        return call.fault?.kind === 'malformed' ? malform(answer) : answer;
      },
    },
    {
      method: 'POST',
      path: '/sdcpp/v1/jobs/{id}/cancel',
      handle: (call) => {
        const job = found(call);
        if (job.status === 'queued' && !manager.cancelQueued(job)) {
          refuse(409, 'job queue state changed before cancellation');
        }
        if (job.status === 'generating') refuse(409, 'job is currently generating and cannot be interrupted yet');
        return jsonAnswer(200, jobJson(job, manager.queue));
      },
    },
  ];
}
