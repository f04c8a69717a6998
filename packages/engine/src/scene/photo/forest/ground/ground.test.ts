import { describe, expect, it } from 'vitest';
import { castShadows } from './cast-shadows.ts';
import { readGrid } from './grid.ts';
import { createTerrain, groundAt, onPath, pathX } from './terrain.ts';
import { plant } from '../kinds/planting.ts';
import { createRandom } from '@backlot/kernels';

const PATH = { startX: 0, bend: 1.5, phase: 1, widthM: 0.7 };
const FLAT = { seed: 1, hummocksM: 0, rise: 0, tilt: 0 };

describe('createTerrain', () => {
  it('is level under the camera, whatever the hummocks', () => {
    expect(Math.abs(groundAt(createTerrain({ ...FLAT, hummocksM: 0.5 }), 0, 0.3))).toBeLessThan(0.02);
  });

  it('sinks where the path is', () => {
    const terrain = createTerrain({ ...FLAT, path: PATH });

    expect(groundAt(terrain, pathX(PATH, 9), 9)).toBeLessThan(-0.05);
    expect(groundAt(terrain, pathX(PATH, 9) + 4, 9)).toBeCloseTo(0, 3);
  });
});

describe('castShadows', () => {
  it('darkens the ground away from the sun and nowhere else', () => {
    const terrain = createTerrain(FLAT);
    const post = { x: 0, z: 20, height: 10, halfAt: () => 0.4, density: 1 };

    castShadows(terrain, [post], [0, 0.5, 0.86]);

    expect(readGrid(terrain.sunlit, 0, 15)).toBeLessThan(0.3);
    expect(readGrid(terrain.sunlit, 0, 25)).toBe(1);
    expect(readGrid(terrain.sunlit, 6, 15)).toBe(1);
  });
});

describe('plant', () => {
  it('keeps trees off the path and out of the middle, and fills the rest', () => {
    const rules = { nearM: 3, farM: 40, spacingM: 3, spread: 0.6, clearM: 2, clearToM: 10, clearX: 0, path: PATH };
    const spots = plant(createRandom(4), rules);

    expect(spots.length).toBeGreaterThan(40);
    for (const { x, z } of spots) {
      expect(onPath(PATH, x, z)).toBe(0);
      if (z < 5) expect(Math.abs(x)).toBeGreaterThan(1);
    }
  });
});
