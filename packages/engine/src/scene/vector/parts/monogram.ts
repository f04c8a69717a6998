import { circle, polygon } from '../outlines.ts';
import type { Point } from '../pen.ts';
import type { Sketch } from '../sketch.ts';

/** A mark made of geometry alone, in the middle of the frame: for logos that name no thing. Five constructions, by seed. */
export function drawMonogram(sketch: Sketch, colours: readonly string[]): void {
  const { widthPx, heightPx } = sketch;
  const centre: Point = [widthPx / 2, heightPx / 2];
  const radius = Math.min(widthPx, heightPx) * 0.3;
  sketch.pick('layout', [petals, facets, crescents, bars, knot])(sketch, centre, radius, colours);
}

type Construction = (sketch: Sketch, centre: Point, radius: number, colours: readonly string[]) => void;

const petals: Construction = (sketch, [x, y], radius, colours) => {
  const count = sketch.pick('petals', [5, 6, 8] as const);
  for (let i = 0; i < count; i++) {
    const angle = (i / count) * Math.PI * 2 - Math.PI / 2;
    const wide = Math.PI / count;
    const at = (turn: number, reach: number): Point => [
      x + Math.cos(angle + turn) * radius * reach,
      y + Math.sin(angle + turn) * radius * reach,
    ];
    const tip = at(0, 1);
    const root = at(0, 0.16);
    const left = at(-wide, 0.78);
    const right = at(wide, 0.78);
    const petal = sketch
      .pen()
      .move(root[0], root[1])
      .quad(left[0], left[1], tip[0], tip[1])
      .quad(right[0], right[1], root[0], root[1])
      .close();
    sketch.add('mark', 'near', petal, colours[i % colours.length]!);
  }
};

const facets: Construction = (sketch, [x, y], radius, colours) => {
  const corner = (i: number, reach = 1): Point => {
    const angle = (i / 6) * Math.PI * 2 - Math.PI / 2;
    return [x + Math.cos(angle) * radius * reach, y + Math.sin(angle) * radius * reach];
  };
  for (const [i, from] of [0, 2, 4].entries()) {
    const face = polygon(sketch.pen(), [[x, y], corner(from), corner(from + 1), corner(from + 2)]);
    sketch.add('mark', 'near', face, colours[i % colours.length]!);
  }
};

const crescents: Construction = (sketch, [x, y], radius, colours) => {
  sketch.add('mark', 'mid', circle(sketch.pen(), x, y, radius), colours[0]!);
  sketch.add('mark', 'near', circle(sketch.pen(), x + radius * 0.3, y - radius * 0.2, radius * 0.62), colours[1]!);
  sketch.add('mark', 'front', circle(sketch.pen(), x + radius * 0.5, y - radius * 0.34, radius * 0.26), '#ffffff');
};

const bars: Construction = (sketch, [x, y], radius, colours) => {
  const heights = [0.8, 1.5, 2, 1.2] as const;
  const width = (radius * 2) / (heights.length * 1.35);
  heights.forEach((height, i) => {
    const left = x - radius + i * width * 1.35 + width * 0.18;
    const top = y + radius - height * radius;
    const round = width / 2;
    const bar = sketch
      .pen()
      .move(left, y + radius)
      .line(left, top + round)
      .cubic([left, top + round * 0.45], [left + round * 0.45, top], [left + round, top])
      .cubic([left + width - round * 0.45, top], [left + width, top + round * 0.45], [left + width, top + round])
      .line(left + width, y + radius)
      .close();
    sketch.add('mark', 'near', bar, colours[i % colours.length]!);
  });
};

const knot: Construction = (sketch, [x, y], radius, colours) => {
  for (let i = 0; i < 3; i++) {
    const angle = (i / 3) * Math.PI * 2 - Math.PI / 2;
    const ring = circle(
      sketch.pen(),
      x + Math.cos(angle) * radius * 0.48,
      y + Math.sin(angle) * radius * 0.48,
      radius * 0.5,
    );
    sketch.add('mark', 'near', ring, colours[i % colours.length]!, { linePx: radius * 0.17 });
  }
};
