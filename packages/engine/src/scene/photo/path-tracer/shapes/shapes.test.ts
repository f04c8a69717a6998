import { describe, expect, it } from 'vitest';
import { intersect, isOccluded, nearest } from '../intersect.ts';
import { box } from './box.ts';
import { cutout } from './cutout.ts';
import { cylinder } from './cylinder.ts';
import { drum } from './drum.ts';
import { floor } from './floor.ts';
import { ring } from './ring.ts';
import type { Shape } from './shape.ts';
import { sideWall } from './side-wall.ts';
import { sphere } from './sphere.ts';
import { stack } from './stack.ts';
import { sweep } from './sweep.ts';
import { wall } from './wall.ts';

type Triple = readonly [number, number, number];

/** Distance and normal of the hit, or null. */
function shoot(shape: Shape, origin: Triple, direction: Triple): readonly number[] | null {
  const hit = Float64Array.from([1e9, 0, 0, 0]);
  const ray = Float64Array.from([...origin, ...direction]);
  return intersect(shape, ray, hit) ? Array.from(hit, (value) => Math.round(value * 1e6) / 1e6 + 0) : null;
}

/** Half of the square root of two, rounded as `shoot` rounds. */
const DIAGONAL = Math.round(Math.SQRT1_2 * 1e6) / 1e6;
const DOWN: Triple = [0, -1, 0];
const AHEAD: Triple = [0, 0, -1];

describe('floor', () => {
  it('is hit from above at its height, inside its rectangle only', () => {
    expect(shoot(floor({ y: 1 }), [5, 4, 5], DOWN)).toEqual([3, 0, 1, 0]);
    expect(shoot(floor({ y: 0, x: [-1, 1], z: [-1, 1] }), [2, 4, 0], DOWN)).toBeNull();
    expect(shoot(floor({ y: 0 }), [0, 4, 0], AHEAD)).toBeNull();
  });
});

describe('wall', () => {
  it('faces the camera', () => {
    expect(shoot(wall({ z: -2 }), [0, 1, 3], AHEAD)).toEqual([5, 0, 0, 1]);
  });

  it('lets rays through its arched opening, below and above the spring line', () => {
    const arched = wall({ z: 0, opening: { x: 0, halfWidth: 1, springY: 2 } });

    expect(shoot(arched, [0.9, 1, 3], AHEAD)).toBeNull();
    expect(shoot(arched, [0, 2.9, 3], AHEAD)).toBeNull();
    expect(shoot(arched, [0.9, 2.9, 3], AHEAD)).toEqual([3, 0, 0, 1]);
  });
});

describe('sideWall', () => {
  it('is hit across the picture', () => {
    expect(shoot(sideWall({ x: 2 }), [0, 0, 0], [1, 0, 0])).toEqual([2, -1, 0, 0]);
  });
});

describe('sweep', () => {
  const seamless = sweep({ y: 0, z: -2, radius: 1 });

  it('is a floor in front, a wall behind and a quarter round between', () => {
    expect(shoot(seamless, [0, 3, 0], DOWN)).toEqual([3, 0, 1, 0]);
    expect(shoot(seamless, [0, 3, 3], AHEAD)).toEqual([5, 0, 0, 1]);

    const half = Math.SQRT1_2;
    expect(shoot(seamless, [0, 1, -1], [0, -half, -half])).toEqual([1, 0, DIAGONAL, DIAGONAL]);
  });
});

describe('sphere', () => {
  it('is hit on its near side, and from inside on its far side with the normal turned', () => {
    expect(shoot(sphere([0, 0, 0], 1), [0, 0, 3], AHEAD)).toEqual([2, 0, 0, 1]);
    expect(shoot(sphere([0, 0, 0], 1), [0, 0, 0], AHEAD)).toEqual([1, 0, 0, 1]);
    expect(shoot(sphere([0, 0, 0], 1), [0, 1.1, 3], AHEAD)).toBeNull();
  });
});

describe('cylinder', () => {
  const podium = cylinder({ x: 0, z: 0, radius: 1, y: [0, 2], bevel: 0.5 });

  it('is hit on top, on the side and on the 45 degree bevel', () => {
    expect(shoot(podium, [0.2, 5, 0], DOWN)).toEqual([3, 0, 1, 0]);
    expect(shoot(podium, [0, 1, 3], AHEAD)).toEqual([2, 0, 0, 1]);
    expect(shoot(podium, [0, 1.75, 3], AHEAD)).toEqual([2.25, 0, DIAGONAL, DIAGONAL]);
    expect(shoot(podium, [0, 2.1, 3], AHEAD)).toBeNull();
  });
});

describe('drum', () => {
  it('has a round face towards the camera and can be cut to an arch', () => {
    expect(shoot(drum({ x: 0, y: 1, radius: 1, z: [-1, 0] }), [0, 1.5, 3], AHEAD)).toEqual([3, 0, 0, 1]);
    expect(shoot(drum({ x: 0, y: 1, radius: 1, z: [-1, 0], above: 1 }), [0, 0.5, 3], AHEAD)).toBeNull();
  });

  it('can be looked into when open', () => {
    expect(shoot(drum({ x: 0, y: 0, radius: 1, z: [-1, 0], open: true }), [0, 0, 3], AHEAD)).toBeNull();
    expect(shoot(drum({ x: 0, y: 0, radius: 1, z: [-1, 0], open: true }), [0, 0, -0.5], [0, 1, 0])).toEqual([
      1, 0, -1, 0,
    ]);
  });
});

describe('ring', () => {
  it('has a hole', () => {
    const hoop = ring({ x: 0, y: 0, z: 0, inner: 0.9, outer: 1 });

    expect(shoot(hoop, [0.95, 0, 2], AHEAD)).toEqual([2, 0, 0, 1]);
    expect(shoot(hoop, [0.5, 0, 2], AHEAD)).toBeNull();
  });
});

describe('box', () => {
  it('is hit on the face that looks at the ray, also when turned', () => {
    expect(shoot(box([0, 0, 0], [1, 1, 1]), [0, 0, 3], AHEAD)).toEqual([2, 0, 0, 1]);
    expect(shoot(box([0, 0, 0], [1, 1, 1]), [0, 3, 0.5], DOWN)).toEqual([2, 0, 1, 0]);

    const corner = shoot(box([0, 0, 0], [1, 1, 1], Math.PI / 4), [0.01, 0, 3], AHEAD)!;
    expect(corner[0]).toBeCloseTo(3 - Math.SQRT2 + 0.01, 5);
  });
});

describe('stack', () => {
  it('is squeezed along one axis', () => {
    const body = stack([{ x: 0, z: 0, radiusX: 1, radiusZ: 0.25, y: [0, 1] }]);

    expect(shoot(body, [0, 0.5, 2], AHEAD)).toEqual([1.75, 0, 0, 1]);
    expect(shoot(body, [2, 0.5, 0], [-1, 0, 0])).toEqual([1, 1, 0, 0]);
    expect(shoot(body, [0.9, 0.5, 2], [0, 1, 0])).toBeNull();
  });
});

describe('cutout', () => {
  it('is solid only where its texels are', () => {
    const card = cutout({
      corner: [-1, 2, 0],
      across: [2, 0, 0],
      down: [0, -2, 0],
      columns: 2,
      rows: 1,
      texels: Uint8Array.from([1, 0]),
    });

    expect(shoot(card, [-0.5, 1, 2], AHEAD)).toEqual([2, 0, 0, 1]);
    expect(shoot(card, [0.5, 1, 2], AHEAD)).toBeNull();
  });
});

describe('nearest', () => {
  it('finds the closest of several shapes', () => {
    const hit = Float64Array.from([1e9, 0, 0, 0]);
    const ray = Float64Array.from([0, 0, 5, 0, 0, -1]);

    expect(nearest([wall({ z: -2 }), sphere([0, 0, 0], 1), wall({ z: -1 })], ray, hit)).toBe(1);
    expect(hit[0]).toBe(4);
  });
});

describe('isOccluded', () => {
  it('looks no further than asked', () => {
    const ray = Float64Array.from([0, 0, 5, 0, 0, -1]);

    expect(isOccluded([wall({ z: 0 })], ray, 4.9)).toBe(false);
    expect(isOccluded([wall({ z: 0 })], ray, 5.1)).toBe(true);
  });
});
