import type { Surface } from '../../path-tracer/surface.ts';
import { scale, type Vec3 } from '../../path-tracer/vector.ts';
import { BLACK_METAL, matt } from '../finishes/basic.ts';
import { joined, lit, one, shining, type Piece } from '../piece.ts';
import { ballLight, panelLight } from '../trace/room-light.ts';
import { block, cone, globe, rod } from '../trace/solid.ts';

/** How lamps shine. */
export interface LampLight {
  /** Colour at brightness 1. */
  readonly colour: Vec3;
  /** Light that a lamp gives, 0 = off; in units of a small bulb. */
  readonly power: number;
  /** How bright it looks, in whites. */
  readonly seen: number;
}

export type PendantKind = 'dome' | 'cone' | 'globe' | 'drum' | 'bulb';

const BULB = matt([0.8, 0.78, 0.74]);
/** Lamps throw softer shadows than their bulbs would. */
const RADIUS = 0.07;

/** A lamp on a wire from the ceiling, its lower edge at y = 0. */
export function pendant(kind: PendantKind, shade: Surface, drop: number, lamp: LampLight): Piece {
  const glow = scale(lamp.colour, Math.max(0.55, lamp.seen));
  const wire = (from: number): Piece => one(rod([0, from, 0], [0, drop, 0], 0.004), BLACK_METAL);
  const light =
    lamp.power > 0
      ? [lit(ballLight([0, 0.03, 0], RADIUS, scale(lamp.colour, lamp.power / (Math.PI * RADIUS * RADIUS))))]
      : [];
  switch (kind) {
    case 'dome':
      return joined(
        one(cone({ x: 0, z: 0, y: [0, 0.12], radius: [0.19, 0.16], isHollow: true }), shade),
        one(cone({ x: 0, z: 0, y: [0.12, 0.2], radius: [0.16, 0.04] }), shade),
        shining(globe([0, 0.05, 0], 0.05), BULB, glow),
        wire(0.2),
        ...light,
      );
    case 'cone':
      return joined(
        one(cone({ x: 0, z: 0, y: [0, 0.22], radius: [0.16, 0.035], isHollow: true }), shade),
        one(cone({ x: 0, z: 0, y: [0.21, 0.225], radius: 0.037 }), shade),
        shining(globe([0, 0.05, 0], 0.045), BULB, glow),
        wire(0.22),
        ...light,
      );
    case 'globe':
      return joined(shining(globe([0, 0.13, 0], 0.13), BULB, scale(glow, 0.7)), wire(0.25), ...light);
    case 'drum':
      return joined(
        shining(cone({ x: 0, z: 0, y: [0, 0.26], radius: [0.24, 0.21], isHollow: true }), BULB, scale(glow, 0.4)),
        wire(0.26),
        ...light,
      );
    case 'bulb':
      return joined(
        shining(globe([0, 0.06, 0], [0.045, 0.06, 0.045]), BULB, scale(glow, 1.4)),
        one(cone({ x: 0, z: 0, y: [0.11, 0.17], radius: 0.02 }), BLACK_METAL),
        wire(0.17),
        ...light,
      );
  }
}

/** A lamp on a tall stem with a cloth shade, standing on y = 0. */
export function floorLamp(metal: Surface, lamp: LampLight, kind: 'tripod' | 'arc' | 'stem'): Piece {
  const shadeAt = kind === 'arc' ? ([0.75, 1.62] as const) : ([0, 1.42] as const);
  const stem =
    kind === 'tripod'
      ? [0, 2.1, 4.2].map((angle) =>
          one(rod([0.3 * Math.cos(angle), 0, 0.3 * Math.sin(angle)], [0, 1.42, 0], 0.014), metal),
        )
      : kind === 'stem'
        ? [
            one(rod([0, 0, 0], [0, 1.45, 0], 0.012), metal),
            one(cone({ x: 0, z: 0, y: [0, 0.02], radius: 0.15 }), metal),
          ]
        : [
            one(cone({ x: 0, z: 0, y: [0, 0.04], radius: 0.17 }), metal),
            one(rod([0, 0, 0], [0.06, 1.55, 0], 0.013), metal),
            one(rod([0.06, 1.55, 0], [0.35, 1.95, 0], 0.012), metal),
            one(rod([0.35, 1.95, 0], [0.75, 1.9, 0], 0.011), metal),
          ];
  return joined(...stem, shadeLamp(shadeAt[0], shadeAt[1], 0.21, 0.26, lamp));
}

/** A bedside or desk lamp: ceramic foot, cloth shade. */
export function tableLamp(foot: Surface, lamp: LampLight): Piece {
  return joined(
    one(globe([0, 0.12, 0], [0.085, 0.12, 0.085]), foot),
    one(cone({ x: 0, z: 0, y: [0.22, 0.3], radius: 0.012 }), foot),
    shadeLamp(0, 0.3, 0.15, 0.2, lamp),
  );
}

function shadeLamp(x: number, y: number, radius: number, height: number, lamp: LampLight): Piece {
  const glow = scale(lamp.colour, Math.max(0.62, lamp.seen * 0.42));
  const light =
    lamp.power > 0
      ? [lit(ballLight([x, y + height / 2, 0], 0.1, scale(lamp.colour, (0.7 * lamp.power) / (Math.PI * 0.01))))]
      : [];
  return joined(
    shining(cone({ x, z: 0, y: [y, y + height], radius: [radius, radius * 0.8], isHollow: true }), BULB, glow),
    ...light,
  );
}

/** A string of bulbs between two points, sagging. */
export function bulbString(from: Vec3, to: Vec3, count: number, lamp: LampLight): Piece {
  const glow = scale(lamp.colour, Math.max(1.2, lamp.seen * 1.3));
  const at = (t: number): Vec3 => [
    from[0] + (to[0] - from[0]) * t,
    from[1] + (to[1] - from[1]) * t - 0.9 * t * (1 - t),
    from[2] + (to[2] - from[2]) * t,
  ];
  const bulbs = Array.from({ length: count }, (_, i) => at((i + 0.5) / count));
  return joined(
    ...bulbs.map((p) => shining(globe([p[0], p[1] - 0.05, p[2]], 0.035), BULB, glow)),
    ...Array.from({ length: 12 }, (_, i) => one(rod(at(i / 12), at((i + 1) / 12), 0.004), BLACK_METAL)),
  );
}

/** A luminous panel or line in a ceiling at y = 0, from x and z ranges; it shines down. */
export function ceilingPanel(
  x: readonly [number, number],
  z: readonly [number, number],
  lamp: LampLight,
  strength: number = 1,
): Piece {
  const glow = scale(lamp.colour, Math.max(1.1, lamp.seen * 0.8));
  const half: Vec3 = [(x[1] - x[0]) / 2, 0, 0];
  const deep: Vec3 = [0, 0, (z[1] - z[0]) / 2];
  const area = 4 * half[0] * deep[2];
  return joined(
    shining(block(x, [-0.03, -0.005], z), BULB, glow),
    lit(
      panelLight(
        [(x[0] + x[1]) / 2, -0.04, (z[0] + z[1]) / 2],
        half,
        deep,
        scale(lamp.colour, (strength * Math.max(lamp.power, 0.2)) / area),
      ),
    ),
  );
}
