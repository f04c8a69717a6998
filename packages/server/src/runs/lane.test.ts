import { describe, expect, it } from 'vitest';
import { LANES_SETTING, readLanes } from './lane.ts';

describe('the lanes of a process', () => {
  it.each([
    ['cpu=2', { cpu: 2 }],
    ['cpu=0,recraft=3', { recraft: 3 }],
    ['*=4,recraft=1', { recraft: 1, ideogram: 4, clipdrop: 4, openai: 4, 'sd-server': 4, comfyui: 4 }],
  ])('are read from "%s"', (text, expected) => {
    expect(LANES_SETTING.test(text)).toBe(true);
    expect(Object.fromEntries(readLanes(text))).toEqual(expected);
  });

  it.each(['', 'cpu', 'gpu=1', 'cpu=-1', 'cpu=1,', 'cpu=99999', 'cpu=1;recraft=2'])(
    'are not read from "%s"',
    (text) => {
      expect(LANES_SETTING.test(text)).toBe(false);
    },
  );
});
