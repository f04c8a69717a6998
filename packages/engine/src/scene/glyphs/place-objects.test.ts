import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import { FAMILY_NAMES, type SceneObject } from '../spec.ts';
import { sceneSpec } from '../testing/scene-spec.ts';
import { pathBounds, type Bounds } from '../vector/path-data.ts';
import type { VectorScene } from '../vector/vector-scene.ts';
import { placeObjects } from './place-objects.ts';
import { planObjects } from './plan-objects.ts';
import { SAMPLE_GLYPHS } from './testing/sample-glyphs.ts';

const PLAIN = {
  role: 'backdrop',
  layer: 'sky',
  d: 'M0 0L600 0L600 400L0 400Z',
  colour: '#ffffff',
  plain: true,
} as const;
const SCENE: VectorScene = { widthPx: 600, heightPx: 400, shapes: [PLAIN] };
const thing = (lemma: string, changes: Partial<SceneObject> = {}): SceneObject => ({
  lemma,
  count: 1,
  attributes: [],
  anchor: 'ground',
  role: 'subject',
  ...changes,
});
const place = (objects: readonly SceneObject[], scene = SCENE, changes = {}) =>
  placeObjects(scene, sceneSpec({ family: 'field', objects, ...changes }), SAMPLE_GLYPHS);
const boxOf = ({ shapes }: VectorScene, role: string): Bounds => {
  const boxes = shapes.filter((shape) => shape.role === role).map(({ d }) => pathBounds(d));
  return {
    left: Math.min(...boxes.map(({ left }) => left)),
    top: Math.min(...boxes.map(({ top }) => top)),
    right: Math.max(...boxes.map(({ right }) => right)),
    bottom: Math.max(...boxes.map(({ bottom }) => bottom)),
  };
};

test('what has a glyph is drawn and what has none is reported', () => {
  const { scene, placed, missing } = place([thing('cat'), thing('hot air balloon')]);

  expect(placed).toEqual(['cat']);
  expect(missing).toEqual(['hot air balloon']);
  expect(scene.shapes[0]).toEqual(PLAIN);
  expect(scene.shapes.some(({ role, layer }) => role === 'cat' && layer === 'front')).toBe(true);
});

test('a subject is larger than a prop and stands on a shadow', () => {
  const { scene } = place([thing('cat'), thing('ball', { role: 'prop' })]);
  const [cat, ball] = [boxOf(scene, 'cat'), boxOf(scene, 'ball')];

  expect(cat.bottom - cat.top).toBeGreaterThan(ball.bottom - ball.top);
  expect(scene.shapes.filter(({ role }) => role === 'shadow')).toHaveLength(4);
});

test('what the illustrator has drawn is not drawn again', () => {
  const drawn: VectorScene = { ...SCENE, shapes: [PLAIN, { ...PLAIN, role: 'sail', layer: 'mid' }] };

  expect(place([thing('sailboat')], drawn)).toEqual({ scene: drawn, placed: ['sailboat'], missing: [] });
  expect(place([thing('sailboat', { count: 2 })], drawn).scene.shapes.length).toBeGreaterThan(2);
});

test('what flies is above what stands', () => {
  const { scene } = place([thing('cat'), thing('balloon', { role: 'prop' })]);

  expect(boxOf(scene, 'balloon').bottom).toBeLessThan(boxOf(scene, 'cat').bottom);
});

test('the very word of the prompt decides among glyphs of one lemma', () => {
  const { scene } = place([thing('dog')], SCENE, { prompt: 'two Labradors in a field' });

  expect(scene.shapes.find(({ role }) => role === 'dog')?.colour).toBe('#ffe0b2');
});

test('the same seed gives the same drawing, another seed another', () => {
  const objects = [thing('cat'), thing('tree'), thing('ball', { count: 3 })];

  expect(place(objects)).toEqual(place(objects));
  expect(place(objects, SCENE, { seed: 2 })).not.toEqual(place(objects));
});

test('in every family and at every size pieces stay inside the frame and apart', () => {
  const lemmas = fc.constantFrom('cat', 'tree', 'ball', 'car', 'sailboat', 'balloon');
  const object = fc.record({
    lemma: lemmas,
    count: fc.integer({ min: 1, max: 4 }),
    anchor: fc.constantFrom('ground', 'table', 'sky', 'water'),
    role: fc.constantFrom('subject', 'prop'),
  });
  const sizes = fc.integer({ min: 64, max: 900 });

  fc.assert(
    fc.property(
      fc.uniqueArray(object, { minLength: 1, maxLength: 3, selector: ({ lemma }) => lemma }),
      fc.tuple(sizes, sizes, fc.integer(), fc.constantFrom(...FAMILY_NAMES)),
      (objects, [widthPx, heightPx, seed, family]) => {
        const drawables = objects.flatMap((each) => {
          const glyph = SAMPLE_GLYPHS.find(each.lemma);
          return glyph === undefined ? [] : [{ object: { ...each, attributes: [] } as SceneObject, glyph }];
        });

        const boxes = planObjects(drawables, { widthPx, heightPx, shapes: [] }, sceneSpec({ seed, family })).map(
          ({ box }) => box,
        );

        expect(boxes).toHaveLength(objects.reduce((sum, { count }) => sum + count, 0));
        for (const [i, { x, y, width, height }] of boxes.entries()) {
          expect(Math.min(x, y, widthPx - x - width, heightPx - y - height)).toBeGreaterThanOrEqual(-1e-6);
          for (const other of boxes.slice(i + 1))
            expect(
              x + width <= other.x + 1e-6 ||
                other.x + other.width <= x + 1e-6 ||
                y + height <= other.y + 1e-6 ||
                other.y + other.height <= y + 1e-6,
            ).toBe(true);
        }
      },
    ),
    { numRuns: 60 },
  );
});

test('what is said to be on a thing stands on it and is drawn over it', () => {
  const { scene } = place([thing('cat', { relation: { kind: 'on', to: 'basket' } }), thing('basket')]);
  const [cat, basket] = [boxOf(scene, 'cat'), boxOf(scene, 'basket')];

  expect(cat.bottom).toBeLessThan(basket.bottom);
  expect((cat.left + cat.right) / 2).toBeGreaterThan(basket.left);
  expect((cat.left + cat.right) / 2).toBeLessThan(basket.right);
  const roles = scene.shapes.map(({ role }) => role);
  expect(roles.lastIndexOf('cat')).toBeGreaterThan(roles.lastIndexOf('basket'));
});

test('what is said to be on the left is in the left half', () => {
  for (let seed = 1; seed < 6; seed++) {
    const { scene } = place([thing('cat', { side: 'left' }), thing('ball', { side: 'right' })], SCENE, { seed });
    const [cat, ball] = [boxOf(scene, 'cat'), boxOf(scene, 'ball')];

    expect((cat.left + cat.right) / 2).toBeLessThan(300);
    expect((ball.left + ball.right) / 2).toBeGreaterThan(300);
  }
});

test('a drawing that has the thing on the wrong side is turned round', () => {
  const gallery = { ...PLAIN, role: 'gallery', layer: 'mid', d: 'M20 100L60 100L60 300Z' } as const;
  const { scene, placed } = place([thing('lighthouse', { side: 'right' })], { ...SCENE, shapes: [PLAIN, gallery] });

  expect(placed).toEqual(['lighthouse']);
  expect(boxOf(scene, 'gallery').left).toBe(540);
});
