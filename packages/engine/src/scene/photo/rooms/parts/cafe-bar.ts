import { plainSurface, type Surface } from '../../path-tracer/surface.ts';
import { BLACK_METAL, bottleGlass, CHROME, glaze, matt, STEEL } from '../finishes/basic.ts';
import type { Draw } from '../draw.ts';
import { joined, one, placed, shining, type Piece } from '../piece.ts';
import { block, cone, cushion, globe, rod } from '../trace/solid.ts';
import type { Vec3 } from '../../path-tracer/vector.ts';

/** An espresso machine about x = 0 on y = 0, its back towards +z as guests see it. */
export function espressoMachine(body: Surface, width: number = 0.85): Piece {
  const x = width / 2;
  return joined(
    one(block([-x, x], [0.06, 0.12], [-0.25, 0.25]), STEEL),
    one(block([-x, -x + 0.05], [0.06, 0.5], [-0.22, 0.22]), body),
    one(block([x - 0.05, x], [0.06, 0.5], [-0.22, 0.22]), body),
    one(cushion([-x + 0.02, x - 0.02], [0.3, 0.52], [-0.2, 0.23], 0.05), body),
    one(block([-x, x], [0.52, 0.54], [-0.22, 0.22]), CHROME),
    one(rod([-x + 0.03, 0.6, -0.2], [x - 0.03, 0.6, -0.2], 0.009), CHROME),
    one(rod([-x + 0.03, 0.6, 0.2], [x - 0.03, 0.6, 0.2], 0.009), CHROME),
    ...[-0.22, 0.22].map((at) => one(cone({ x: at, z: 0.16, y: [0.22, 0.3], radius: 0.04 }), CHROME)),
    ...[-1, 1].map((side) => one(rod([side * (x - 0.12), 0.45, 0.26], [side * (x - 0.1), 0.2, 0.3], 0.008), CHROME)),
    ...[-1, 1].flatMap((a) =>
      [-1, 1].map((b) => one(cone({ x: a * (x - 0.06), z: b * 0.2, y: [0, 0.06], radius: 0.025 }), BLACK_METAL)),
    ),
    cupsOn(width),
  );
}

function cupsOn(width: number): Piece {
  const white = glaze([0.78, 0.77, 0.74]);
  const count = Math.floor((width - 0.15) / 0.085);
  return joined(
    ...Array.from({ length: count * 2 }, (_, i) =>
      one(
        cone({
          x: -width / 2 + 0.11 + (i % count) * 0.085,
          z: i < count ? 0.1 : 0,
          y: [0.54, 0.61 + (i % 3 === 0 ? 0.06 : 0)],
          radius: [0.028, 0.036],
        }),
        white,
      ),
    ),
  );
}

/** A grinder with its hopper of beans. */
export function grinder(): Piece {
  return joined(
    one(block([-0.09, 0.09], [0, 0.36], [-0.12, 0.12]), BLACK_METAL),
    one(cone({ x: 0, z: 0, y: [0.36, 0.58], radius: [0.06, 0.11] }), bottleGlass([0.09, 0.05, 0.025])),
    one(cone({ x: 0, z: 0, y: [0.58, 0.6], radius: 0.112 }), BLACK_METAL),
  );
}

interface BarOptions {
  readonly width: number;
  readonly front: Surface;
  readonly isFrontUpright?: boolean;
  readonly top: Surface;
  /** The front is slatted. */
  readonly isSlatted: boolean;
}

/** A bar from x = 0: front at z = 0.7, its top at 1.08. */
export function bar({ width, front, isFrontUpright = false, top, isSlatted }: BarOptions): Piece {
  const slats = isSlatted ? Math.floor(width / 0.09) : 0;
  return joined(
    one(block([0, width], [0.1, 1.03], [0, 0.62]), front, isFrontUpright),
    one(block([0.03, width - 0.03], [0, 0.1], [0.05, 0.56]), BLACK_METAL),
    one(block([-0.03, width + 0.03], [1.03, 1.08], [-0.03, 0.72]), top),
    ...Array.from({ length: slats }, (_, i) =>
      one(block([i * 0.09 + 0.015, i * 0.09 + 0.065], [0.1, 1.03], [0.62, 0.645]), front, true),
    ),
  );
}

const PASTRIES: readonly Vec3[] = [
  [0.52, 0.27, 0.09],
  [0.42, 0.19, 0.06],
  [0.6, 0.4, 0.18],
  [0.2, 0.08, 0.04],
  [0.62, 0.5, 0.4],
  [0.55, 0.1, 0.08],
];

/** A lit glass case of pastries about x = 0 on y = 0, seen from +z. */
export function pastryCase(draw: Draw, width: number, warmth: Vec3): Piece {
  const x = width / 2;
  const pieces = [
    one(block([-x, x], [0, 0.03], [-0.22, 0.22]), BLACK_METAL),
    one(block([-x, x], [0.5, 0.52], [-0.22, 0.2]), BLACK_METAL),
    shining(block([-x + 0.02, x - 0.02], [0.492, 0.499], [0.05, 0.15]), matt([0.7, 0.7, 0.7]), warmth),
    one(block([-x, x], [0.03, 0.5], [-0.225, -0.215]), matt([0.5, 0.45, 0.38])),
    ...[-1, 1].flatMap((side) =>
      [-0.21, 0.2].map((z) => one(rod([side * (x - 0.01), 0.03, z], [side * (x - 0.01), 0.5, z], 0.008), BLACK_METAL)),
    ),
    one(block([-x, x], [0.255, 0.262], [-0.21, 0.16]), plainSurface([0.6, 0.62, 0.62])),
  ];
  for (const y of [0.03, 0.262])
    for (let at = -x + 0.09; at < x - 0.06; at += draw.between(0.1, 0.13)) {
      const brown = draw.pick(PASTRIES);
      const size = draw.between(0.035, 0.052);
      for (const z of [0.08, -0.05])
        pieces.push(
          one(
            globe([at, y + size * 0.7, z], [size * 1.1, size * 0.75, size]),
            matt([brown[0] * draw.between(0.8, 1.2), brown[1], brown[2]]),
          ),
        );
    }
  return joined(...pieces);
}

/** A rack of glasses hanging upside down under a shelf, from x = 0. */
export function hangingGlasses(draw: Draw, width: number): Piece {
  const glass = plainSurface([0.42, 0.44, 0.45], { specular: 0.14, roughness: 0.03 });
  const pieces: Piece[] = [];
  for (let x = 0.06; x < width - 0.05; x += draw.between(0.085, 0.1))
    pieces.push(
      placed(
        joined(
          one(cone({ x: 0, z: 0, y: [-0.08, 0], radius: 0.004 }), glass),
          one(cone({ x: 0, z: 0, y: [-0.19, -0.08], radius: [0.036, 0.03] }), glass),
        ),
        { x, z: 0.12 },
      ),
    );
  return joined(...pieces);
}
