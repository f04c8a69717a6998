import { describe, expect, it } from 'vitest';
import { findUnfitness } from './find-unfitness.ts';
import type { VendorOperation } from './vendor.ts';

const erase: VendorOperation<'erase'> = { heeds: [], call: () => Promise.reject(new Error('not asked')) };
const input = { image: 'a.png', mask: 'b.png' };

describe('a vendor', () => {
  it('is fit for what every vendor heeds', () => {
    const call = { operation: 'erase', input: { ...input, minSidePx: 256, format: 'webp' } } as const;

    expect(findUnfitness(erase, call, 'm')).toBeUndefined();
  });

  it('is unfit where it would ignore what the caller set', () => {
    const call = { operation: 'erase', input: { ...input, seed: 0 } } as const;

    expect(findUnfitness(erase, call, 'm')).toBe('would ignore `seed`');
    expect(findUnfitness({ ...erase, heeds: ['seed'] }, call, 'm')).toBeUndefined();
  });

  it('is fit where a field only says that things should be as they are without it', () => {
    const call = { operation: 'erase', input: { ...input, vectors: 'draw', seed: undefined } } as const;

    expect(findUnfitness(erase, call as never, 'm')).toBeUndefined();
    expect(findUnfitness(erase, { ...call, input: { ...input, vectors: 'trace' } }, 'm')).toMatch(/vectors/);
  });

  it('may refuse a value of what it heeds', () => {
    const choosy = {
      ...erase,
      heeds: ['seed'],
      refuses: ({ seed = 0 }) => (seed > 9 ? 'counts to nine' : undefined),
    } as const;

    expect(findUnfitness(choosy, { operation: 'erase', input: { ...input, seed: 10 } }, 'm')).toBe('counts to nine');
  });
});
