import { createHash } from 'node:crypto';
import { setTimeout as sleep } from 'node:timers/promises';
import { flatPicture } from '../kit/index.ts';
import { evaluateNode } from './evaluate-node.ts';
import { annotatedAddress, contentHash, type FileAddress, type FileStore } from './file-store.ts';
import { executionOrder, type Graph, wireOf } from './graph.ts';
import type { QueueItem } from './queue-item.ts';
import { resolveInputs } from './resolve-inputs.ts';
import { savePictures } from './save-pictures.ts';
import type { SocketHub } from './socket-hub.ts';
import type { WireValue } from './wire-values.ts';

/** What a node left behind, kept until its inputs change. */
export interface CachedNode {
  readonly values: readonly WireValue[];
  readonly images: readonly FileAddress[] | undefined;
}

/** What running needs of the server. */
export interface RunContext {
  readonly store: FileStore;
  readonly hub: SocketHub;
  readonly cache: Map<string, CachedNode>;
  readonly stepMs: () => number;
  readonly previews: boolean;
  readonly interrupted: () => boolean;
  /** The message of a failure planned for this class of nodes. */
  readonly plannedFailure: (classType: string) => string | undefined;
}

/** What the history keeps of a run. */
export interface RunResult {
  readonly success: boolean;
  readonly messages: readonly (readonly [string, Record<string, unknown>])[];
  readonly outputs: Readonly<Record<string, { readonly images: readonly FileAddress[] }>>;
}

class Interruption extends Error {}

const PREVIEW_SIDES = { widthPx: 16, heightPx: 16 };

/** Runs a prompt node by node and tells its client. */
export async function runPrompt(item: QueueItem, context: RunContext): Promise<RunResult> {
  const messages: (readonly [string, Record<string, unknown>])[] = [];
  const outputs: Record<string, { images: readonly FileAddress[] }> = {};
  const values = new Map<string, readonly WireValue[]>();
  const executed: string[] = [];
  const { hub } = context;
  const tell = (event: string, data: Record<string, unknown>, broadcast = false): void => {
    messages.push([event, { prompt_id: item.id, ...data, timestamp: Date.now() }]);
    if (item.clientId !== undefined || broadcast) hub.send(event, messages.at(-1)?.[1], item.clientId);
  };
  const show = (id: string, images: readonly FileAddress[]): void => {
    outputs[id] = { images };
    if (item.clientId === undefined) return;
    hub.send('executed', { node: id, display_node: id, output: { images }, prompt_id: item.id }, item.clientId);
  };
  const order = executionOrder(item.graph, item.outputs);
  const signatures = signaturesOf(item.graph, order, context.store);
  const known = (id: string): CachedNode | undefined => context.cache.get(signatures.get(id) ?? '');

  tell('execution_start', {});
  tell('execution_cached', { nodes: order.filter((id) => known(id) !== undefined) });
  for (const id of order) {
    const node = item.graph[id];
    if (node === undefined) continue;
    const cached = known(id);
    if (cached !== undefined) {
      values.set(id, cached.values);
      if (cached.images !== undefined) show(id, cached.images);
      continue;
    }
    try {
      if (item.clientId !== undefined) {
        hub.send('executing', { node: id, display_node: id, prompt_id: item.id }, item.clientId);
      }
      if (context.interrupted()) throw new Interruption();
      const failure = context.plannedFailure(node.class_type);
      if (failure !== undefined) throw new Error(failure);
      const inputs = resolveInputs(node, values);
      if (node.class_type === 'KSampler') await sampleSteps(item, id, Number(inputs.value('steps')), context);
      const made = await evaluateNode(node.class_type, inputs, context.store);
      const saves = node.class_type === 'SaveImage';
      let images: readonly FileAddress[] | undefined;
      if (saves || node.class_type === 'PreviewImage') {
        const prefix = saves ? String(inputs.value('filename_prefix')) : 'ComfyUI_temp';
        images = await savePictures(inputs.image('images'), prefix, saves ? 'output' : 'temp', { ...context, item });
        if (saves) item.charge(images.length);
        show(id, images);
      }
      values.set(id, made);
      context.cache.set(signatures.get(id) ?? '', { values: made, images });
      executed.push(id);
    } catch (error) {
      const where = { node_id: id, node_type: node.class_type, executed };
      if (error instanceof Interruption) tell('execution_interrupted', where, true);
      else {
        const message = error instanceof Error ? error.message : String(error);
        const trace = {
          exception_message: message,
          exception_type: 'RuntimeError',
          traceback: [],
          current_inputs: {},
          current_outputs: [],
        };
        tell('execution_error', { ...where, ...trace });
      }
      return { success: false, messages, outputs };
    }
  }
  tell('execution_success', {});
  return { success: true, messages, outputs };
}

async function sampleSteps(item: QueueItem, id: string, steps: number, context: RunContext): Promise<void> {
  const jpeg = await flatPicture(PREVIEW_SIDES, 'jpeg');
  const ids = { node_id: id, prompt_id: item.id, display_node_id: id, parent_node_id: null, real_node_id: id };
  for (let value = 1; value <= steps; value += 1) {
    await sleep(context.stepMs(), undefined, { ref: false });
    if (context.interrupted()) throw new Interruption();
    const nodes = { [id]: { value, max: steps, state: 'running', ...ids } };
    context.hub.send('progress_state', { prompt_id: item.id, nodes }, item.clientId);
    context.hub.send('progress', { value, max: steps, prompt_id: item.id, node: id }, item.clientId);
    if (context.previews && item.extraData['preview_method'] !== 'none') context.hub.preview(jpeg, ids, item.clientId);
  }
}

/** What decides whether a node must run again: its class, its values, its files and all nodes before it. */
function signaturesOf(graph: Graph, order: readonly string[], store: FileStore): ReadonlyMap<string, string> {
  const signatures = new Map<string, string>();
  for (const id of order) {
    const node = graph[id];
    const inputs = Object.entries(node?.inputs ?? {}).map(([name, value]) => {
      const wire = wireOf(value);
      return [name, wire === undefined ? value : [signatures.get(wire[0]), wire[1]]];
    });
    const file = node?.class_type.startsWith('LoadImage')
      ? store.read(annotatedAddress(String(node.inputs['image'])))
      : undefined;
    const text = JSON.stringify([node?.class_type, inputs, file === undefined ? null : contentHash(file)]);
    signatures.set(id, createHash('sha256').update(text).digest('hex'));
  }
  return signatures;
}
