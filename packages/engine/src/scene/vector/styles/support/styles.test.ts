import { describe, expect, it } from 'vitest';
import { renderSvg } from '../../../../codec/render-svg.ts';
import { illustrateBeach } from '../../illustrators/beach.ts';
import { illustrateSpace } from '../../illustrators/space.ts';
import { testRequest } from '../../testing/request.ts';
import type { VectorScene } from '../../vector-scene.ts';
import { VECTOR_STYLES } from '../index.gen.ts';

const scene = illustrateBeach(testRequest({ seed: 5, time: 'sunset' }));
const all = Object.entries(VECTOR_STYLES);

describe.each(all)('the %s style', (_, style) => {
  const svg = style(scene, {});

  it('is pure', () => {
    expect(style(scene, {})).toBe(svg);
  });

  it('writes one named group a layer', () => {
    for (const layer of ['sky', 'far', 'mid', 'near', 'front'])
      expect(svg.match(new RegExp(`<g id="${layer}"`, 'g'))).toHaveLength(1);
  });

  it('stays self-contained and of a sane size', () => {
    expect(svg).not.toMatch(/<script|<image|<foreignObject|<text|href="(?!#)|\son\w+=|NaN|undefined/);
    expect(svg.length).toBeLessThan(160_000);
  });

  it('is well-formed and fills the frame', () => {
    const raster = renderSvg(svg, 100, 100);

    expect(raster.data.filter((_, i) => i % 4 === 3).every((alpha) => alpha === 255)).toBe(true);
  });
});

it('carves scenes whose shapes reach far beyond the frame', () => {
  const wide = illustrateSpace(testRequest({ seed: 2, family: 'space' }, [512, 512]));

  // A region of a filter that was stretched by those shapes ended the whole process.
  expect(renderSvg(VECTOR_STYLES.linocut(wide, {}), 512, 512).width).toBe(512);
});

it('gives every style a look of its own', () => {
  const pictures = all.map(([name, style]) => [name, renderSvg(style(scene, {}), 80, 80).data] as const);

  for (const [name, data] of pictures)
    for (const [other, otherData] of pictures) {
      if (name >= other) continue;
      let sum = 0;
      for (let i = 0; i < data.length; i++) sum += Math.abs(data[i]! - otherData[i]!);
      expect(sum / data.length, `${name} against ${other}`).toBeGreaterThan(2);
    }
});

const SQUARE = 'M10 10L90 10L90 90L10 90Z';
const plainScene: VectorScene = {
  widthPx: 100,
  heightPx: 100,
  shapes: [
    { role: 'ground', layer: 'far', d: 'M0 0L100 0L100 100L0 100Z', colour: '#ffffff' },
    { role: 'thing', layer: 'front', d: SQUARE, colour: '#e02020' },
  ],
};
const middleOf = (svg: string): number[] => [...renderSvg(svg, 100, 100).data.subarray(20_200, 20_203)];

it('breaks the outlines of line art where that is asked for', () => {
  expect(VECTOR_STYLES['line-art'](plainScene, {})).not.toContain('stroke-dasharray');
  expect(VECTOR_STYLES['line-art'](plainScene, { dash: 12 })).toContain('stroke-dasharray');
});

it('tells what colours are beneath thin lines', () => {
  const [red = 0, green = 0] = middleOf(VECTOR_STYLES.thin(plainScene, {}));

  expect(red - green).toBeGreaterThan(75);
});

it('sets a plain ground in tiles that differ little', () => {
  const { data } = renderSvg(
    VECTOR_STYLES.mosaic(
      {
        ...plainScene,
        shapes: [{ ...plainScene.shapes[1]!, d: 'M0 0L600 0L600 600L0 600Z' }],
        widthPx: 600,
        heightPx: 600,
      },
      {},
    ),
    600,
    600,
  );
  const reds = Array.from({ length: 58 * 58 }, (_, tile) => {
    const [x, y] = [
      Math.round(((tile % 58) + 0.5) * (600 / 58)),
      Math.round((Math.floor(tile / 58) + 0.5) * (600 / 58)),
    ];
    return data[(y * 600 + x) * 4]!;
  });

  expect(new Set(reds).size).toBeGreaterThan(1);
  expect(Math.max(...reds) - Math.min(...reds)).toBeLessThan(20);
});
