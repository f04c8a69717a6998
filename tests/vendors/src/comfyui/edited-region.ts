import type { EditedRegion, ReceivedRequest } from '../kit/index.ts';
import { evaluateNode } from './evaluate-node.ts';
import type { FileStore } from './file-store.ts';
import { executionOrder } from './graph.ts';
import type { NodeClass } from './node-classes.ts';
import { resolveInputs } from './resolve-inputs.ts';
import { validatePrompt } from './validate-prompt.ts';
import { regionOf, type WireValue } from './wire-values.ts';

/** The region that the first sampler of a `POST /prompt` may change; undefined without a mask or a valid graph. */
export async function comfyEditedRegion(
  request: ReceivedRequest,
  classes: Readonly<Record<string, NodeClass>>,
  store: FileStore,
): Promise<EditedRegion | undefined> {
  const prompt = memberOf(request.json, 'prompt');
  if (typeof prompt !== 'object' || prompt === null) return undefined;
  const verdict = validatePrompt({ ...prompt }, classes, store);
  if ('error' in verdict) return undefined;
  const values = new Map<string, readonly WireValue[]>();
  for (const id of executionOrder(verdict.graph, verdict.outputs)) {
    const node = verdict.graph[id];
    if (node === undefined) return undefined;
    const inputs = resolveInputs(node, values);
    if (node.class_type === 'KSampler') return regionOf(inputs.latent('latent_image'));
    values.set(id, await evaluateNode(node.class_type, inputs, store));
  }
  return undefined;
}

/** A member of a JSON object; undefined for anything else. */
export function memberOf(json: unknown, name: string): unknown {
  if (typeof json !== 'object' || json === null) return undefined;
  const members: Record<string, unknown> = { ...json };
  return members[name];
}
