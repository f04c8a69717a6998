/**
 * Triangulates points so that no point lies inside any triangle's circumcircle (Bowyer 1981 and Watson 1981, with
 * neighbour links and walking so that sorted input takes near-linear time).
 * @param xs Horizontal positions, any unit; duplicates are skipped.
 * @param ys Vertical positions.
 * @returns Three point indices a triangle.
 */
export function delaunay(xs: ArrayLike<number>, ys: ArrayLike<number>): Uint32Array {
  const count = xs.length;
  const mesh = createMesh(xs, ys);
  for (let p = 0; p < count; p++) insertPoint(mesh, p);
  const out: number[] = [];
  for (let t = 0; t < mesh.corners.length; t += 3) {
    if (!mesh.alive[t / 3]) continue;
    const a = mesh.corners[t]!;
    const b = mesh.corners[t + 1]!;
    const c = mesh.corners[t + 2]!;
    if (a < count && b < count && c < count) out.push(a, b, c);
  }
  return Uint32Array.from(out);
}

interface Mesh {
  readonly x: number[];
  readonly y: number[];
  /** Three corners a triangle, anticlockwise in a y-up frame. */
  readonly corners: number[];
  /** Triangle across the edge (corner k, corner k + 1), -1 outside. */
  readonly across: number[];
  readonly alive: boolean[];
  last: number;
}

/** The three far corners hold every point; they are the last three indices. */
function createMesh(xs: ArrayLike<number>, ys: ArrayLike<number>): Mesh {
  const x = Array.from(xs);
  const y = Array.from(ys);
  const reach =
    64 * (1 + x.reduce((m, v) => Math.max(m, Math.abs(v)), 0) + y.reduce((m, v) => Math.max(m, Math.abs(v)), 0));
  const n = x.length;
  x.push(-reach, reach, 0);
  y.push(-reach, -reach, reach);
  return { x, y, corners: [n, n + 1, n + 2], across: [-1, -1, -1], alive: [true], last: 0 };
}

function insertPoint(mesh: Mesh, p: number): void {
  const start = locate(mesh, p);
  for (let k = 0; k < 3; k++) {
    const corner = mesh.corners[start * 3 + k]!;
    if (mesh.x[corner] === mesh.x[p] && mesh.y[corner] === mesh.y[p]) return;
  }
  const bad = new Set([start]);
  const queue = [start];
  const rim: { from: number; to: number; outside: number }[] = [];
  for (let head = 0; head < queue.length; head++) {
    const t = queue[head]!;
    for (let k = 0; k < 3; k++) {
      const neighbour = mesh.across[t * 3 + k]!;
      if (neighbour >= 0 && bad.has(neighbour)) continue;
      if (neighbour >= 0 && inCircle(mesh, neighbour, p)) {
        bad.add(neighbour);
        queue.push(neighbour);
      }
    }
  }
  for (const t of bad) {
    mesh.alive[t] = false;
    for (let k = 0; k < 3; k++) {
      const neighbour = mesh.across[t * 3 + k]!;
      if (neighbour < 0 || !bad.has(neighbour))
        rim.push({ from: mesh.corners[t * 3 + k]!, to: mesh.corners[t * 3 + ((k + 1) % 3)]!, outside: neighbour });
    }
  }
  fillHole(mesh, p, rim);
}

/** Joins the point to every edge of the hole and links the new triangles with each other and with the outside. */
function fillHole(mesh: Mesh, p: number, rim: readonly { from: number; to: number; outside: number }[]): void {
  const startingAt = new Map<number, number>();
  const first = mesh.alive.length;
  rim.forEach(({ from, to, outside }, index) => {
    const t = first + index;
    mesh.corners.push(from, to, p);
    mesh.across.push(outside, -1, -1);
    mesh.alive.push(true);
    startingAt.set(from, t);
    if (outside >= 0)
      for (let k = 0; k < 3; k++)
        if (mesh.corners[outside * 3 + k] === to && mesh.corners[outside * 3 + ((k + 1) % 3)] === from)
          mesh.across[outside * 3 + k] = t;
  });
  rim.forEach(({ to }, index) => {
    const t = first + index;
    const next = startingAt.get(to);
    if (next === undefined) return;
    mesh.across[t * 3 + 1] = next;
    mesh.across[next * 3 + 2] = t;
  });
  mesh.last = mesh.alive.length - 1;
}

/** Walks from the newest triangle towards the point. */
function locate(mesh: Mesh, p: number): number {
  let t = mesh.last;
  for (let guard = 0; guard < mesh.alive.length + 3; guard++) {
    let moved = false;
    for (let k = 0; k < 3; k++) {
      const a = mesh.corners[t * 3 + k]!;
      const b = mesh.corners[t * 3 + ((k + 1) % 3)]!;
      if (orientation(mesh, a, b, p) < 0 && mesh.across[t * 3 + k]! >= 0) {
        t = mesh.across[t * 3 + k]!;
        moved = true;
        break;
      }
    }
    if (!moved) return t;
  }
  return t;
}

function orientation({ x, y }: Mesh, a: number, b: number, c: number): number {
  return (x[b]! - x[a]!) * (y[c]! - y[a]!) - (y[b]! - y[a]!) * (x[c]! - x[a]!);
}

function inCircle(mesh: Mesh, t: number, p: number): boolean {
  const { x, y, corners } = mesh;
  const px = x[p]!;
  const py = y[p]!;
  const ax = x[corners[t * 3]!]! - px;
  const ay = y[corners[t * 3]!]! - py;
  const bx = x[corners[t * 3 + 1]!]! - px;
  const by = y[corners[t * 3 + 1]!]! - py;
  const cx = x[corners[t * 3 + 2]!]! - px;
  const cy = y[corners[t * 3 + 2]!]! - py;
  const a = ax * ax + ay * ay;
  const b = bx * bx + by * by;
  const c = cx * cx + cy * cy;
  return a * (bx * cy - cx * by) - b * (ax * cy - cx * ay) + c * (ax * by - bx * ay) > 0;
}
