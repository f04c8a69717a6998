import { expect, test } from 'vitest';
import { stateViewBox } from './state-view-box.ts';

test.each([
  ['stays', '<svg width="9" viewBox="0 0 4 -3.5e1"><g/></svg>', '<svg width="9" viewBox="0 0 4 -3.5e1"><g/></svg>'],
  [
    'is made of width and height',
    '<svg width="90px" height=" 60.5"/>',
    '<svg width="90px" height=" 60.5" viewBox="0 0 90 60.5"/>',
  ],
  [
    'replaces one that is none',
    '<svg viewBox="x" width="9" height="8"/>',
    '<svg width="9" height="8" viewBox="0 0 9 8"/>',
  ],
  [
    'stands on a root under a prefix',
    ' <s:svg width="9" height="8"/>',
    ' <s:svg width="9" height="8" viewBox="0 0 9 8"/>',
  ],
])('a view box %s', (_, svg, stated) => {
  expect(stateViewBox(svg)).toBe(stated);
});

test.each([
  '<svg/>',
  '<svg width="9"/>',
  '<svg width="100%" height="100%"/>',
  '<svg viewBox="none"/>',
  '<g viewBox="0 0 1 1"/>',
])('%s states no size', (svg) => {
  expect(stateViewBox(svg)).toBeUndefined();
});
