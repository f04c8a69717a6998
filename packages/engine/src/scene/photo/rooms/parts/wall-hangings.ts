import { fbm, hashPoint } from '@backlot/kernels';
import { AT, plainSurface, type Surface } from '../../path-tracer/surface.ts';
import type { Vec3 } from '../../path-tracer/vector.ts';
import { blend } from '../../materials/support/material.ts';
import { BLACK_METAL, BRASS, lacquer, timber } from '../finishes/basic.ts';
import type { Draw } from '../draw.ts';
import { joined, one, type Piece } from '../piece.ts';
import { block, rod } from '../trace/solid.ts';

const PAPER: Vec3 = [0.76, 0.74, 0.7];
const UNIT = 1 / 0x1_0000_0000;

/** A picture: colour fields, a landscape of bands, or ink on paper. */
function artwork(draw: Draw, accent: Vec3): Surface {
  const seed = draw.count(1, 999);
  const kind = draw.count(0, 2);
  const second = draw.pick<Vec3>([
    [0.5, 0.3, 0.17],
    [0.08, 0.12, 0.16],
    [0.42, 0.42, 0.32],
    [0.55, 0.42, 0.35],
    [0.12, 0.16, 0.1],
  ]);
  return {
    ...plainSurface(PAPER),
    paint: (at, out) => {
      const u = at[AT.u]! * 3;
      const v = at[AT.v]! * 3;
      let colour = PAPER;
      if (kind === 0) {
        const a = fbm(u * 0.8, v * 0.8, 3, seed);
        colour = a > 0.12 ? accent : a < -0.2 ? second : PAPER;
      } else if (kind === 1) {
        const level = v + 0.25 * fbm(u * 0.9, 0.3, 4, seed);
        const band = Math.floor(level * 3.5);
        colour = blend(
          blend(second, accent, hashPoint(band, 1, seed) * UNIT),
          PAPER,
          0.25 + 0.5 * hashPoint(band, 2, seed) * UNIT,
        );
      } else {
        const ink = Math.abs(fbm(u * 0.7, v * 0.7, 3, seed)) < 0.045;
        colour = ink ? [0.03, 0.03, 0.035] : PAPER;
      }
      for (let c = 0; c < 3; c++) out[c] = colour[c as 0 | 1 | 2];
      out[3] = 1;
    },
  };
}

/** A framed picture about x = 0, y = 0 on a wall at z = 0. */
export function picture(width: number, height: number, accent: Vec3, draw: Draw): Piece {
  const frame = draw.pick([
    BLACK_METAL,
    timber({ shade: 'light', board: 2 }),
    timber({ seed: 4, shade: 'dark', board: 2 }),
    BRASS,
    lacquer([0.75, 0.74, 0.72]),
  ]);
  const x = width / 2;
  const y = height / 2;
  const mount = draw.chance(0.6) ? Math.min(width, height) * 0.16 : 0;
  const bar = 0.02;
  return joined(
    one(block([-x, x], [-y, y], [0, 0.018]), plainSurface(PAPER)),
    one(block([-x + mount, x - mount], [-y + mount, y - mount], [0.018, 0.019]), artwork(draw, accent)),
    one(block([-x - bar, -x], [-y - bar, y + bar], [0, 0.03]), frame),
    one(block([x, x + bar], [-y - bar, y + bar], [0, 0.03]), frame),
    one(block([-x, x], [-y - bar, -y], [0, 0.03]), frame),
    one(block([-x, x], [y, y + bar], [0, 0.03]), frame),
  );
}

/** A menu in chalk: lines of writing too far away to read, under a heading. */
export function chalkBoard(width: number, height: number, seed: number, frame: Surface): Piece {
  const x = width / 2;
  const slate: Vec3 = [0.02, 0.021, 0.02];
  const surface: Surface = {
    ...plainSurface(slate),
    paint: (at, out) => {
      const u = at[AT.u]! + x;
      const v = at[AT.v]!;
      const dust = 0.012 * (1 + fbm(u * 3, v * 3, 4, seed));
      let ink = 0;
      const head = v < 0.16 && v > 0.07;
      const size = head ? 0.09 : 0.052;
      const line = Math.floor(v / size);
      const within = v / size - line;
      const margin = head ? width * 0.22 : width * 0.08;
      if (
        v > 0.07 &&
        v < height - 0.06 &&
        u > margin &&
        u < width - margin &&
        within > 0.2 &&
        within < 0.75 &&
        !(line * size > 0.12 && line * size < 0.2)
      ) {
        const column = Math.floor(u / (size * 0.42));
        const word = Math.floor(u / (size * 2.3) + hashPoint(line, 3, seed) * UNIT);
        const price = u > width * 0.78;
        const gap =
          hashPoint(word, line, seed) * UNIT < 0.18 ||
          (!head && u > width * (0.45 + 0.25 * (hashPoint(line, 7, seed) * UNIT)) && !price);
        if (!gap) ink = 0.35 + 0.65 * (hashPoint(column, line, seed + 1) * UNIT);
      }
      const light = dust + ink * 0.5;
      out[0] = light;
      out[1] = light;
      out[2] = light * 0.97;
      out[3] = 1;
    },
  };
  return joined(
    // The pattern starts at the upper edge: solids carry it about their middle.
    one(block([-x, x], [0, height], [0, 0.02]), shiftedDown(surface, height / 2)),
    one(block([-x - 0.03, x + 0.03], [-0.03, 0], [0, 0.035]), frame),
    one(block([-x - 0.03, x + 0.03], [height, height + 0.03], [0, 0.035]), frame),
    one(block([-x - 0.03, -x], [0, height], [0, 0.035]), frame),
    one(block([x, x + 0.03], [0, height], [0, 0.035]), frame),
  );
}

function shiftedDown(surface: Surface, by: number): Surface {
  const place = new Float64Array(5);
  return {
    ...surface,
    paint: (at, out) => {
      place.set(at);
      place[AT.v] = at[AT.v]! + by;
      surface.paint(place, out);
    },
  };
}

/** A round mirror or wall clock rim about x = 0, y = 0: a disc in a ring of metal. */
export function roundMirror(radius: number, metal: Surface, glass: Surface): Piece {
  return joined(
    one(rod([0, 0, 0], [0, 0, 0.025], radius), metal),
    one(rod([0, 0, 0.025], [0, 0, 0.028], radius * 0.94), glass),
  );
}
