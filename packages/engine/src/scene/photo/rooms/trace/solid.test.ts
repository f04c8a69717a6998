import { array, assert, constantFrom, double, property, tuple, type Arbitrary } from 'fast-check';
import { describe, expect, it } from 'vitest';
import { buildBoundsTree, isBlocked, nearestSolid } from './bounds-tree.ts';
import { hitSolid, packSolids, writeNormal } from './intersect-solid.ts';
import { block, cone, cushion, globe, movedSolid, rod, spunSolid, turn, type Solid } from './solid.ts';

const AHEAD = Float64Array.from([0, 0, 5, 0, 0, -1]);

function hit(solid: Solid, ray = AHEAD): { distance: number; normal: number[] } {
  const packed = packSolids([solid]);
  const distance = hitSolid(packed, 0, ray, Infinity);
  const normal = new Float64Array(3);
  if (distance < Infinity) writeNormal(packed, 0, ray, normal, 0);
  return { distance, normal: [...normal] };
}

describe('solids', () => {
  it('are met at their surface, with the normal towards the ray', () => {
    const solids = {
      block: block([-1, 1], [-1, 1], [-1, 1]),
      cushion: cushion([-1, 1], [-1, 1], [-1, 1], 0.3),
      cone: cone({ x: 0, z: 0, y: [-1, 1], radius: 1 }),
      globe: globe([0, 0, 0], 1),
      rod: rod([-1, 0, 0], [1, 0, 0], 1),
    };

    for (const solid of Object.values(solids)) {
      const { distance, normal } = hit(solid);
      expect(distance).toBeCloseTo(4, 3);
      expect(normal[2]).toBeCloseTo(1, 3);
    }
  });

  it('are missed by rays that pass them, and beyond the limit', () => {
    const aside = Float64Array.from([1.2, 0, 5, 0, 0, -1]);

    expect(hit(globe([0, 0, 0], 1), aside).distance).toBe(Infinity);
    expect(hit(cushion([-1, 1], [-1, 1], [-1, 1], 0.3), aside).distance).toBe(Infinity);
    expect(hitSolid(packSolids([globe([0, 0, 0], 1)]), 0, AHEAD, 3.9)).toBe(Infinity);
  });

  it('have round edges where they are cushions', () => {
    const nearEdge = Float64Array.from([0.97, 0, 5, 0, 0, -1]);

    expect(hit(block([-1, 1], [-1, 1], [-1, 1]), nearEdge).distance).toBeCloseTo(4, 6);
    expect(hit(cushion([-1, 1], [-1, 1], [-1, 1], 0.3), nearEdge).distance).toBeGreaterThan(4.1);
  });

  it('narrow towards the head of a cone', () => {
    const shade = cone({ x: 0, z: 0, y: [-1, 1], radius: [1, 0.5] });
    const high = Float64Array.from([0, 0.999, 5, 0, 0, -1]);

    expect(hit(shade, high).distance).toBeCloseTo(4.5, 2);
    expect(hit(shade, high).normal[1]).toBeGreaterThan(0.1);
  });

  it('turn about the upright axis and about themselves', () => {
    const long = block([-2, 2], [-0.5, 0.5], [-0.1, 0.1]);

    expect(hit(movedSolid(long, turn(90), [0, 0, 0])).distance).toBeCloseTo(3, 6);
    expect(hit(spunSolid(long, turn(0, 90))).distance).toBeCloseTo(4.5, 6);
  });
});

describe('buildBoundsTree', () => {
  const coordinate = double({ min: -3, max: 3, noNaN: true });
  const size = double({ min: 0.1, max: 0.8, noNaN: true });
  const anySolid: Arbitrary<Solid> = tuple(
    constantFrom('block', 'cone', 'globe'),
    coordinate,
    coordinate,
    coordinate,
    size,
    double({ min: 0, max: 180, noNaN: true }),
  ).map(([kind, x, y, z, r, yaw]) => {
    const solid =
      kind === 'block'
        ? block([-r, r], [-r / 2, r / 2], [-r, r])
        : kind === 'cone'
          ? cone({ x: 0, z: 0, y: [-r, r], radius: r / 2 })
          : globe([0, 0, 0], r);
    return movedSolid(solid, turn(yaw), [x, y, z]);
  });

  it('finds what testing every solid finds', () => {
    assert(
      property(array(anySolid, { minLength: 1, maxLength: 24 }), coordinate, coordinate, (solids, x, y) => {
        const length = Math.hypot(x, y, 5);
        const ray = Float64Array.from([0.1, 0.2, 6, x / length + 0.0137, y / length + 0.0171, -5 / length]);
        const packed = packSolids(solids);
        const distances = solids.map((_, i) => hitSolid(packed, i * 17, ray, Infinity));
        const least = Math.min(...distances);
        const tree = buildBoundsTree(solids);
        const found = new Float64Array([Infinity, 0, 0, 0]);

        const index = nearestSolid(tree, ray, found);

        expect(index >= 0).toBe(least < Infinity);
        expect(isBlocked(tree, ray, 100)).toBe(least < 100);
        if (index < 0) return;
        // Of solids that are met at the same place either will do.
        expect(distances[index]).toBeCloseTo(least, 9);
        expect(found[0]).toBeCloseTo(least, 9);
      }),
      { numRuns: 150 },
    );
  });

  it('sees nothing in an empty room', () => {
    expect(nearestSolid(buildBoundsTree([]), AHEAD, new Float64Array([Infinity, 0, 0, 0]))).toBe(-1);
  });
});
