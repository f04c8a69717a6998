import { array, assert, constantFrom, integer, property, record, tuple } from 'fast-check';
import { describe, expect, it } from 'vitest';
import { reducePalette, type WeightedColour } from './reduce-palette.ts';

const channel = integer({ min: 0, max: 255 });
const palettes = array(record({ rgb: tuple(channel, channel, channel), weight: constantFrom(0, 0.1, 1, 7) }), {
  minLength: 1,
  maxLength: 24,
});

const RED = [220, 20, 30] as const;
const CRIMSON = [200, 10, 40] as const;
const WHITE = [255, 255, 255] as const;
const CREAM = [250, 248, 240] as const;
const NAVY = [10, 20, 80] as const;

describe('reducePalette', () => {
  it('leaves a palette of few enough colours as it is', () => {
    expect(reducePalette(plain(RED, WHITE, NAVY), 3)).toEqual([RED, WHITE, NAVY]);
    expect(reducePalette(plain(RED, RED, WHITE, RED), 2)).toEqual([RED, RED, WHITE, RED]);
    expect(reducePalette([], 1)).toEqual([]);
  });

  it('joins what looks alike', () => {
    expect(reducePalette(plain(RED, WHITE, CRIMSON, NAVY, CREAM), 3)).toEqual([RED, WHITE, RED, NAVY, WHITE]);
  });

  it('lets the weightier colour stand for both', () => {
    const colours = [
      { rgb: RED, weight: 0.1 },
      { rgb: WHITE, weight: 0.5 },
      { rgb: CRIMSON, weight: 0.4 },
    ];

    expect(reducePalette(colours, 2)).toEqual([CRIMSON, WHITE, CRIMSON]);
  });

  it('gives up a colour that hardly counts before two that do, though these look more alike', () => {
    const colours = [
      { rgb: RED, weight: 0.5 },
      { rgb: [190, 60, 60], weight: 0.499 },
      { rgb: NAVY, weight: 0.001 },
    ] as const;

    expect(new Set(reducePalette(colours, 2).map(String))).toEqual(new Set([String(RED), '190,60,60']));
  });

  it('has one colour for all where only one may stay', () => {
    expect(new Set(reducePalette(plain(WHITE, RED, NAVY, CREAM), 1).map(String)).size).toBe(1);
  });

  it('answers with no more colours than allowed, each of the palette, the same one for the same colour', () => {
    assert(
      property(palettes, integer({ min: 1, max: 8 }), (colours, limit) => {
        const reduced = reducePalette(colours, limit);

        expect(reduced).toHaveLength(colours.length);
        expect(new Set(reduced.map(String)).size).toBeLessThanOrEqual(limit);
        const given = new Set(colours.map(({ rgb }) => String(rgb)));
        expect(reduced.every((rgb) => given.has(String(rgb)))).toBe(true);
        const answers = new Set(colours.map(({ rgb }, index) => `${String(rgb)} ${String(reduced[index])}`));
        expect(answers.size).toBe(given.size);
      }),
    );
  });

  it('keeps a colour that stands for others as itself', () => {
    assert(
      property(palettes, integer({ min: 1, max: 8 }), (colours, limit) => {
        const reduced = reducePalette(colours, limit);
        const answers = new Map(colours.map(({ rgb }, index) => [String(rgb), String(reduced[index])]));

        for (const answer of answers.values()) expect(answers.get(answer)).toBe(answer);
      }),
    );
  });
});

function plain(...colours: readonly WeightedColour['rgb'][]): WeightedColour[] {
  return colours.map((rgb) => ({ rgb, weight: 1 }));
}
