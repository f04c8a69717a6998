import type { Random } from '@backlot/kernels';
import type { WoodLayout } from './kinds/wood-kind.ts';

const NAMES: readonly WoodLayout['name'][] = ['aisle', 'clearing', 'thicket', 'slope', 'low', 'frame'];

/** Composes a picture of a wood: one of six templates, varied. `wanted` is one that the prompt asks for; `aspect` is width over height. */
export function planLayout(random: Random, aspect: number, wanted?: WoodLayout['name']): WoodLayout {
  const drawn = NAMES[Math.floor(random() * NAMES.length)] ?? 'aisle';
  const name = wanted ?? drawn;
  const side = random() < 0.5 ? -1 : 1;
  const [a, b, c] = [random(), random(), random()];
  const spread = 0.56 * Math.min(1, aspect) * 1.15 + 0.05;
  const usual: WoodLayout = {
    name,
    eyeM: 1.55,
    zoom: 1,
    side,
    clearM: 0.9 + 0.6 * a,
    clearToM: 12,
    clearX: 0,
    rise: 0.01 * (c - 0.3),
    tilt: 0,
    nearestTreeM: 3,
    framing: 0.15,
    spread,
  };
  switch (name) {
    case 'aisle': {
      const path = { startX: 0.25 * side * a, bend: side * (0.6 + 1.7 * b), phase: c * 6, widthM: 0.6 + 0.35 * a };
      return { ...usual, path, clearM: 1.5, clearToM: 40 };
    }
    case 'clearing':
      return { ...usual, clearM: 3.4 + 1.6 * a, clearToM: 22 + 8 * b, clearX: side * 0.8 * c, nearestTreeM: 3.6 };
    case 'thicket':
      return { ...usual, clearM: 0.7, clearToM: 6, zoom: 1.25, nearestTreeM: 2.8, framing: 0.1 };
    case 'slope':
      return { ...usual, tilt: side * (0.12 + 0.1 * a), rise: 0.05 + 0.06 * b, clearX: -side * 0.6 };
    case 'low':
      return { ...usual, eyeM: 0.6 + 0.25 * a, clearM: 1.2, clearToM: 16, nearestTreeM: 2.6, framing: 0 };
    case 'frame':
      return { ...usual, framing: 1, clearM: 1.6, clearToM: 18, zoom: 1.1 };
  }
}
