import { createLinearRaster, createRandom, deriveSeed, fbm, type LinearRaster, type Random } from '@backlot/kernels';
import type { Rgb } from '../tone/colour-ramp.ts';
import { frameScale, pickOf, type AbstractLook, type AbstractRequest } from './abstract-look.ts';
import { labOf, mixColours, shadeColour } from './shade-colour.ts';

/** One point of light out of focus: place and radius in pixels. */
interface Disc {
  readonly x: number;
  readonly y: number;
  readonly radius: number;
  readonly colour: Rgb;
  readonly light: number;
  /** Softness of the edge as a share of the radius: what is farther out of focus is smoother. */
  readonly soft: number;
}

/** How the blades of the lens form a disc. */
interface Iris {
  /** 0 = round. */
  readonly blades: number;
  readonly turn: number;
}

type Placement = (random: Random) => readonly [x: number, y: number, size: number];

/** Where the lights hang, in parts of the frame. */
const PLACEMENTS: readonly Placement[] = [
  (random) => [random(), random(), 1],
  // Street lights along the lower half, smaller towards the horizon.
  (random) => {
    const depth = random() ** 1.6;
    return [
      0.5 + (random() - 0.5) * (0.9 + 0.6 * depth),
      0.42 + 0.5 * depth * (0.4 + 0.6 * random()),
      0.45 + 0.9 * depth,
    ];
  },
  // A band across.
  (random) => {
    const along = random() * 1.2 - 0.1;
    return [along, 0.85 - along * 0.7 + (random() + random() - 1) * 0.28, 0.8 + 0.5 * random()];
  },
  // Around the edges: room for a subject.
  (random) => {
    const angle = random() * 2 * Math.PI;
    const away = 0.36 + 0.3 * Math.sqrt(random());
    return [0.5 + Math.cos(angle) * away, 0.5 + Math.sin(angle) * away, 0.9 + 0.4 * random()];
  },
  // String lights, hanging in arcs.
  (random) => {
    const row = Math.floor(random() * 4);
    const along = (Math.floor(random() * 14) + 0.3 * random()) / 13;
    const sag = 4 * along * (1 - along);
    return [along * 1.1 - 0.05, 0.1 + row * 0.2 + sag * (0.1 + 0.03 * row) + 0.02 * random(), 0.75 + 0.18 * row];
  },
  // Falling from above.
  (random) => [random(), 1 - Math.sqrt(random()) * 1.05, 0.6 + 0.7 * random()],
];
const LAYERS = [
  { count: 26, radius: 0.095, spread: 0.5, light: 0.17, soft: 0.32 },
  { count: 60, radius: 0.05, spread: 0.6, light: 0.34, soft: 0.14 },
  { count: 70, radius: 0.022, spread: 0.8, light: 0.75, soft: 0.1 },
] as const;
/** How far towards the edge discs are cut by the barrel of the lens. */
const CAT_EYE = 0.62;
const RIM = 0.5;

/** Lights out of focus. */
export const bokeh: AbstractLook = {
  words:
    /bokeh|blurred lights|defocused lights|out of focus|fairy lights|christmas lights|festive|celebrat|new year|party|birthday/i,
  paint: paintBokeh,
  bloom: 0.16,
  grain: 0.011,
  vignette: 0.12,
};

function paintBokeh(request: AbstractRequest): LinearRaster {
  const { random, colours } = request;
  const picture = ground(request);
  const place = PLACEMENTS[/string|fairy/i.test(request.spec.prompt) ? 4 : pickOf(random, PLACEMENTS.length)]!;
  const iris: Iris = { blades: random() < 0.35 ? 6 + 2 * pickOf(random, 2) : 0, turn: random() * Math.PI };
  const size = 0.8 + 0.5 * random();
  const isLight = !colours.isDark && isPale(request);
  for (const disc of discsOf(request, place, size, isLight)) paintDisc(picture, disc, iris, isLight);
  return picture;
}

function isPale({ colours, spec }: AbstractRequest): boolean {
  const mean = colours.stops.reduce((sum, colour) => sum + labOf(colour)[0], 0) / colours.stops.length;
  return spec.palette.mood === 'pastel' || mean > 0.78;
}

/** Something far out of focus behind the lights: soft clouds of the palette, deep unless the palette is pale. */
function ground(request: AbstractRequest): LinearRaster {
  const { widthPx, heightPx, colours, seed } = request;
  const picture = createLinearRaster(widthPx, heightPx);
  const isLight = !colours.isDark && isPale(request);
  const [near, far] = isLight
    ? [colours.ordered.at(-1)!, colours.ordered.at(-2)!]
    : [
        shadeColour(colours.deep, { lightness: -0.05 }),
        mixColours(colours.deep, colours.ordered[Math.min(1, colours.ordered.length - 1)]!, 0.3),
      ];
  const unit = 1 / frameScale(request);
  for (let y = 0, k = 0; y < heightPx; y++)
    for (let x = 0; x < widthPx; x++, k += 4) {
      const share = Math.min(1, Math.max(0, 0.5 + 0.75 * fbm(x * unit * 1.3, y * unit * 1.3, 2, seed)));
      for (let c = 0; c < 3; c++) picture.data[k + c] = near[c]! + (far[c]! - near[c]!) * share;
      picture.data[k + 3] = 1;
    }
  return picture;
}

function discsOf(request: AbstractRequest, place: Placement, size: number, isLight: boolean): Disc[] {
  const { widthPx, heightPx, colours, seed, detailSeed } = request;
  const where = createRandom(deriveSeed(seed, 'bokeh-places'));
  const small = createRandom(deriveSeed(detailSeed, 'bokeh-colours'));
  const lamps = colours.ordered.slice(isLight ? 0 : Math.min(1, colours.ordered.length - 2));
  const scale = frameScale(request);
  return LAYERS.flatMap(({ count, radius, spread, light, soft }) =>
    Array.from({ length: count }, (): Disc => {
      const [x, y, near] = place(where);
      const lamp = lamps[pickOf(small, lamps.length)]!;
      const colour = shadeColour(lamp, {
        hueDeg: (small() - 0.5) * 22,
        lightness: isLight ? 0.1 * small() : Math.max(0, 0.62 - labOf(lamp)[0]) + 0.16 * (small() - 0.5),
        chroma: 1.12,
      });
      return {
        x: x * widthPx,
        y: y * heightPx,
        radius: Math.max(1.5, radius * scale * size * near * (1 - spread / 2 + spread * small())),
        colour,
        light: light * (0.35 + 0.9 * small() ** 2),
        soft,
      };
    }),
  );
}

/** Adds one disc: even inside, brighter at the rim, cut by the barrel towards the corners. */
function paintDisc({ width, height, data }: LinearRaster, disc: Disc, { blades, turn }: Iris, isLight: boolean): void {
  const { x: cx, y: cy, radius, colour, light, soft } = disc;
  const edge = Math.max(1.2, radius * soft);
  const outX = (cx / width - 0.5) * 2 * CAT_EYE * radius;
  const outY = (cy / height - 0.5) * 2 * CAT_EYE * radius;
  const sector = blades > 0 ? (2 * Math.PI) / blades : 0;
  const reach = radius + edge;
  for (let y = Math.max(0, Math.floor(cy - reach)); y <= Math.min(height - 1, cy + reach); y++)
    for (let x = Math.max(0, Math.floor(cx - reach)); x <= Math.min(width - 1, cx + reach); x++) {
      const dx = x + 0.5 - cx;
      const dy = y + 0.5 - cy;
      let away = Math.sqrt(dx * dx + dy * dy);
      if (blades > 0) {
        const angle = Math.atan2(dy, dx) + turn;
        const local = angle - Math.round(angle / sector) * sector;
        // Between a polygon and a circle: blades are curved.
        away *= 0.45 + 0.55 * (Math.cos(local) / Math.cos(sector / 2));
      }
      const barrel = Math.hypot(dx + outX, dy + outY) * 0.94;
      const depth = radius - Math.max(away, barrel);
      const inside = Math.min(1, Math.max(0, depth / edge + 0.5));
      if (inside <= 0) continue;
      const rim = Math.exp(-((depth / (radius * 0.14 + 1)) ** 2)) * RIM;
      const power = light * inside * (0.72 + rim + 0.1 * (away / radius));
      const k = (y * width + x) * 4;
      if (isLight)
        for (let c = 0; c < 3; c++)
          data[k + c] = data[k + c]! + (colour[c]! * 1.06 - data[k + c]!) * Math.min(0.75, power);
      else for (let c = 0; c < 3; c++) data[k + c] = data[k + c]! + colour[c]! * power * 1.5;
    }
}
