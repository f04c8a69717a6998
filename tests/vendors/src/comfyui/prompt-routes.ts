import { randomUUID } from 'node:crypto';
import { type Answer, type Call, jsonAnswer, type Route } from '../kit/index.ts';
import { memberOf } from './edited-region.ts';
import type { FileStore } from './file-store.ts';
import type { NodeClass } from './node-classes.ts';
import type { PromptQueue } from './prompt-queue.ts';
import { itemJson } from './queue-item.ts';
import { brokenServer, emptyAnswer } from './upload.ts';
import { validatePrompt } from './validate-prompt.ts';

const CANONICAL_UUID = /^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/;

/** What the routes need of the server. */
export interface ComfyState {
  readonly queue: PromptQueue;
  readonly store: FileStore;
  readonly classes: Readonly<Record<string, NodeClass>>;
  /** The number of the next prompt. */
  readonly nextNumber: () => number;
}

/** Prompts, their queue, their history and how to stop them. */
export function promptRoutes(state: ComfyState): readonly Route[] {
  const { queue } = state;
  const route = (method: 'GET' | 'POST', path: string, handle: (call: Call) => Answer): Route => ({
    method,
    path,
    handle,
  });
  return [
    route('POST', '/prompt', (call) => postPrompt(call, state)),
    route('GET', '/prompt', () => jsonAnswer(200, { exec_info: { queue_remaining: queue.remaining() } })),
    route('GET', '/queue', () =>
      jsonAnswer(200, { queue_running: queue.running().map(itemJson), queue_pending: queue.pending().map(itemJson) }),
    ),
    route('POST', '/queue', ({ request }) => {
      if (request.json === undefined) brokenServer();
      if (memberOf(request.json, 'clear') === true) queue.wipe();
      for (const id of listOf(memberOf(request.json, 'delete'))) queue.remove(String(id));
      return emptyAnswer(200);
    }),
    route('POST', '/interrupt', ({ request }) => {
      const id = memberOf(request.json, 'prompt_id');
      queue.interrupt(typeof id === 'string' && id !== '' ? id : undefined);
      return emptyAnswer(200);
    }),
    route('POST', '/jobs/{id}/cancel', ({ params }) => {
      const id = params['id'] ?? '';
      return jsonAnswer(200, { cancelled: queue.interrupt(id) || queue.remove(id) });
    }),
    route('GET', '/history', () => jsonAnswer(200, Object.fromEntries(queue.history))),
    route('GET', '/history/{id}', ({ params }) => {
      const id = params['id'] ?? '';
      const entry = queue.history.get(id);
      return jsonAnswer(200, entry === undefined ? {} : { [id]: entry });
    }),
    route('POST', '/history', ({ request }) => {
      if (request.json === undefined) brokenServer();
      if (memberOf(request.json, 'clear') === true) queue.history.clear();
      for (const id of listOf(memberOf(request.json, 'delete'))) queue.history.delete(String(id));
      return emptyAnswer(200);
    }),
  ];
}

function postPrompt(call: Call, state: ComfyState): Answer {
  const { json } = call.request;
  if (typeof json !== 'object' || json === null) brokenServer();
  const prompt = memberOf(json, 'prompt');
  if (prompt === undefined) return refused('no_prompt', 'No prompt provided', 'No prompt provided');
  if (typeof prompt !== 'object' || prompt === null) brokenServer();
  const wanted = memberOf(json, 'prompt_id') ?? randomUUID();
  if (typeof wanted !== 'string' || !CANONICAL_UUID.test(wanted)) {
    const details = 'prompt_id must be a UUID string in canonical lowercase hyphenated form';
    return refused('invalid_prompt_id', 'prompt_id must be a valid UUID', details);
  }
  const verdict = validatePrompt({ ...prompt }, state.classes, state.store);
  if ('error' in verdict) return jsonAnswer(400, { error: verdict.error, node_errors: verdict.nodeErrors });
  const given = memberOf(json, 'number');
  const next = state.nextNumber();
  const number = typeof given === 'number' ? given : memberOf(json, 'front') === true ? -next : next;
  const clientId = memberOf(json, 'client_id');
  const extra = memberOf(json, 'extra_data');
  state.queue.put({
    number,
    id: wanted,
    graph: verdict.graph,
    outputs: verdict.outputs,
    extraData: { ...(typeof extra === 'object' ? extra : {}), client_id: clientId, create_time: Date.now() },
    clientId: typeof clientId === 'string' ? clientId : undefined,
    countOf: call.countOf,
    sidesOf: call.sidesOf,
    charge: (images) => call.charge({ images, credits: 0 }),
  });
  return jsonAnswer(200, { prompt_id: wanted, number, node_errors: verdict.nodeErrors });
}

function refused(type: string, message: string, details: string): Answer {
  return jsonAnswer(400, { error: { type, message, details, extra_info: {} }, node_errors: {} });
}

function listOf(value: unknown): readonly unknown[] {
  return Array.isArray(value) ? value : [];
}
