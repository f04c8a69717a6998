import { describe, expect, it } from 'vitest';
import { readRange } from './read-range.ts';

describe('a range of a file of ten bytes', () => {
  it.each([
    ['bytes=0-0', { first: 0, last: 0 }],
    ['bytes=2-5', { first: 2, last: 5 }],
    ['bytes=2-', { first: 2, last: 9 }],
    ['bytes=-3', { first: 7, last: 9 }],
    ['bytes=-30', { first: 0, last: 9 }],
    ['bytes=5-99', { first: 5, last: 9 }],
    ['bytes=10-', 'none'],
    ['bytes=10-20', 'none'],
    ['bytes=-0', 'none'],
    [undefined, undefined],
    ['', undefined],
    ['bytes=-', undefined],
    ['bytes=5-2', undefined],
    ['bytes=0-1,4-5', undefined],
    ['lines=1-2', undefined],
    ['bytes=a-b', undefined],
  ])('%s is %o', (header, range) => {
    expect(readRange(header, 10)).toEqual(range);
  });

  it('is none of an empty file', () => {
    expect(readRange('bytes=0-', 0)).toBe('none');
  });
});
