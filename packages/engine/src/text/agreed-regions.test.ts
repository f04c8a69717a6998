import { expect, it } from 'vitest';
import { agreedRegions } from './agreed-regions.ts';
import type { TextRegion } from './text-region.ts';

const PICTURE = { width: 40, height: 20 };
const regionAt = (x: number, width = 10): TextRegion => ({
  box: { x, y: 5, width, height: 4 },
  inside: new Uint8Array(width * 4).fill(1),
  heightPx: 4,
});
const sure = (...regions: TextRegion[]) => ({ regions, isSure: true });
const unsure = (...regions: TextRegion[]) => ({ regions, isSure: false });

it('keeps what one sure look found, once', () => {
  expect(agreedRegions([sure(regionAt(0)), sure(regionAt(5)), unsure(regionAt(0))], PICTURE)).toEqual([
    regionAt(0),
    regionAt(5),
  ]);
  expect(agreedRegions([sure(regionAt(0, 20)), sure(regionAt(2))], PICTURE)).toEqual([regionAt(0, 20)]);
});

it('drops what one unsure look alone has seen', () => {
  expect(agreedRegions([unsure(regionAt(0)), sure(regionAt(20))], PICTURE)).toEqual([regionAt(20)]);
});

it('keeps what two unsure looks agree on for half of it', () => {
  expect(agreedRegions([unsure(regionAt(0)), unsure(regionAt(5))], PICTURE)).toHaveLength(2);
  expect(agreedRegions([unsure(regionAt(0)), unsure(regionAt(6))], PICTURE)).toEqual([]);
});

it('counts a look that found something twice as one', () => {
  expect(agreedRegions([unsure(regionAt(0), regionAt(0))], PICTURE)).toEqual([]);
});
