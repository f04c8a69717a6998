import { createRandom, deriveSeed, gradientNoise, type LinearRaster } from '@backlot/kernels';
import { fillPolygon } from '../silhouette/fill-polygon.ts';
import type { UnderwaterPlan } from './underwater-plan.ts';
import { waterLight, type View } from './water-view.ts';

/** Lengths of the ship, m. */
const LONG = 13;
const DECK = 2.5;
/** How deep the keel goes on under the sand where the bow is lifted. */
const BURIED = 3;
/** Rows of planks, and places along the hull at which its outline is given. */
const PLANKS = 9;
const STEPS = 28;
/** Light that weathered wood sends back. */
const WOOD = 0.2;
/** Share of the water's loss that hides a large dark thing: eyes find its outline long after its colours have gone. */
const VEIL = 0.62;

/** Shadows at its foot: how far they reach towards the eye, as a share of the distance, and how dark they are. */
const SHADOWS = [
  [0.16, 0.22],
  [0.1, 0.3],
  [0.05, 0.4],
] as const;

type Point = readonly [number, number];

/** Paints a wooden ship that lies on the ground, heeled over, its masts broken: a dark shape with light on its upper edges. */
export function paintWreck(picture: LinearRaster, plan: UnderwaterPlan, view: View): void {
  const random = createRandom(deriveSeed(plan.seed, 'wreck'));
  const far = 8.5 + 4.5 * random();
  const middle = plan.side * (0.4 + 1.8 * random());
  const facing = random() < 0.5 ? 1 : -1;
  const pitch = 0.07 + 0.09 * random();
  const heel = (random() - 0.5) * 0.24;
  const seed = Math.floor(random() * 4096);
  const { water, floorM } = plan;
  const colour = (light: number): number[] =>
    ([0, 1, 2] as const).map((c) => {
      const seen = Math.exp(-far * (0.02 + water.loss[c] * VEIL));
      const lit = water.above[c] * 0.75 + water.sunlight[c] * 0.4 + 0.1 * (plan.lamp?.power ?? 0);
      return WOOD * light * lit * seen + waterLight(water, 0.02, c) * 0.85 * (1 - seen);
    });
  // Ship's own frame: along from stern to bow, up from where it meets the sand; turned by its pitch.
  const place = (along: number, up: number): Point => {
    const u = (along - 0.45) * LONG;
    const x = middle + facing * (u * Math.cos(pitch) - up * Math.sin(pitch) * 0.6) + heel * up;
    const y = -floorM - 0.35 + u * Math.sin(pitch) + up * Math.cos(pitch);
    // Sand has drifted against it.
    const sand =
      -floorM - 0.12 + 0.16 * gradientNoise(along * 7, 4.5, seed) + 0.05 * gradientNoise(along * 40, 1.5, seed);
    return [view.widthPx / 2 + (x / far) * view.focalPx, view.horizonPx - (Math.max(y, sand) / far) * view.focalPx];
  };
  const fill = (points: readonly Point[], light: number): void => fillPolygon(picture, points.flat(), colour(light));
  /** Upper edge: high at stern and bow, planks torn off amidships. */
  const deckAt = (t: number): number => {
    const sheer = DECK * (0.78 + 0.9 * (t - 0.45) ** 2) + (t < 0.2 ? 0.85 : 0) + 1.1 * Math.max(0, t - 0.82) * 5 * 0.2;
    const torn = Math.max(0, gradientNoise(t * 9, 0.5, seed)) * 1.1 * Math.exp(-(((t - 0.52) / 0.2) ** 2));
    return sheer - torn - 0.12 * Math.abs(gradientNoise(t * 31, 2.5, seed));
  };
  const strip = (low: number, high: number): Point[] => {
    const along = Array.from({ length: STEPS + 1 }, (_, i) => i / STEPS);
    // The bow rakes forward, the stern a little back.
    const edge = (t: number, share: number): Point =>
      place(t + (t - 0.45) * 0.16 * share, share === 0 ? -BURIED : deckAt(t) * share);
    return [...along.map((t) => edge(t, high)), ...along.toReversed().map((t) => edge(t, low))];
  };
  masts(0.3);
  // Little light gets under the side of a hull.
  for (const [grow, dark] of SHADOWS) fillPolygon(picture, footprint(grow).flat(), colour(0), dark);
  for (let i = 0; i < PLANKS; i++)
    fill(strip(i / PLANKS, (i + 1) / PLANKS), 0.16 + 0.1 * ((i * 5) % 3) + 0.5 * (i / PLANKS) ** 2);
  fill(strip(0.965, 1.02), 1.5);
  // Holes where planks have rotted away.
  for (let i = 0; i < 5; i++) {
    const [t, up, wide] = [0.14 + 0.7 * random(), 0.35 + 0.35 * random(), 0.012 + 0.03 * random()];
    const at = (dt: number, du: number): Point => place(t + dt, deckAt(t) * (up + du));
    fill([at(-wide, 0), at(-wide * 0.4, 0.14), at(wide, 0.1), at(wide * 0.8, -0.08), at(-wide * 0.2, -0.12)], 0.02);
  }
  cabin();

  function footprint(grow: number): Point[] {
    const at = (t: number, nearer: number): Point => [
      place(t, -BURIED)[0],
      view.horizonPx + (floorM / (far * nearer)) * view.focalPx,
    ];
    const along = Array.from({ length: STEPS + 1 }, (_, i) => i / STEPS);
    const side = (t: number): number => 1 - grow * Math.sqrt(Math.max(0, 1 - ((t - 0.5) / 0.52) ** 2));
    return [...along.map((t) => at(t, 1.04)), ...along.toReversed().map((t) => at(t, side(t)))];
  }

  function cabin(): void {
    fill(
      [
        place(0.03, deckAt(0.05) - 0.1),
        place(0.02, deckAt(0.05) + 1),
        place(0.17, deckAt(0.15) + 0.9),
        place(0.18, deckAt(0.18) - 0.1),
      ],
      0.5,
    );
    fill(
      [
        place(0.01, deckAt(0.05) + 0.95),
        place(0.01, deckAt(0.05) + 1.1),
        place(0.18, deckAt(0.15) + 1),
        place(0.18, deckAt(0.15) + 0.86),
      ],
      1.5,
    );
    for (const t of [0.05, 0.095, 0.14])
      fill(
        [
          place(t, deckAt(t) + 0.3),
          place(t, deckAt(t) + 0.66),
          place(t + 0.022, deckAt(t) + 0.66),
          place(t + 0.022, deckAt(t) + 0.3),
        ],
        0.02,
      );
  }

  /** Two masts with what is left of their yards and ropes, and the bowsprit. */
  function masts(light: number): void {
    const beam = (a: Point, b: Point, wide: number): void => {
      const [dx, dy] = [b[0] - a[0], b[1] - a[1]];
      const half = (wide * view.focalPx) / far / 2 / (Math.hypot(dx, dy) || 1);
      const [nx, ny] = [-dy * half, dx * half];
      fill(
        [
          [a[0] + nx, a[1] + ny],
          [b[0] + nx * 0.6, b[1] + ny * 0.6],
          [b[0] - nx * 0.6, b[1] - ny * 0.6],
          [a[0] - nx, a[1] - ny],
        ],
        light,
      );
    };
    for (const [t, tall, lean] of [
      [0.34, 5.4 + 1.6 * random(), 0.02],
      [0.66, 3 + 2.6 * random(), -0.04],
    ] as const) {
      const foot = deckAt(t) - 0.4;
      const top = place(t + lean, foot + tall);
      beam(place(t, foot), top, 0.3);
      beam(place(t + lean * 0.6 - 0.1, foot + tall * 0.66), place(t + lean * 0.6 + 0.09, foot + tall * 0.72), 0.16);
      for (const end of [-0.13, 0.13]) beam(top, place(t + end, deckAt(t + end) - 0.05), 0.035);
    }
    beam(place(0.97, deckAt(0.97) - 0.2), place(1.2, deckAt(0.97) + 1.1), 0.24);
  }
}
