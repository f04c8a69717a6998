import { describe, expect, it } from 'vitest';
import { FAMILIES } from '../../families/index.gen.ts';
import { FAMILY_NAMES } from '../../families/names.gen.ts';
import { flattenPath, pathBounds } from '../path-data.ts';
import { testRequest } from '../testing/request.ts';
import { LAYER_NAMES } from '../vector-scene.ts';

const all = FAMILY_NAMES.flatMap((name) => {
  const { vector } = FAMILIES[name];
  return vector === undefined ? [] : [[name, vector] as const];
});
const SEEDS = [1, 2, 3, 4, 5, 6, 7, 8];

/** Walls, cupboards and windows end where they end: only open country must hide every edge beyond the frame. */
const BUILT: ReadonlySet<string> = new Set([
  'city-street',
  'skyline',
  'interior',
  'cafe',
  'kitchen',
  'table',
  'studio',
]);

describe.each(all)('the illustrator of %s', (family, illustrate) => {
  it('draws the same scene for the same seed', async () => {
    const request = testRequest({ family, seed: 7 });

    expect(await illustrate(request)).toEqual(await illustrate(request));
  });

  it('draws another scene for every seed', async () => {
    const scenes = await Promise.all(
      SEEDS.map(async (seed) =>
        JSON.stringify((await illustrate(testRequest({ family, seed }))).shapes.map(({ d }) => d)),
      ),
    );

    expect(new Set(scenes).size).toBe(SEEDS.length);
  });

  it('uses at least five layouts over sixty seeds', async () => {
    const layouts = await Promise.all(
      Array.from({ length: 60 }, async (_, seed) =>
        (await illustrate(testRequest({ family, seed }))).shapes.map(({ role }) => role).join(),
      ),
    );

    expect(new Set(layouts).size).toBeGreaterThanOrEqual(5);
  });

  it('keeps shapes in the order of their layers', async () => {
    for (const seed of SEEDS) {
      const order = (await illustrate(testRequest({ family, seed }))).shapes.map(({ layer }) =>
        LAYER_NAMES.indexOf(layer),
      );

      expect(order).toEqual(order.toSorted((a, b) => a - b));
    }
  });

  it.skipIf(BUILT.has(family)).each([
    ['square', [400, 400]],
    ['wide', [700, 300]],
    ['tall', [300, 600]],
  ] as const)('never shows an outline along the border of a %s frame', async (_, size) => {
    for (const seed of SEEDS) {
      const scene = await illustrate(testRequest({ family, seed }, size));
      const outlined = scene.shapes.filter((shape) => !shape.plain && shape.linePx === undefined);

      const atBorder = outlined.filter(({ d }) => runsAlongBorder(d, size[0], size[1]));

      expect(atBorder.map(({ role }) => role)).toEqual([]);
    }
  });

  it('draws nothing wholly outside the frame', async () => {
    for (const seed of SEEDS) {
      const outside = (await illustrate(testRequest({ family, seed }))).shapes.filter(({ d }) => {
        const { left, top, right, bottom } = pathBounds(d);
        return !(right > 0 && bottom > 0 && left < 400 && top < 400);
      });

      expect(outside.map(({ role }) => role)).toEqual([]);
    }
  });

  it('writes only finite numbers and known colours', async () => {
    for (const time of ['dawn', 'day', 'golden', 'sunset', 'night'] as const)
      for (const shape of (await illustrate(testRequest({ family, seed: 3, time }))).shapes) {
        expect(shape.d).not.toMatch(/NaN|Infinity|undefined/);
        expect(shape.colour).toMatch(/^#[0-9a-f]{6}$/);
      }
  });
});

describe('a negative prompt', () => {
  it.each([
    ['beach', 'palm trees', ['palm-leaf', 'trunk']],
    ['beach', 'clouds', ['cloud']],
    ['beach', 'sun', ['sun', 'glow']],
    ['beach', 'boats, birds', ['hull', 'sail', 'bird']],
  ] as const)('keeps %s free of %s', async (family, words, roles) => {
    for (const seed of SEEDS) {
      const scene = await FAMILIES[family].vector!(testRequest({ family, seed, negative: words.split(', ') }));

      expect(scene.shapes.filter(({ role }) => (roles as readonly string[]).includes(role))).toEqual([]);
    }
  });
});

/** Whether a piece longer than a tenth of the frame runs parallel to the frame's border within a stroke's width of it. */
function runsAlongBorder(d: string, width: number, height: number): boolean {
  const NEAR = 5;
  const long = (from: number, to: number, side: number): boolean => Math.abs(to - from) > side / 10;
  return flattenPath(d).some((ring) =>
    ring.some(([ax, ay], i) => {
      const [bx, by] = ring[(i + 1) % ring.length]!;
      const vertical =
        Math.abs(ax - bx) < 1 && [0, width].some((edge) => Math.abs(ax - edge) < NEAR && Math.abs(bx - edge) < NEAR);
      const level =
        Math.abs(ay - by) < 1 && [0, height].some((edge) => Math.abs(ay - edge) < NEAR && Math.abs(by - edge) < NEAR);
      return (vertical && long(ay, by, height)) || (level && long(ax, bx, width));
    }),
  );
}
