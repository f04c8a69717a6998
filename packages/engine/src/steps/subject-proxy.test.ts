import { createMatte, type Matte } from '@backlot/kernels';
import { describe, expect, it } from 'vitest';
import { subjectProxy } from './subject-proxy.ts';

const SIDE = 64;

/** A subject of the columns `columns(x)` = rows from, to. */
function matteOf(columns: (x: number) => readonly [number, number] | undefined): Matte {
  const matte = createMatte(SIDE, SIDE);
  for (let x = 0; x < SIDE; x++) {
    const rows = columns(x);
    if (rows) for (let y = rows[0]; y < rows[1]; y++) matte.data[y * SIDE + x] = 1;
  }
  return matte;
}

describe('subjectProxy', () => {
  it('knows what the bottom edge cuts', () => {
    const sitter = matteOf((x) => (x > 20 && x < 44 ? [10, SIDE] : undefined));
    const cup = matteOf((x) => (x > 20 && x < 44 ? [10, 50] : undefined));

    expect(subjectProxy(sitter)?.touchesBottom).toBe(true);
    expect(subjectProxy(cup)?.touchesBottom).toBe(false);
  });

  it('lets nothing stand on a paw that reaches into the frame from its side', () => {
    const reaching = matteOf((x) => (x < 40 ? [0, 20 + x] : undefined));

    expect(subjectProxy(reaching)?.touchesBottom).toBe(true);
  });

  it('lets stand what is cut by the upper edge but shows its foot', () => {
    const tower = matteOf((x) => (x > 20 && x < 44 ? [0, 50] : undefined));

    expect(subjectProxy(tower)?.touchesBottom).toBe(false);
  });

  it('is nothing without a subject', () => {
    expect(subjectProxy(createMatte(SIDE, SIDE))).toBeUndefined();
  });
});
