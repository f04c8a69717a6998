import type { Level } from './level.ts';

/** Visits every target of a level: its place, and its index in planes of the box. */
export function forTargets({ box, target }: Level, visit: (x: number, y: number, index: number) => void): void {
  for (let i = 0; i < target.length; i++)
    if (target[i] === 1) visit(box.x + (i % box.width), box.y + Math.floor(i / box.width), i);
}
