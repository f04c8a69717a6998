import { createMatte } from '@backlot/kernels';
import { describe, expect, it } from 'vitest';
import type { SubjectProxy } from './family.ts';
import { stageOnTable } from './stage-on-table.ts';
import { sceneSpec } from './testing/scene-spec.ts';

/** A subject painted column by column: where each of its columns starts and ends. */
function subjectOf(columns: readonly (readonly [number, number])[], touchesBottom = false): SubjectProxy {
  const matte = createMatte(64, 64);
  columns.forEach(([top, bottom], x) => {
    for (let y = top; y < bottom; y++) matte.data[y * 64 + 20 + x] = 1;
  });
  const top = Math.min(...columns.map(([from]) => from));
  const bottom = Math.max(...columns.map(([, to]) => to));
  return { matte, bounds: { x: 20, y: top, width: columns.length, height: bottom - top }, touchesBottom };
}

const CUP = subjectOf(Array.from({ length: 16 }, () => [40, 56] as const));
const BOTTLE = subjectOf(Array.from({ length: 12 }, (_, x) => [x > 3 && x < 8 ? 10 : 20, 56] as const));
const WALKER = subjectOf(Array.from({ length: 12 }, (_, x) => [10 + 3 * x, x < 4 ? 56 : 40] as const));
/** Long, uneven, with its lowest point at one end. */
const FISH = subjectOf(Array.from({ length: 24 }, (_, x) => [30 - Math.floor(x / 2), 32 + x] as const));

describe('stageOnTable', () => {
  it.each([
    'cafe',
    'kitchen',
    'interior',
    'forest',
    'city-street',
    'field',
    'place',
    'mountain',
    'lake',
    'desert',
    'snow',
    'skyline',
    'sea',
    'sky',
    'space',
    'underwater',
  ] as const)('puts a low thing on a table before the %s', (family) => {
    expect(stageOnTable(sceneSpec({ family }), CUP)).toMatchObject({ family: 'table', secondary: family });
  });

  it('takes a tall even outline for a bottle and an uneven one for a person', () => {
    expect(stageOnTable(sceneSpec({ family: 'cafe' }), BOTTLE).family).toBe('table');
    expect(stageOnTable(sceneSpec({ family: 'cafe' }), WALKER).family).toBe('cafe');
  });

  it('puts everybody on a deck by the water and leaves people on solid ground', () => {
    expect(stageOnTable(sceneSpec({ family: 'lake' }), WALKER)).toMatchObject({ family: 'table', secondary: 'lake' });
    expect(stageOnTable(sceneSpec({ family: 'mountain' }), WALKER).family).toBe('mountain');
    expect(stageOnTable(sceneSpec({ family: 'desert' }), WALKER).family).toBe('desert');
  });

  it.each(['sky', 'space', 'underwater'] as const)('lets what has no foot float in %s', (family) => {
    expect(stageOnTable(sceneSpec({ family }), FISH).family).toBe(family);
  });

  it('shows the table even where the camera looks up', () => {
    const { camera } = sceneSpec();
    const looksUp = sceneSpec({ family: 'sky', camera: { ...camera, horizon: 0.95 } });

    expect(stageOnTable(looksUp, CUP).camera.horizon).toBeLessThan(0.6);
    expect(stageOnTable(looksUp, FISH).camera.horizon).toBe(0.95);
  });

  it('puts what was seen from above on a table by the sea, and what was seen level on the sand', () => {
    const { camera } = sceneSpec();

    expect(stageOnTable(sceneSpec({ family: 'beach', camera: { ...camera, pitchDeg: 35 } }), CUP)).toMatchObject({
      family: 'table',
      secondary: 'beach',
    });
    expect(stageOnTable(sceneSpec({ family: 'beach' }), CUP).family).toBe('beach');
    expect(stageOnTable(sceneSpec({ family: 'sea' }), CUP).family).toBe('table');
  });

  it('leaves alone whoever is cut by the frame, places with ground of their own, and drawings', () => {
    const drawing = { output: 'vector', treatment: 'flat' } as const;

    expect(stageOnTable(sceneSpec({ family: 'cafe' }), { ...CUP, touchesBottom: true }).family).toBe('cafe');
    expect(stageOnTable(sceneSpec({ family: 'beach' }), CUP).family).toBe('beach');
    expect(stageOnTable(sceneSpec({ family: 'cafe', style: drawing }), CUP).family).toBe('cafe');
    expect(stageOnTable(sceneSpec({ family: 'cafe' }), undefined).family).toBe('cafe');
  });
});
