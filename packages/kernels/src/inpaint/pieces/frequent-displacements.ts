import type { Level } from '../level.ts';
import type { Displacement } from './displacement.ts';

/** The displacements that most targets of a level are matched by, most frequent first; at most `count`. */
export function frequentDisplacements({ width, height, box, target, match }: Level, count: number): Displacement[] {
  const across = 2 * width;
  const uses = new Map<number, number>();
  for (let i = 0; i < target.length; i++) {
    if (target[i] !== 1) continue;
    const bx = i % box.width;
    const dx = (match[i] & 0xffff) - box.x - bx;
    const dy = (match[i] >> 16) - box.y - (i - bx) / box.width;
    const key = (dy + height) * across + dx + width;
    uses.set(key, (uses.get(key) ?? 0) + 1);
  }
  return [...uses]
    .toSorted((a, b) => b[1] - a[1] || a[0] - b[0])
    .slice(0, count)
    .map(([key]) => ({ dx: (key % across) - width, dy: Math.floor(key / across) - height }));
}
