import type { FileStore } from './file-store.ts';
import { annotatedAddress } from './file-store.ts';
import { type Graph, type GraphNode, wireOf } from './graph.ts';
import type { InputRule, NodeClass } from './node-classes.ts';

/** An error as the server writes it. */
export interface PromptProblem {
  readonly type: string;
  readonly message: string;
  readonly details: string;
  readonly extra_info: Readonly<Record<string, unknown>>;
}

/** What the server thinks of a prompt. */
export type Verdict =
  | { readonly graph: Graph; readonly outputs: readonly string[]; readonly nodeErrors: Record<string, unknown> }
  | { readonly error: PromptProblem; readonly nodeErrors: Record<string, unknown> };

interface Yard {
  readonly graph: Graph;
  readonly classes: Readonly<Record<string, NodeClass>>;
  readonly store: FileStore;
  readonly problems: Map<string, readonly PromptProblem[]>;
}

/**
 * Checks a prompt. An unknown class fails at once with empty node errors; other mistakes are collected by node, and the
 * prompt passes when at least one of its outputs is sound.
 */
export function validatePrompt(
  prompt: Readonly<Record<string, unknown>>,
  classes: Readonly<Record<string, NodeClass>>,
  store: FileStore,
): Verdict {
  const graph: Record<string, GraphNode> = {};
  for (const [id, value] of Object.entries(prompt)) {
    const node = nodeOf(value);
    const classType = node?.class_type;
    if (node === undefined || classes[node.class_type] === undefined) {
      const message =
        node === undefined
          ? `Node 'ID #${id}' has no class_type. The workflow may be corrupted or a custom node is missing.`
          : `Node '${node.class_type}' not found. The custom node may not be installed.`;
      const extra = { node_id: id, class_type: classType ?? null, node_title: classType ?? null };
      const error = { type: 'missing_node_type', message, details: `Node ID '#${id}'`, extra_info: extra };
      return { error, nodeErrors: {} };
    }
    graph[id] = node;
  }
  const outputs = Object.keys(graph).filter((id) => classes[graph[id]?.class_type ?? '']?.isOutput === true);
  if (outputs.length === 0) {
    return { error: problem('prompt_no_outputs', 'Prompt has no outputs', ''), nodeErrors: {} };
  }
  return judge({ graph, classes, store, problems: new Map() }, outputs);
}

function judge(yard: Yard, outputs: readonly string[]): Verdict {
  const nodeErrors: Record<string, unknown> = {};
  const good: string[] = [];
  const lines: string[] = [];
  for (const output of outputs) {
    const sound = checkNode(yard, output, []);
    if (sound) {
      good.push(output);
      continue;
    }
    for (const [id, errors] of yard.problems) {
      if (errors.length === 0) continue;
      nodeErrors[id] = { errors, dependent_outputs: [output], class_type: yard.graph[id]?.class_type };
    }
    for (const { message, details } of yard.problems.get(output) ?? []) lines.push(`${message}: ${details}`);
  }
  if (good.length > 0) return { graph: yard.graph, outputs: good, nodeErrors };
  const error = problem('prompt_outputs_failed_validation', 'Prompt outputs failed validation', lines.join('\n'));
  return { error, nodeErrors };
}

/** True when the node and everything before it is sound. */
function checkNode(yard: Yard, id: string, above: readonly string[]): boolean {
  const node = yard.graph[id];
  const rules = node === undefined ? undefined : yard.classes[node.class_type];
  if (node === undefined || rules === undefined) return false;
  if (above.includes(id)) {
    yard.problems.set(id, [problem('dependency_cycle', 'Dependency cycle detected', [...above, id].join(' -> '))]);
    return false;
  }
  const found: PromptProblem[] = [];
  let sound = true;
  for (const [name, rule] of Object.entries(rules.inputs)) {
    const value = node.inputs[name];
    if (value === undefined) {
      found.push(problem('required_input_missing', 'Required input is missing', name, { input_name: name }));
    } else if (Array.isArray(value)) {
      const wrong = checkWire(yard, name, rule, value);
      if (wrong !== undefined) found.push(wrong);
      else sound = checkNode(yard, wireOf(value)?.[0] ?? '', [...above, id]) && sound;
    } else {
      const wrong = rules.fileInput === name ? checkFile(yard.store, name, value) : checkValue(name, rule, value);
      if (wrong !== undefined) found.push(wrong);
    }
  }
  yard.problems.set(id, found);
  return sound && found.length === 0;
}

function checkWire(yard: Yard, name: string, rule: InputRule, value: readonly unknown[]): PromptProblem | undefined {
  const extra = { input_name: name, received_value: value };
  if (value.length !== 2) {
    const message = 'Bad linked input, must be a length-2 list of [node_id, slot_index]';
    return problem('bad_linked_input', message, name, extra);
  }
  const wire = wireOf(value);
  const source = wire === undefined ? undefined : yard.graph[wire[0]];
  const received =
    wire === undefined || source === undefined ? undefined : yard.classes[source.class_type]?.outputs[wire[1]];
  if (received === undefined) {
    return problem(
      'exception_during_inner_validation',
      'Exception when validating inner node',
      String(value[0]),
      extra,
    );
  }
  if (received === rule.type) return undefined;
  const details = `${name}, received_type(${received}) mismatch input_type(${String(rule.type)})`;
  return problem('return_type_mismatch', 'Return type mismatch between linked nodes', details, extra);
}

function checkFile(store: FileStore, name: string, value: unknown): PromptProblem | undefined {
  if (store.read(annotatedAddress(String(value))) !== undefined) return undefined;
  const details = `${name} - Invalid image file: ${String(value)}`;
  return problem('custom_validation_failed', 'Custom validation failed for node', details, { input_name: name });
}

function checkValue(name: string, rule: InputRule, value: unknown): PromptProblem | undefined {
  const extra = { input_name: name, received_value: value };
  if (Array.isArray(rule.type)) {
    if (rule.type.includes(value)) return undefined;
    return problem('value_not_in_list', 'Value not in list', `${name}: '${String(value)}' not in list`, extra);
  }
  if (rule.type !== 'INT' && rule.type !== 'FLOAT') return undefined;
  const number = typeof value === 'number' ? value : Number.parseFloat(String(value));
  if (Number.isNaN(number)) {
    const message = `Failed to convert an input value to a ${rule.type} value`;
    return problem('invalid_input_type', message, `${name}, ${String(value)}`, extra);
  }
  if (rule.min !== undefined && number < rule.min) {
    return problem('value_smaller_than_min', `Value ${number} smaller than min of ${rule.min}`, name, extra);
  }
  if (rule.max !== undefined && number > rule.max) {
    return problem('value_bigger_than_max', `Value ${number} bigger than max of ${rule.max}`, name, extra);
  }
  return undefined;
}

function nodeOf(value: unknown): GraphNode | undefined {
  if (typeof value !== 'object' || value === null) return undefined;
  const { class_type: classType, inputs }: Record<string, unknown> = { ...value };
  if (typeof classType !== 'string') return undefined;
  return { class_type: classType, inputs: typeof inputs === 'object' && inputs !== null ? { ...inputs } : {} };
}

function problem(
  type: string,
  message: string,
  details: string,
  extra: Readonly<Record<string, unknown>> = {},
): PromptProblem {
  return { type, message, details, extra_info: extra };
}
