import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { hash32 } from '../../noise/hash.ts';
import { createLevel } from '../create-level.ts';
import { fillHoleWith } from '../fill-hole.ts';
import { BARRED, createLevelImage, HOLE, type Level, type LevelImage } from '../level.ts';
import { createHalf } from '../pyramid.ts';
import { onionPeel } from '../onion-peel.ts';
import { mendFragments } from '../mend-fragments.ts';
import { createPlacePrior, type PlacePrior } from '../place-prior.ts';
import { randomField } from '../random-field.ts';
import type { SearchPass } from '../search.ts';
import { noise, paint, paintMask } from '../testing/fixtures.ts';
import { stripedLevel } from '../testing/striped-level.ts';
import { createUsagePlanes, usageCosts } from '../usage.ts';
import type { FillSteps } from './fill-steps.ts';
import { SCRIPT_STEPS } from './script-steps.ts';
import { takeWasmSteps } from './wasm-steps.ts';

const wasmSteps = (): FillSteps => takeWasmSteps()!;

const anyLevel = fc.record({
  width: fc.integer({ min: 12, max: 40 }),
  height: fc.integer({ min: 12, max: 80 }),
  left: fc.integer({ min: -6, max: 40 }),
  top: fc.integer({ min: -6, max: 40 }),
  across: fc.integer({ min: 1, max: 20 }),
  down: fc.integer({ min: 1, max: 80 }),
  stride: fc.constantFrom(1, 2),
  seed: fc.nat(),
  /** Bits of the noise: few make sources alike. */
  depth: fc.constantFrom(1, 3, 8),
});
type Drawing = ArbitraryOf<typeof anyLevel>;
type ArbitraryOf<A> = A extends fc.Arbitrary<infer T> ? T : never;

/** The same image in the memory of the given steps. */
function buildImage({ memory }: FillSteps, { width, height, left, top, across, down, ...rest }: Drawing): LevelImage {
  const image = createLevelImage(width, height, memory);
  for (let i = 0; i < width * height; i++) {
    const [x, y] = [i % width, Math.floor(i / width)];
    image.pixels[i] = Math.imul(hash32(i ^ rest.seed) & (2 ** rest.depth - 1), 0x01_03_05_07);
    if (x >= left && x < left + across && y >= top && y < top + down) image.hole[i] = HOLE;
    else if (x === y - top) image.hole[i] = BARRED;
  }
  return image;
}

/** The same level; undefined where the hole leaves nothing to copy or lies outside. */
function build(steps: FillSteps, drawing: Drawing): Level | undefined {
  const image = buildImage(steps, drawing);
  steps.addTexture(image);
  const level = createLevel(image, drawing.stride, steps);
  if (level === undefined || level.sourceCount === 0) return undefined;
  randomField(level, drawing.seed);
  return level;
}

/** Both makes of the steps do the same to the same level. */
function bothWays(drawing: Drawing, work: (steps: FillSteps, level: Level) => unknown): void {
  const [script, wasm] = [SCRIPT_STEPS, wasmSteps()].map((steps) => {
    const level = build(steps, drawing);
    return level && { outcome: work(steps, level), level };
  });
  fc.pre(script !== undefined && wasm !== undefined);

  expect(wasm.outcome).toEqual(script.outcome);
  expect(wasm.level).toMatchObject({ sourceCount: script.level.sourceCount, targetCount: script.level.targetCount });
  for (const plane of PLANES) expect(bytesOf(wasm.level[plane]), plane).toEqual(bytesOf(script.level[plane]));
}

const PLANES = ['pixels', 'source', 'target', 'match', 'cost', 'weight', 'offset', 'distance', 'voted'] as const;

function bytesOf({ buffer, byteOffset, byteLength }: Level[(typeof PLANES)[number]]): Uint8Array {
  return new Uint8Array(buffer, byteOffset, byteLength).slice();
}

const anyPass = fc.record({
  seed: fc.nat(),
  proximity: fc.constantFrom(0, 5, 40),
  farness: fc.constantFrom(0, 300),
  incoherence: fc.constantFrom(0, 4000),
  hasPlace: fc.boolean(),
  hasUsage: fc.boolean(),
});

function placeIn({ width, height }: Level, { memory }: FillSteps): PlacePrior {
  const kept = { rect: { x: 3, y: 2, width: width - 6, height: height - 8 }, costPerPx: 321.5 };
  const window = { x: 0, y: 0, width, height };
  return createPlacePrior(kept, { window, halvings: 0 }, memory);
}

/** Three passes there and back; votes between them. */
function search(steps: FillSteps, level: Level, { hasPlace, hasUsage, ...costs }: ArbitraryOf<typeof anyPass>) {
  const place = hasPlace ? placeIn(level, steps) : undefined;
  const usage = hasUsage ? usageCosts(level, 700, createUsagePlanes(level, steps.memory)) : undefined;
  const pass: SearchPass = {
    ...costs,
    direction: 1,
    maxRadiusPx: Math.max(level.width, level.height),
    reachPx: 7.5,
    place,
    usage,
    recost: true,
  };
  steps.search(level, pass, false);
  steps.search(level, { ...pass, direction: -1, seed: costs.seed ^ 1, recost: false }, true);
  const change = steps.vote(level, false);
  steps.search(level, { ...pass, seed: costs.seed ^ 2 }, false);
  steps.removeSeams(level, 9);
  return change;
}

describe('the steps in WebAssembly', () => {
  test('are what runs here', () => {
    expect(takeWasmSteps()).toBeDefined();
  });

  test('make the coarser images of their TypeScript twins', () => {
    fc.assert(
      fc.property(anyLevel, (drawing) => {
        const [script, wasm] = [SCRIPT_STEPS, wasmSteps()].map((steps): LevelImage => {
          const image = buildImage(steps, drawing);
          steps.addTexture(image);
          const half = createHalf(image, steps.memory);
          steps.halve(image, half);
          return half;
        });

        expect([...wasm!.pixels]).toEqual([...script!.pixels]);
        expect([...wasm!.hole]).toEqual([...script!.hole]);
      }),
      { numRuns: 25 },
    );
  });

  test('peel a hole as their TypeScript twins do', () => {
    fc.assert(
      fc.property(anyLevel, fc.boolean(), (drawing, hasPlace) => {
        bothWays(drawing, (steps, level) => onionPeel(level, steps, hasPlace ? placeIn(level, steps) : undefined));
      }),
      { numRuns: 15 },
    );
  });

  test('find the matches, costs and colours of their TypeScript twins', () => {
    fc.assert(
      fc.property(anyLevel, anyPass, (drawing, pass) => {
        bothWays(drawing, (steps, level) => search(steps, level, pass));
      }),
      { numRuns: 25 },
    );
  });

  test.each(['fast', 'quality'] as const)('fill a picture with the pixels of their twins (%s)', async (profile) => {
    const picture = paint(80, 70, (x, y) => noise(3)(x % 17, y % 13));
    const mask = paintMask(80, 70, (x, y) => (Math.hypot(x - 30, y - 40) < 18 || (x > 74 && y < 30) ? 255 : 0));
    const fillWith = async (steps: FillSteps) => {
      const { raster } = await fillHoleWith({ steps, turn: async () => {} }, picture, mask, { seed: 7, profile });
      return raster.data;
    };

    expect(await fillWith(wasmSteps())).toEqual(await fillWith(SCRIPT_STEPS));
  });

  test('mend fragments as their twins do', async () => {
    const [script, wasm] = await Promise.all(
      [SCRIPT_STEPS, wasmSteps()].map(async (steps) => {
        const level = stripedLevel(steps);
        const before = level.pixels.slice();
        await mendFragments(level, steps, async (patch) => {
          randomField(patch, 3);
          onionPeel(patch, steps);
          search(steps, patch, { seed: 5, proximity: 5, farness: 0, incoherence: 0, hasPlace: false, hasUsage: false });
        });
        expect(level.pixels).not.toEqual(before);
        return level;
      }),
    );

    for (const plane of ['pixels', 'match'] as const)
      expect(bytesOf(wasm![plane]), plane).toEqual(bytesOf(script![plane]));
  });

  test('give planes of zeros, also where something lay before', () => {
    const { memory } = wasmSteps();
    const mark = memory.mark();
    memory.take(Uint8Array, 5000).fill(7);
    memory.release(mark);

    const again = memory.take(Int32Array, 3000);

    expect(again.every((value) => value === 0)).toBe(true);
  });
});
