import type { Appearance, RgbColour } from '@backlot/contract';
import { backdropMatte, createLinearRaster, dominantColour, toLinear, toOklab } from '@backlot/kernels';
import { describe, expect, test } from 'vitest';
import { renderSvg } from '../codec/render-svg.ts';
import { sceneSpec } from '../scene/testing/scene-spec.ts';
import { illustrateBeach } from '../scene/vector/illustrators/beach.ts';
import { VECTOR_STYLES } from '../scene/vector/styles/index.gen.ts';
import { testRequest } from '../scene/vector/testing/request.ts';
import type { VectorScene } from '../scene/vector/vector-scene.ts';
import { oklabOfRgb } from './oklab-of-rgb.ts';
import { planAppearance } from './plan-appearance.ts';
import { drama, landscape, sharesNearest } from './testing/pictures.ts';

const PINK: RgbColour = [232, 93, 158];
const TEAL: RgbColour = [18, 130, 138];
const CREAM: RgbColour = [253, 240, 213];
const FLAT: NonNullable<Appearance['style']> = { vocabulary: 'recraft', base: 'vector_illustration' };
const LINES: NonNullable<Appearance['style']> = { ...FLAT, preset: 'line_art' };
const LEVELS = [0, 1, 2, 3, 4, 5] as const;

function draw(scene: VectorScene) {
  return toLinear(renderSvg(VECTOR_STYLES.flat(scene, {}), scene.widthPx, scene.heightPx));
}

function weighted(weights: readonly (number | undefined)[]): NonNullable<Appearance['colours']> {
  return [PINK, TEAL, CREAM].map((rgb, i) => ({ rgb, ...(weights[i] !== undefined && { weight: weights[i] }) }));
}

const COLOURS = [PINK, TEAL, CREAM].map(oklabOfRgb);

test('without wishes everything stays the same', () => {
  const plan = planAppearance({});
  const picture = landscape();
  const scene = illustrateBeach(testRequest());
  const spec = sceneSpec();

  expect(plan.finishPixels(picture)).toBe(picture);
  expect(plan.finishShapes(scene)).toBe(scene);
  expect(plan.shapeSpec(spec)).toBe(spec);
});

describe('colours', () => {
  const WEIGHTS = [
    [0.5, 0.3, 0.2],
    [0.2, 0.6, 0.2],
    [0.15, 0.25, 0.6],
  ];

  test.each(WEIGHTS)('cover a painted picture as they weigh: %s %s %s', (...weights) => {
    const shares = sharesNearest(planAppearance({ colours: weighted(weights) }).finishPixels(landscape()), COLOURS);

    shares.forEach((share, k) => expect(Math.abs(share - (weights[k] ?? 0))).toBeLessThan(0.12));
  });

  test.each(WEIGHTS)('cover a drawing as they weigh: %s %s %s', (...weights) => {
    const plan = planAppearance({ style: FLAT, colours: weighted(weights) });
    const picture = draw(plan.finishShapes(illustrateBeach(testRequest())));

    const shares = sharesNearest(picture, COLOURS);

    shares.forEach((share, k) => expect(Math.abs(share - (weights[k] ?? 0))).toBeLessThan(0.2));
  });

  test('without weights all cover about the same', () => {
    const shares = sharesNearest(planAppearance({ colours: weighted([]) }).finishPixels(landscape()), COLOURS);

    for (const share of shares) expect(share).toBeGreaterThan(0.2);
  });

  test('the more weight, the more area', () => {
    const shares = [0.1, 0.4, 0.8].map((weight) => {
      const plan = planAppearance({ colours: weighted([weight, 1 - weight]).slice(0, 2) });
      return sharesNearest(plan.finishPixels(landscape()), COLOURS.slice(0, 2))[0] ?? 0;
    });

    expect(shares).toEqual([...shares].sort((one, other) => one - other));
  });

  test('reach the scene itself, the weightiest first after the background', () => {
    const plan = planAppearance({ colours: weighted([0.2, 0.5, 0.3]), backgroundColour: [1, 2, 3] });

    expect(plan.shapeSpec(sceneSpec()).palette).toEqual({
      named: [],
      hex: ['#010203', '#12828a', '#fdf0d5', '#e85d9e'],
    });
  });

  test('become ink and paper where a treatment draws in those', () => {
    const { style } = planAppearance({ style: LINES, colours: weighted([]) });

    expect(style.parameters.palette).toEqual(['#12828a', '#fdf0d5']);
  });

  test('too much alike for ink and paper are pulled apart', () => {
    const { style } = planAppearance({ style: LINES, colours: [{ rgb: CREAM }, { rgb: [250, 235, 210] }] });
    const [ink, paper] = style.parameters.palette ?? [];

    expect(ink).not.toBe(paper);
    expect(Number.parseInt(ink?.slice(1, 3) ?? 'ff', 16)).toBeLessThan(180);
  });
});

describe('a background colour', () => {
  /** Just noticeable is 0.02. */
  const NEAR = 0.04;

  test.each([
    ['purple', [123, 47, 190]],
    ['pink', [244, 166, 176]],
    ['white', [250, 250, 250]],
  ] as const)('is the main colour of the backdrop: %s', (_, rgb) => {
    const backgroundColour: RgbColour = [...rgb];
    const wanted = oklabOfRgb(backgroundColour);

    const after = toOklab(planAppearance({ backgroundColour }).finishPixels(landscape()));

    const found = dominantColour(after, backdropMatte(toOklab(landscape())).data) ?? [0, 0, 0];
    expect(Math.hypot(found[0] - wanted[0], found[1] - wanted[1], found[2] - wanted[2])).toBeLessThan(NEAR);
  });

  test('leaves what stands before the backdrop', () => {
    const before = landscape();
    const after = planAppearance({ backgroundColour: [123, 47, 190] }).finishPixels(before);
    const sand = (90 * before.width + 48) * 4;

    expect(Math.abs((after.data[sand] ?? 0) - (before.data[sand] ?? 0))).toBeLessThan(0.02);
  });

  test('fills the sky of a drawing, whose largest band has it exactly', () => {
    const scene = illustrateBeach(testRequest());
    const { shapes } = planAppearance({ style: FLAT, backgroundColour: [123, 47, 190] }).finishShapes(scene);

    expect(shapes.filter(({ role }) => role === 'sky').map(({ colour }) => colour)).toContain('#7b2fbe');
    expect(shapes.find(({ role }) => role === 'sand')).toEqual(scene.shapes.find(({ role }) => role === 'sand'));
  });

  test('is the sheet of a drawing in lines', () => {
    const { style } = planAppearance({ style: LINES, backgroundColour: [20, 33, 61] });

    expect(style.parameters.palette?.[1]).toBe('#14213d');
  });
});

describe('an artistic level', () => {
  test('makes more of a painted picture step by step', () => {
    const found = LEVELS.map((artisticLevel) => drama(planAppearance({ artisticLevel }).finishPixels(landscape())));

    found.slice(1).forEach((value, i) => expect(value).toBeGreaterThan((found[i] ?? 0) * 1.01));
  });

  test('makes more of a drawing step by step', () => {
    const scene = illustrateBeach(testRequest());
    const found = LEVELS.map((artisticLevel) =>
      drama(draw(planAppearance({ style: FLAT, artisticLevel }).finishShapes(scene))),
    );

    found.slice(1).forEach((value, i) => expect(value).toBeGreaterThan(found[i] ?? 0));
  });

  test('takes the horizon from the middle and the sun from the front', () => {
    const spec = sceneSpec({ camera: { pitchDeg: 0, horizon: 0.5, defocus: 0 } });
    const staged = LEVELS.map((artisticLevel) => planAppearance({ artisticLevel }).shapeSpec(spec));

    const offCentre = staged.map(({ camera }) => Math.abs(camera.horizon - 0.5));
    expect(offCentre).toEqual([...offCentre].sort((one, other) => one - other));
    expect(staged[0]?.light).toMatchObject({ key: 'soft', azimuthDeg: 150 });
    expect(staged[5]?.light).toMatchObject({ key: 'hard', elevationDeg: 16 });
  });
});

test('what is not visible stays away', () => {
  const empty = createLinearRaster(8, 8);

  const out = planAppearance({ colours: [{ rgb: PINK }], backgroundColour: TEAL }).finishPixels(empty);

  expect(out.data.every((value) => value === 0)).toBe(true);
});
