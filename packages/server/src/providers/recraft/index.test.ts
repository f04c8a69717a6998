import { expect, it } from 'vitest';
import { createRig } from '../testing/create-rig.ts';
import { recraft } from './index.ts';

it('there is no Recraft without a key', () => {
  expect(() => createRig(recraft, {})).toThrow('not configured');
  expect(() => createRig(recraft, { BACKLOT_RECRAFT_API_KEY: '' })).toThrow('not configured');
});

it('keeps to the documented limits, and to the concurrency that the operator sets', () => {
  const { vendor } = createRig(recraft, { BACKLOT_RECRAFT_API_KEY: 'k', BACKLOT_RECRAFT_CONCURRENCY: '2' });

  expect(vendor.limits).toEqual({ concurrency: 2, perSecond: 5, picturesPerMinute: 100 });
});

it('makes up to six pictures in one call', () => {
  const { operations } = createRig(recraft, { BACKLOT_RECRAFT_API_KEY: 'k' }).vendor;

  expect([operations.generate?.picturesPerCall, operations.upscale?.picturesPerCall]).toEqual([6, undefined]);
});
