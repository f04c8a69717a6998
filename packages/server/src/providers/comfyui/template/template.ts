import type { Placeholder } from './slots.ts';

/** A node of a graph in ComfyUI's API format. */
export interface GraphNode {
  readonly class_type: string;
  /** Values, and wires as `[id of a node, number of its output]`. */
  readonly inputs: Readonly<Record<string, unknown>>;
}

/** A graph in ComfyUI's API format: nodes by their ids. */
export type Graph = Readonly<Record<string, GraphNode>>;

/** A graph whose placeholders are still to be filled. */
export interface Template {
  /** `inpaint.json`. */
  readonly file: string;
  readonly graph: Graph;
  readonly uses: ReadonlySet<Placeholder>;
  /** Id of the one node whose pictures are the result. */
  readonly output: string;
}
