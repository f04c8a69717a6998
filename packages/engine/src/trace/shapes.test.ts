import { expect, it } from 'vitest';
import { limitShapes } from './limit-shapes.ts';
import { paintShapes } from './paint-shapes.ts';
import { readTrace } from './read-trace.ts';
import type { Shape } from './shape.ts';
import { showShapes } from './show-shapes.ts';
import { writePath } from './write-path.ts';
import { writeSvg } from './write-svg.ts';

const path = (d: string, fill = '#FF8000', move = '0,0') =>
  `<path d="${d}" fill="${fill}" transform="translate(${move})"/>`;
const FINE = { scaleX: 1, scaleY: 1, decimals: 2, isCompact: true } as const;

type Box = readonly [left: number, top: number, right: number, bottom: number];

function box(sides: Box, fill: Shape['fill'] = [0, 0, 0]): Shape {
  const [left, top, right, bottom] = sides;
  const [shape] = readTrace(
    path(`M${left} ${top} L${right} ${top} L${right} ${bottom} L${left} ${bottom} L${left} ${top} Z `),
  );
  return { fill, rings: shape?.rings ?? [] };
}

it('reads the curves of a trace, moved to their place', () => {
  const shapes = readTrace(`<svg>${path('M0 0 C1.5 -2 3 4 5 6.25 C7 8 9 10 0 0 Z ', '#FF8000', '10,20')}</svg>`);

  expect(shapes).toEqual([
    { fill: [255, 128, 0], rings: [[10, 20, 11.5, 18, 13, 24, 15, 26.25, 17, 28, 19, 30, 10, 20]] },
  ]);
});

it('reads every ring of a path', () => {
  const [shape] = readTrace(path('M0 0 C1 1 2 2 3 3 Z M5 5 C6 6 7 7 8 8 Z '));

  expect(shape?.rings.map(([x]) => x)).toEqual([0, 5]);
});

it('refuses path commands that the tracer does not write', () => {
  expect(() => readTrace(path('M0 0 Q1 1 2 2 Z '))).toThrow('path command Q');
});

it('writes straight curves as lines, and lines on one way as one', () => {
  const [rectangle] = readTrace(path('M0 0 C1 0 2 0 4 0 C5 0 6 0 8 0 C8 1 8 2 8 4 C5 4 3 4 0 4 C0 3 0 2 0 0 Z '));

  expect(writePath(rectangle?.rings ?? [], FINE)).toBe('M0 0h8v4h-8z');
});

it('writes curves relative to their start, in the shortest form', () => {
  const [shape] = readTrace(path('M10 10 C10.5 9 12 9 13 10 C14 12 13 14 10 10 Z '));

  expect(writePath(shape?.rings ?? [], FINE)).toBe('M10 10c.5-1 2-1 3 0 1 2 0 4-3 0z');
});

it('writes absolute commands where size does not matter', () => {
  const [shape] = readTrace(path('M1 1 C2 0 3 0 4 1 L4 5 L1 1 Z '));

  expect(writePath(shape?.rings ?? [], { ...FINE, isCompact: false })).toBe('M1 1 C2 0 3 0 4 1 L4 5 Z ');
});

it('leaves out what is smaller than the last decimal', () => {
  expect(writePath(box([3, 3, 3.001, 3.002]).rings, FINE)).toBe('');
});

it('scales shapes to the document and merges neighbours of one colour', () => {
  const shapes = [box([0, 0, 2, 2]), box([4, 4, 6, 6]), box([0, 0, 1, 1], [17, 34, 51])];
  const size = { widthPx: 3, heightPx: 3, scaleX: 0.5, scaleY: 0.5, isCutOut: false };

  expect(writeSvg(shapes, { ...size, isCompact: true })).toBe(
    [
      '<svg xmlns="http://www.w3.org/2000/svg" width="3" height="3" viewBox="0 0 3 3">',
      '<path fill="#000" d="M0 0h1v1h-1zM2 2h1v1h-1z"/>',
      '<path fill="#123" d="M0 0h.5v.5h-.5z"/>',
      '</svg>',
      '',
    ].join('\n'),
  );
  expect(writeSvg(shapes, { ...size, isCompact: false }).match(/<path/g)).toHaveLength(3);
});

it('closes the seams of shapes that lie side by side', () => {
  const svg = writeSvg([box([0, 0, 2, 2])], {
    widthPx: 2,
    heightPx: 2,
    scaleX: 1,
    scaleY: 1,
    isCompact: true,
    isCutOut: true,
  });

  expect(svg).toContain('stroke="#000"');
});

it('walks over the pixels of a shape and leaves its holes out', () => {
  const outer = box([0, 0, 6, 6]).rings[0] ?? [];
  const [hole] = readTrace(path('M2 2 L2 4 L4 4 L4 2 L2 2 Z '));
  const covered = new Set<string>();

  paintShapes(
    [{ fill: [0, 0, 0], rings: [outer, hole?.rings[0] ?? []] }],
    { width: 8, height: 8, scale: 1 },
    (_, y, start, end) => {
      for (let x = start; x < end; x++) covered.add(`${x},${y}`);
    },
  );

  expect(covered.size).toBe(36 - 4);
  expect(covered.has('2,2')).toBe(false);
});

it('shows shapes as they lie over one another', () => {
  const seen = showShapes([box([0, 0, 4, 4], [255, 0, 0]), box([1, 1, 9, 3], [0, 0, 255])], 5, 4);

  expect(Array.from({ length: 5 }, (_, x) => Array.from(seen.data.slice((5 + x) * 4, (5 + x) * 4 + 4)).join())).toEqual(
    ['255,0,0,255', '0,0,255,255', '0,0,255,255', '0,0,255,255', '0,0,255,255'],
  );
  expect(Array.from(seen.data.slice(4 * 4, 5 * 4))).toEqual([0, 0, 0, 0]);
});

it('leaves out the shapes that show least, not those that are in front', () => {
  const ground = box([0, 0, 20, 20], [250, 250, 250]);
  const faint = box([1, 1, 15, 15], [246, 250, 250]);
  const hidden = box([16, 16, 19, 19], [0, 0, 0]);
  const cover = box([16, 16, 19, 19], [200, 0, 0]);
  const mark = box([2, 2, 4, 4], [0, 0, 0]);

  const kept = limitShapes([ground, faint, hidden, cover, mark], { maxShapes: 3, width: 20, height: 20 });

  expect(kept).toEqual([ground, cover, mark]);
});
