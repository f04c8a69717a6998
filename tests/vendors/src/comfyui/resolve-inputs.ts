import type { NodeInputs } from './evaluate-node.ts';
import { type GraphNode, wireOf } from './graph.ts';
import type { WireValue } from './wire-values.ts';

/** Values of the nodes that have run, by node id. */
export type Values = ReadonlyMap<string, readonly WireValue[]>;

/** The inputs of a node over the values before it. A wire of another kind is a fault of the fake: it was validated. */
export function resolveInputs(node: GraphNode, values: Values): NodeInputs {
  const wired = (name: string): WireValue => {
    const wire = wireOf(node.inputs[name]);
    const value = wire === undefined ? undefined : values.get(wire[0])?.[wire[1]];
    if (value === undefined) throw new Error(`The fake has no value on ${name}.`);
    return value;
  };
  const wrong = (name: string): never => {
    throw new Error(`The fake has another value on ${name}.`);
  };
  return {
    value: (name) => node.inputs[name],
    image: (name) => {
      const value = wired(name);
      return value.kind === 'IMAGE' ? value.image : wrong(name);
    },
    mask: (name) => {
      const value = wired(name);
      return value.kind === 'MASK' ? value.mask : wrong(name);
    },
    latent: (name) => {
      const value = wired(name);
      return value.kind === 'LATENT' ? value.latent : wrong(name);
    },
  };
}
