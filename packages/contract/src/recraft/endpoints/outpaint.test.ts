import { describe, expect, it } from 'vitest';
import { fault, read } from '../testing/ask.ts';

const image_url = 'https://images.example/room.png';
const base = { image_url, prompt: 'a beach' };
const input = (name: string, fields: object) => read(name, fields).call.input;

describe('outpaint', () => {
  it.each([
    [{ expand_left: 10 }, { expand: { left: 10, right: 0, top: 0, bottom: 0 } }],
    [{ expand_top: 1, expand_bottom: 3840, zoom_out_percentage: 0.5 }, undefined],
    [
      { expand_top: 1, expand_bottom: 3839, zoom_out_percentage: 0.5 },
      { expand: { left: 0, right: 0, top: 1, bottom: 3839 }, zoomOutPercent: 0.5 },
    ],
    [{ size: '16:9' }, { size: { width: 1820, height: 1024 } }],
    [
      { size: '1024x1024', zoom_out_percentage: 99.99 },
      { size: { width: 1024, height: 1024 }, zoomOutPercent: 99.9 },
    ],
    [{ zoom_out_percentage: 0 }, { zoomOutPercent: 0 }],
  ])('with %j', (options, wanted) => {
    if (wanted === undefined) expect(fault('outpaint', { ...base, ...options })?.field).toBe('expand_top');
    else expect(input('outpaint', { ...base, ...options })).toMatchObject(wanted);
  });

  it.each([
    [{}, /^size should be given, or one of expand_left, /],
    [{ size: '1:1', expand_left: 0 }, 'size should not be combined with expand_*'],
    [{ expand_left: 2000, expand_right: 1841 }, /^expand_left and expand_right should leave the result at most 4096/],
    [{ zoom_out_percentage: 100 }, 'zoom_out_percentage should be a number in [0, 100)'],
    [{ size: '1:7' }, /^size should be one of: /],
    [{ expand_left: 4097 }, 'expand_left should be an integer in [0, 4096]'],
  ])('refuses %j', (options, message) => {
    const found = fault('outpaint', { ...base, ...options })?.message;

    if (typeof message === 'string') expect(found).toBe(message);
    else expect(found).toMatch(message);
  });
});
