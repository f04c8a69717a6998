import { describe, expect, it } from 'vitest';
import { sceneSpec } from '../../testing/scene-spec.ts';
import type { SceneSpec } from '../../spec.ts';
import { paintPlace } from '../hdri/paint-place.ts';
import { kindOfRoom } from './layouts-for.ts';
import { paintIndoors } from './paint-indoors.ts';
import { paintRoom } from './paint-room.ts';
import { roomPalette } from './room-palette.ts';

const SIZE = 40;

function paint(changes: Partial<SceneSpec>) {
  const spec = sceneSpec({ family: 'kitchen', place: 'kitchen', ...changes });
  return paintIndoors({ spec, widthPx: SIZE, heightPx: SIZE, quality: 'flash' });
}

function difference(a: Float32Array, b: Float32Array): number {
  return a.reduce((sum, value, i) => sum + Math.abs(value - b[i]!), 0) / a.length;
}

function luma(data: Float32Array): number {
  let sum = 0;
  for (let i = 0; i < data.length; i += 4) sum += 0.2126 * data[i]! + 0.7152 * data[i + 1]! + 0.0722 * data[i + 2]!;
  return sum / (data.length / 4);
}

describe('paintIndoors', () => {
  it('paints the same pixels for the same seed and another room for another', async () => {
    const [first, again] = [await paint({ seed: 5 }), await paint({ seed: 5 })];
    const others = await Promise.all([6, 7, 8].map((seed) => paint({ seed })));

    expect(again.picture.data).toEqual(first.picture.data);
    for (const { picture } of others) expect(difference(picture.data, first.picture.data)).toBeGreaterThan(0.04);
  });

  it('keeps the layout where only details are drawn anew', async () => {
    const first = await paint({ seed: 5 });
    const varied = await paint({ seed: 5, detailSeed: 77 });

    expect(varied.picture.data).not.toEqual(first.picture.data);
    expect(difference(varied.picture.data, first.picture.data)).toBeLessThan(0.05);
  });

  it('is darker and warmer at night', async () => {
    const [day, night] = [
      await paint({ seed: 4 }),
      await paint({ seed: 4, time: 'night', light: { key: 'soft', azimuthDeg: 0, elevationDeg: 30, kelvin: 2800 } }),
    ];
    const warmth = ({ picture: { data } }: typeof day): number =>
      data.reduce((sum, v, i) => sum + (i % 4 === 0 ? v : i % 4 === 2 ? -v : 0), 0);

    expect(luma(night.picture.data)).toBeLessThan(luma(day.picture.data) * 0.75);
    expect(warmth(night) / luma(night.picture.data)).toBeGreaterThan(warmth(day) / luma(day.picture.data));
  });

  it('takes panoramas for rooms that cannot be furnished', async () => {
    const spec = sceneSpec({ family: 'interior', place: 'gym' });
    const request = { spec, widthPx: SIZE, heightPx: SIZE, quality: 'flash' } as const;

    expect((await paintIndoors(request)).picture.data).toEqual((await paintPlace(request)).picture.data);
  });

  it('asks for a contact shadow only where something stands in the room', async () => {
    expect((await paint({})).shadow).toBe('none');
  });
});

describe('paintRoom', () => {
  it('fills any frame with light between black and white', async () => {
    for (const [widthPx, heightPx] of [
      [90, 30],
      [30, 90],
    ] as const) {
      const { picture } = await paintRoom({
        spec: sceneSpec({ family: 'cafe', place: 'cafe' }),
        widthPx,
        heightPx,
        quality: 'flash',
      });

      expect([picture.width, picture.height]).toEqual([widthPx, heightPx]);
      for (const value of picture.data) expect(value >= 0 && value <= 1).toBe(true);
      expect(luma(picture.data)).toBeGreaterThan(0.02);
    }
  });
});

describe('kindOfRoom', () => {
  it('goes by family and place, behind tables by what is behind', () => {
    expect(kindOfRoom(sceneSpec({ family: 'interior', place: 'office' }))).toBe('office');
    expect(kindOfRoom(sceneSpec({ family: 'cafe', place: 'bar' }))).toBe('bar');
    expect(kindOfRoom(sceneSpec({ family: 'table', secondary: 'kitchen', place: 'table' }))).toBe('kitchen');
    expect(kindOfRoom(sceneSpec({ family: 'interior', place: 'warehouse' }))).toBeUndefined();
    expect(kindOfRoom(sceneSpec({ family: 'table', secondary: 'sea' }))).toBeUndefined();
  });
});

describe('roomPalette', () => {
  it('paints the fronts in the colour that was asked for', () => {
    const { front } = roomPalette(
      sceneSpec({ family: 'kitchen', palette: { named: ['green'], hex: ['#2f6b3a'] } }),
      'kitchen',
    );

    expect(front.average[1]).toBeGreaterThan(front.average[0] * 1.8);
    expect(front.average[1]).toBeGreaterThan(front.average[2] * 1.8);
  });

  it('gives the sofa the colour that the prompt gives it', () => {
    const objects = [{ lemma: 'sofa', count: 1, attributes: ['green'], anchor: 'ground', role: 'prop' }] as const;

    const { textile } = roomPalette(sceneSpec({ family: 'interior', objects }), 'living');

    expect(textile[1]).toBeGreaterThan(Math.max(textile[0], textile[2]) * 1.3);
  });

  it('is dark for a dark mood', () => {
    const [usual, dark] = [undefined, 'dark' as const].map((mood) =>
      roomPalette(
        sceneSpec({ family: 'kitchen', palette: { named: [], hex: [], ...(mood ? { mood } : {}) } }),
        'kitchen',
      ),
    );

    expect(dark!.wallColour[1]).toBeLessThan(usual!.wallColour[1] / 2);
  });
});
