/** Directions from a node to its neighbours; `direction ^ 1` leads back. */
export const DIRECTIONS = 4;
export const RIGHT = 0;
export const DOWN = 2;
/** What {@link GridCut.neighbours} holds where there is none. */
export const NO_NODE = -1;

const FREE = 0;
const SOURCE_SIDE = 1;
const SINK_SIDE = 2;
/** What a node hangs on in its tree, if not on the neighbour in a direction. */
const TERMINAL = 4;
const ORPHAN = 5;
const NOTHING = 6;
const NO_WAY = 0x7fffffff;

/** A graph whose nodes have up to four neighbours, as the pixels of a region do, and its minimum cut. */
export interface GridCut {
  readonly neighbours: Int32Array;
  /** Capacity from each node to its neighbour in each direction, 0 or more; {@link DIRECTIONS} a node. Spent by {@link solve}. */
  readonly capacity: Int32Array;
  /** Capacity from the source to each node less that from the node to the sink. Spent by {@link solve}. */
  readonly terminal: Int32Array;
  /** Finds the minimum cut; then {@link isSink} tells its sides. */
  readonly solve: () => void;
  /** Whether a node is cut off from the source. Nodes that neither side needs stay with the source. */
  readonly isSink: (node: number) => boolean;
}

/**
 * Makes an empty graph over `neighbours` ({@link DIRECTIONS} a node). Its cut is found by the algorithm of Boykov and Kolmogorov
 * (2004, "An experimental comparison of min-cut/max-flow algorithms for energy minimization in vision"): a tree grows from either
 * terminal; where they touch, flow goes through, and what that tears off looks for a new parent.
 */
export function createGridCut(neighbours: Int32Array): GridCut {
  const count = neighbours.length / DIRECTIONS;
  const capacity = new Int32Array(neighbours.length);
  const terminal = new Int32Array(count);
  const tree = new Uint8Array(count);
  const parent = new Uint8Array(count);
  // When the way of a node to its terminal was last walked, and how long it was then.
  const walkedAt = new Int32Array(count);
  const walk = new Int32Array(count);
  const queue = new Int32Array(count + 1);
  const isQueued = new Uint8Array(count);
  const orphans: number[] = [];
  let head = 0;
  let tail = 0;
  let time = 0;

  return { neighbours, capacity, terminal, solve, isSink: (node) => tree[node] === SINK_SIDE };

  function solve(): void {
    plant();
    for (let active = next(); active >= 0;) {
      time++;
      const joint = grow(active);
      if (joint < 0) {
        active = next();
        continue;
      }
      augment(Math.floor(joint / DIRECTIONS), joint % DIRECTIONS);
      while (orphans.length > 0) adopt(orphans.pop()!);
      if (tree[active] === FREE) active = next();
    }
  }

  /** The trees' first nodes: all that a terminal reaches. */
  function plant(): void {
    head = tail = time = 0;
    isQueued.fill(0);
    walkedAt.fill(0);
    for (let i = 0; i < count; i++) {
      tree[i] = terminal[i] === 0 ? FREE : terminal[i] > 0 ? SOURCE_SIDE : SINK_SIDE;
      parent[i] = terminal[i] === 0 ? NOTHING : TERMINAL;
      walk[i] = 1;
      if (terminal[i] !== 0) enqueue(i);
    }
  }

  function enqueue(i: number): void {
    if (isQueued[i] === 1) return;
    isQueued[i] = 1;
    queue[tail] = i;
    tail = tail === count ? 0 : tail + 1;
  }

  /** The next node of a tree that may have something to grow into, or -1. */
  function next(): number {
    while (head !== tail) {
      const i = queue[head];
      head = head === count ? 0 : head + 1;
      isQueued[i] = 0;
      if (tree[i] !== FREE) return i;
    }
    return NO_NODE;
  }

  /** What can still flow between a node and its neighbour, away from the source. */
  function residual(i: number, direction: number, j: number, side: number): number {
    return side === SOURCE_SIDE ? capacity[DIRECTIONS * i + direction] : capacity[DIRECTIONS * j + (direction ^ 1)];
  }

  /** Takes free neighbours into the tree. Returns the edge (node x {@link DIRECTIONS} + direction) to the other tree if it is met, or -1. */
  function grow(i: number): number {
    const side = tree[i];
    for (let d = 0; d < DIRECTIONS; d++) {
      const j = neighbours[DIRECTIONS * i + d];
      if (j < 0 || residual(i, d, j, side) === 0) continue;
      if (tree[j] === FREE) {
        tree[j] = side;
        hang(j, d ^ 1, i);
        enqueue(j);
      } else if (tree[j] !== side) return side === SOURCE_SIDE ? DIRECTIONS * i + d : DIRECTIONS * j + (d ^ 1);
      else if (walkedAt[j] <= walkedAt[i] && walk[j] > walk[i]) hang(j, d ^ 1, i);
    }
    return NO_NODE;
  }

  function hang(i: number, direction: number, onto: number): void {
    parent[i] = direction;
    walkedAt[i] = walkedAt[onto];
    walk[i] = walk[onto] + 1;
  }

  /** Sends as much as possible through an edge between the trees. */
  function augment(from: number, direction: number): void {
    const to = neighbours[DIRECTIONS * from + direction];
    const edge = DIRECTIONS * from + direction;
    const flow = Math.min(capacity[edge], most(from, SOURCE_SIDE), most(to, SINK_SIDE));
    capacity[edge] -= flow;
    capacity[DIRECTIONS * to + (direction ^ 1)] += flow;
    send(from, flow, SOURCE_SIDE);
    send(to, flow, SINK_SIDE);
  }

  /** What the way of a node to its terminal lets through. */
  function most(start: number, side: number): number {
    let flow = NO_WAY;
    let i = start;
    while (parent[i] !== TERMINAL) {
      const d = parent[i];
      const j = neighbours[DIRECTIONS * i + d];
      flow = Math.min(flow, residual(j, d ^ 1, i, side));
      i = j;
    }
    return Math.min(flow, Math.abs(terminal[i]));
  }

  function send(start: number, flow: number, side: number): void {
    let i = start;
    while (parent[i] !== TERMINAL) {
      const d = parent[i];
      const j = neighbours[DIRECTIONS * i + d];
      const inward = DIRECTIONS * i + d;
      const outward = DIRECTIONS * j + (d ^ 1);
      const along = side === SOURCE_SIDE ? outward : inward;
      capacity[along] -= flow;
      capacity[side === SOURCE_SIDE ? inward : outward] += flow;
      if (capacity[along] === 0) orphan(i);
      i = j;
    }
    terminal[i] += side === SOURCE_SIDE ? -flow : flow;
    if (terminal[i] === 0) orphan(i);
  }

  function orphan(i: number): void {
    parent[i] = ORPHAN;
    orphans.push(i);
  }

  /** Hangs an orphan onto the neighbour that is nearest to the terminal; without one it leaves the tree and orphans its children. */
  function adopt(i: number): void {
    const side = tree[i];
    let best = NO_NODE;
    let shortest = NO_WAY;
    for (let d = 0; d < DIRECTIONS; d++) {
      const j = neighbours[DIRECTIONS * i + d];
      if (j < 0 || tree[j] !== side || residual(j, d ^ 1, i, side) === 0) continue;
      const length = walkFrom(j);
      if (length >= shortest) continue;
      shortest = length;
      best = d;
    }
    if (best !== NO_NODE) {
      hang(i, best, neighbours[DIRECTIONS * i + best]);
      return;
    }
    for (let d = 0; d < DIRECTIONS; d++) {
      const j = neighbours[DIRECTIONS * i + d];
      if (j < 0 || tree[j] !== side) continue;
      if (residual(j, d ^ 1, i, side) > 0) enqueue(j);
      if (parent[j] === (d ^ 1)) orphan(j);
    }
    tree[i] = FREE;
    parent[i] = NOTHING;
  }

  /** Steps from a node to its terminal, {@link NO_WAY} where it hangs on an orphan; marks the way as walked. */
  function walkFrom(start: number): number {
    let edges = 0;
    let i = start;
    for (; walkedAt[i] !== time; edges++) {
      if (parent[i] === ORPHAN) return NO_WAY;
      if (parent[i] === TERMINAL) {
        walkedAt[i] = time;
        walk[i] = 1;
        break;
      }
      i = neighbours[DIRECTIONS * i + parent[i]];
    }
    if (parent[i] === ORPHAN) return NO_WAY;
    const length = walk[i] + edges;
    mark(start, length);
    return length;
  }

  function mark(start: number, length: number): void {
    let left = length;
    for (let i = start; walkedAt[i] !== time; i = neighbours[DIRECTIONS * i + parent[i]]) {
      walkedAt[i] = time;
      walk[i] = left--;
    }
  }
}
