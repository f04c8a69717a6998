import { createRandom } from '@backlot/kernels';
import { describe, expect, it } from 'vitest';
import { sceneSpec } from '../../../testing/scene-spec.ts';
import { createDraw } from '../draw.ts';
import { LAYOUTS, type RoomKind } from '../layouts-for.ts';
import { roomLight } from '../room-light-plan.ts';
import { roomPalette } from '../room-palette.ts';
import { halfBounds } from '../trace/solid.ts';

const KINDS = Object.keys(LAYOUTS) as RoomKind[];

function build(kind: RoomKind, layout: number, seed: number) {
  const spec = sceneSpec({ seed, family: 'interior' });
  const random = createRandom(seed);
  return LAYOUTS[kind][layout]!({
    draw: createDraw(random),
    detail: createDraw(random),
    palette: roomPalette(spec, kind),
    light: roomLight(spec),
    aspect: 1,
  });
}

describe.each(KINDS)('%s', (kind) => {
  it('is furnished, lit and seen from inside in every layout', () => {
    for (let layout = 0; layout < LAYOUTS[kind].length; layout++)
      for (const seed of [1, 2, 3]) {
        const { piece, camera } = build(kind, layout, seed);
        const lowest = Math.min(...piece.things.map(({ solid }) => solid.centre[1] - halfBounds(solid)[1]));

        expect(piece.things.length).toBeGreaterThan(60);
        expect(piece.lights.length).toBeGreaterThan(0);
        expect(camera.position[1]).toBeGreaterThan(1);
        // Nothing but the floor slab reaches below the floor.
        expect(lowest).toBeGreaterThan(-0.2);
        for (const { solid } of piece.things)
          for (const value of [...solid.centre, ...solid.size]) expect(Number.isFinite(value)).toBe(true);
      }
  });
});

it('offers at least five layouts for the rooms that are asked for most', () => {
  for (const kind of ['kitchen', 'cafe', 'living', 'office'] as const)
    expect(LAYOUTS[kind].length).toBeGreaterThanOrEqual(5);
});
