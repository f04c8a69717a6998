import { createRandom, deriveSeed, type LinearRaster, type Random } from '@backlot/kernels';
import { fillPolygon } from '../silhouette/fill-polygon.ts';
import type { UnderwaterPlan } from './underwater-plan.ts';
import { waterLight, type View } from './water-view.ts';

/** Outline of a fish that swims to the right, one long: upper side, then tail, then under side. */
const BACK = [0.5, 0, 0.38, -0.075, 0.18, -0.125, -0.05, -0.12, -0.24, -0.06, -0.34, -0.028] as const;
const TAIL = [-0.34, -0.028, -0.5, -0.13, -0.44, 0, -0.5, 0.13, -0.34, 0.028] as const;
const BELLY = [-0.34, 0.028, -0.22, 0.07, 0, 0.12, 0.2, 0.11, 0.4, 0.06, 0.5, 0] as const;
const FIN = [0.1, -0.12, 0.0, -0.19, -0.16, -0.16, -0.14, -0.09] as const;

/** Paints a school of small fish: all the same way, most together, dark above and bright below. */
export function paintFish(picture: LinearRaster, plan: UnderwaterPlan, view: View): void {
  if (plan.fish <= 0) return;
  const random = createRandom(deriveSeed(plan.detailSeed, 'fish'));
  const heading = plan.side * (random() < 0.7 ? 1 : -1);
  const [cx, cy, cz] = [(random() - 0.5) * 2.6, 0.3 + 0.9 * random(), 4 + 2.5 * random()];
  const schools = plan.fish > 80 ? 2 : 1;
  const fish = Array.from({ length: Math.round(plan.fish) }, (_, i) => {
    const second = i % schools;
    const angle = random() * 2 * Math.PI;
    const away = random() ** 0.7;
    return {
      x: cx + Math.cos(angle) * away * 2.1 - second * cx * 2,
      y: cy + Math.sin(angle) * away * 0.62 + 0.2 * (random() - 0.5) + second * 0.5,
      z: cz + (random() - 0.5) * 3 + second * 3,
      size: 0.2 + 0.14 * random(),
      tilt: (random() - 0.5) * 0.35,
      turned: 0.75 + 0.25 * random(),
    };
  }).toSorted((a, b) => b.z - a.z);
  for (const one of fish) {
    const x = view.widthPx / 2 + (one.x / one.z) * view.focalPx;
    const y = view.horizonPx - (one.y / one.z) * view.focalPx;
    if (one.y < -plan.floorM + 0.25) continue;
    drawFish(
      picture,
      plan,
      { x, y, length: (one.size / one.z) * view.focalPx, far: one.z, tilt: one.tilt, squeeze: one.turned * heading },
      random,
    );
  }
}

interface Swimmer {
  readonly x: number;
  readonly y: number;
  readonly length: number;
  readonly far: number;
  readonly tilt: number;
  /** Negative swims to the left; less than one is turned towards the eye. */
  readonly squeeze: number;
}

function drawFish(
  picture: LinearRaster,
  { water }: UnderwaterPlan,
  { x, y, length, far, tilt, squeeze }: Swimmer,
  random: Random,
): void {
  const cos = Math.cos(tilt) * length;
  const sin = Math.sin(tilt) * length;
  const place = (outline: readonly number[]): number[] => {
    const points: number[] = [];
    for (let i = 0; i < outline.length; i += 2) {
      const px = outline[i]! * squeeze;
      const py = outline[i + 1]!;
      points.push(x + px * cos - py * sin, y + px * sin + py * cos);
    }
    return points;
  };
  const seen = (light: number): number[] =>
    [0, 1, 2].map((c) => {
      const channel = c as 0 | 1 | 2;
      const veil = Math.exp(-far * (0.05 + water.loss[channel] * 0.8));
      return (
        light * (water.above[channel] + 0.35 * water.sunlight[channel]) * veil +
        waterLight(water, 0.05, channel) * (1 - veil)
      );
    });
  const shine = 0.3 + 0.5 * random();
  fillPolygon(picture, place(TAIL), seen(0.1));
  fillPolygon(picture, place(FIN), seen(0.09));
  fillPolygon(picture, place([...BACK, ...BELLY]), seen(0.07));
  // The flank mirrors the light from above.
  fillPolygon(
    picture,
    place([0.46, 0.012, 0.2, -0.02, -0.1, -0.02, -0.32, 0.004, -0.2, 0.06, 0.02, 0.105, 0.2, 0.1, 0.4, 0.055]),
    seen(shine),
    0.85,
  );
}
