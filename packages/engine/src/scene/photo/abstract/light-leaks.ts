import { createLinearRaster, fbm, type LinearRaster } from '@backlot/kernels';
import type { Rgb } from '../tone/colour-ramp.ts';
import { frameScale, pickOf, type AbstractLook, type AbstractRequest } from './abstract-look.ts';
import { linearOfHex } from '../sets/colour.ts';
import { shadeColour } from './shade-colour.ts';

/** One veil of light that fell on the film: a soft band. Lengths in frame units. */
interface Veil {
  readonly x: number;
  readonly y: number;
  readonly cos: number;
  readonly sin: number;
  readonly width: number;
  readonly colour: Rgb;
  readonly light: number;
}

/** A lens looking into a lamp: plain data. */
interface Flare {
  readonly x: number;
  readonly y: number;
  readonly ghosts: readonly {
    readonly at: number;
    readonly radius: number;
    readonly colour: Rgb;
    readonly light: number;
  }[];
}

interface LeakPlan {
  readonly ground: Rgb;
  readonly veils: readonly Veil[];
  readonly flare: Flare | undefined;
  readonly seed: number;
}

const FILM = ['#ff3b1f', '#ff8a1e', '#ffd24a', '#ff2f6d', '#b51e5f'].map(linearOfHex);
const BLADES = 6;

/** Light that leaked onto film, and flares of a lens. */
export const lightLeaks: AbstractLook = {
  words: /light leaks?|lens flare|flare|sun ?flare|film burn|overexposed|light rays?|glow(ing)? light/i,
  paint: paintLeaks,
  grain: 0.02,
  bloom: 0.2,
};

function paintLeaks(request: AbstractRequest): LinearRaster {
  const picture = createLinearRaster(request.widthPx, request.heightPx);
  paintLeakRows(planLeaks(request), picture, 1 / frameScale(request), 0, request.heightPx);
  return picture;
}

function planLeaks({ random, colours, spec, seed, widthPx, heightPx }: AbstractRequest): LeakPlan {
  const scale = frameScale({ widthPx, heightPx });
  const [w, h] = [widthPx / scale, heightPx / scale];
  const isNamed = spec.palette.named.length > 0;
  const lamps = isNamed ? colours.ordered.slice(-3).map((colour) => shadeColour(colour, { chroma: 1.15 })) : FILM;
  const side = pickOf(random, 5);
  const isFlare = /flare|sun|rays/i.test(spec.prompt);
  const veils = Array.from({ length: isFlare ? 3 : 6 }, (_, i): Veil => {
    // Leaks come from the frame's edges.
    const edge = (side + (i % 3 === 2 ? 2 : 0)) % 4;
    const along = random();
    const x = edge === 0 ? -0.05 : edge === 1 ? w + 0.05 : along * w;
    const y = edge === 2 ? -0.05 : edge === 3 ? h + 0.05 : along * h;
    const angle = (edge < 2 ? Math.PI / 2 : 0) + (random() - 0.5) * 1.1;
    return {
      x,
      y,
      cos: Math.cos(angle),
      sin: Math.sin(angle),
      width: 0.1 + 0.34 * random(),
      colour: lamps[(i + side) % lamps.length]!,
      light: (isFlare ? 0.25 : 0.5) + 0.75 * random(),
    };
  });
  const flare = isFlare ? flareOf(random, lamps, w, h) : undefined;
  return {
    ground: shadeColour(isNamed ? colours.deep : linearOfHex('#14090a'), { lightness: -0.04 }),
    veils,
    flare,
    seed,
  };
}

function flareOf(random: () => number, lamps: readonly Rgb[], w: number, h: number): Flare {
  return {
    x: w * (random() < 0.5 ? 0.12 + 0.2 * random() : 0.68 + 0.2 * random()),
    y: h * (0.1 + 0.25 * random()),
    ghosts: Array.from({ length: 9 }, (_, i) => ({
      at: 0.25 + 0.24 * i + 0.1 * random(),
      radius: 0.012 + 0.07 * random() * random() + (i === 8 ? 0.14 : 0),
      colour: shadeColour(lamps[i % lamps.length]!, { hueDeg: 40 * (random() - 0.5) }),
      light: 0.03 + 0.09 * random(),
    })),
  };
}

function paintLeakRows(
  { ground, veils, flare, seed }: LeakPlan,
  { width, height, data }: LinearRaster,
  unit: number,
  fromRow: number,
  toRow: number,
): void {
  for (let row = fromRow; row < toRow; row++)
    for (let column = 0; column < width; column++) {
      const x = column * unit;
      const y = row * unit;
      const k = (row * width + column) * 4;
      const uneven = 1 + 0.5 * fbm(x * 1.1, y * 1.1, 2, seed);
      let r = ground[0];
      let g = ground[1];
      let b = ground[2];
      for (let i = 0; i < veils.length; i++) {
        const { x: vx, y: vy, cos, sin, width: reach, colour, light } = veils[i]!;
        const across = (x - vx) * sin - (y - vy) * cos;
        const along = (x - vx) * cos + (y - vy) * sin;
        const away = Math.abs(across) / reach;
        const power =
          light *
          uneven *
          (Math.exp(-away * away) * 0.75 + 0.25 * Math.exp(-away * 0.9)) *
          Math.exp(-along * along * 0.7);
        r += colour[0] * power;
        g += colour[1] * power;
        b += colour[2] * power;
      }
      data[k] = r;
      data[k + 1] = g;
      data[k + 2] = b;
      data[k + 3] = 1;
      if (flare !== undefined)
        addFlare(
          data,
          k,
          flare,
          x - (width * unit) / 2,
          y - (height * unit) / 2,
          (width * unit) / 2,
          (height * unit) / 2,
        );
    }
}

/** The lamp, its star, and ghosts on the line through the middle of the frame. */
function addFlare(
  data: Float32Array,
  k: number,
  flare: Flare,
  x: number,
  y: number,
  middleX: number,
  middleY: number,
): void {
  const sx = flare.x - middleX;
  const sy = flare.y - middleY;
  const dx = x - sx;
  const dy = y - sy;
  const away = Math.sqrt(dx * dx + dy * dy);
  const angle = Math.atan2(dy, dx);
  const star = Math.abs(Math.cos(angle * BLADES * 0.5)) ** 60 + 0.5 * Math.abs(Math.cos(angle * 11 + 1)) ** 30;
  const lamp = 0.012 / (away * away + 0.0022) + (star * 0.03) / (away * away * 6 + 0.02);
  data[k] = data[k]! + lamp * 0.62;
  data[k + 1] = data[k + 1]! + lamp * 0.5;
  data[k + 2] = data[k + 2]! + lamp * 0.38;
  for (let i = 0; i < flare.ghosts.length; i++) {
    const { at, radius, colour, light } = flare.ghosts[i]!;
    const gx = x - sx * (1 - at);
    const gy = y - sy * (1 - at);
    const ghost = Math.sqrt(gx * gx + gy * gy);
    const inside = Math.min(1, Math.max(0, (radius - ghost) / 0.004 + 0.5));
    if (inside <= 0) continue;
    const rim = 0.6 + 0.6 * (ghost / radius) ** 4;
    for (let c = 0; c < 3; c++) data[k + c] = data[k + c]! + colour[c]! * light * inside * rim;
  }
}
