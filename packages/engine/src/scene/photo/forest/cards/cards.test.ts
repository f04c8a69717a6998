import { createLinearRaster } from '@backlot/kernels';
import { describe, expect, it } from 'vitest';
import { asChannels, createCardCanvas, finishCard, toneColour } from './card.ts';
import { coniferBough, SNOWY_SPRUCE, SPRUCE } from './conifer-bough.ts';
import { drawCard } from './draw-card.ts';
import { fernFrond } from './fern-frond.ts';
import { grassTuft } from './grass-tuft.ts';
import { BEECH, leafSpray, MAPLE } from './leaf-spray.ts';
import { bananaPlant, heartLeaves, palmFrond } from './broad-blades.ts';
import { bareTwigs } from './bare-twigs.ts';

const PLACE = { rootX: 0, rootY: 4, alongX: 8, alongY: 0, acrossX: 0, acrossY: 8 };

function solidCard() {
  const canvas = createCardCanvas(16, 16);
  for (let i = 0; i < canvas.data.length; i += 4) canvas.data.set([1, 0, 0, 1], i);
  return finishCard(canvas);
}

describe('drawCard', () => {
  it('covers its parallelogram with the light of its first colour and nothing else', () => {
    const layer = createLinearRaster(16, 8);

    drawCard(layer, solidCard(), PLACE, { ...asChannels(1, 1), first: [0.25, 0.5, 0.75] });

    expect(Array.from(layer.data.slice((4 * 16 + 4) * 4, (4 * 16 + 4) * 4 + 4))).toEqual([0.25, 0.5, 0.75, 1]);
    expect(layer.data[(4 * 16 + 12) * 4 + 3]).toBe(0);
  });

  it('mixes in the air, different at root and tip', () => {
    const layer = createLinearRaster(8, 8);

    drawCard(layer, solidCard(), PLACE, {
      ...asChannels(0, 0),
      hazeAmount: 0.5,
      haze: [0, 0, 0],
      hazeAtTip: [1, 1, 1],
    });

    const [near, far] = [layer.data[(4 * 8 + 1) * 4] ?? NaN, layer.data[(4 * 8 + 6) * 4] ?? NaN];
    expect(near).toBeLessThan(far);
    expect(far).toBeLessThanOrEqual(0.5);
  });

  it('slants the light across round things', () => {
    const layer = createLinearRaster(8, 8);

    drawCard(layer, solidCard(), PLACE, { ...asChannels(1, 1), slant: 1 });

    expect(layer.data[(1 * 8 + 4) * 4] ?? NaN).toBeLessThan(layer.data[(6 * 8 + 4) * 4] ?? NaN);
  });
});

describe('cards', () => {
  const makers = {
    spruce: () => coniferBough(1, SPRUCE),
    beech: () => leafSpray(1, BEECH),
    maple: () => leafSpray(1, MAPLE),
    fern: () => fernFrond(1),
    grass: () => grassTuft(1),
    banana: () => bananaPlant(1),
    palm: () => palmFrond(1),
    hearts: () => heartLeaves(1),
    twigs: () => bareTwigs(1, 0),
  };

  it.each(Object.entries(makers))('%s is neither empty nor a block', (_, make) => {
    const { levels } = make();
    const { data } = levels.at(-1) ?? createLinearRaster(1, 1);
    let cover = 0;
    for (let i = 3; i < data.length; i += 4) cover += (data[i] ?? NaN) / (data.length / 4);

    expect(cover).toBeGreaterThan(0.01);
    expect(cover).toBeLessThan(0.8);
  });

  it('snow is the second colour of a snowy bough, needles the first', () => {
    const share = (levels: ReturnType<typeof coniferBough>['levels']) => {
      const { data } = levels.at(-1) ?? createLinearRaster(1, 1);
      let [first, second] = [0, 0];
      for (let i = 0; i < data.length; i += 4) [first, second] = [first + (data[i] ?? 0), second + (data[i + 1] ?? 0)];
      return second / (first + second);
    };

    expect(share(coniferBough(1, SNOWY_SPRUCE).levels)).toBeGreaterThan(0.4);
  });

  it('a tone splits its reflection between the two colours', () => {
    expect(toneColour({ lit: 0.8, tint: 0.25, through: 0.5 })).toEqual([0.6000000000000001, 0.2, 0.5]);
  });
});
