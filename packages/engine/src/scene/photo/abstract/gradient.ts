import {
  createLinearRaster,
  createRandom,
  deriveSeed,
  fbm,
  oklabToLinear,
  resizeLinear,
  type LinearRaster,
  type Oklab,
} from '@backlot/kernels';
import { frameScale, pickOf, type AbstractLook, type AbstractRequest } from './abstract-look.ts';
import { labOf } from './shade-colour.ts';

/** One patch of colour of a mesh, in frame units (mean side = 1), colour in Oklab. */
interface Patch {
  readonly x: number;
  readonly y: number;
  readonly reach: number;
  readonly lab: Oklab;
}

/** A gradient before painting: plain data. */
interface GradientPlan {
  readonly kind: (typeof KINDS)[number];
  readonly patches: readonly Patch[];
  readonly seed: number;
  readonly angle: number;
  readonly centreX: number;
  readonly centreY: number;
  readonly turbulence: number;
  readonly stops: readonly Oklab[];
  /** Where along the sweep the stops begin, -0.5..0.5, and how far they reach. */
  readonly folds: number;
}

const KINDS = ['mesh', 'sweep', 'aura', 'glow', 'folds', 'mesh'] as const;
/** Gradients have no detail: they are computed this many times coarser and interpolated. */
const COARSENESS = 4;

/** Smooth colour meshes, sweeps, auras, glows in the dark and folded light. */
export const gradient: AbstractLook = {
  words: /gradient|ombre|aura|blurred background|soft colou?r/i,
  paint: paintGradient,
  grain: 0.014,
};

function paintGradient(request: AbstractRequest): LinearRaster {
  const { widthPx, heightPx } = request;
  const coarse = createLinearRaster(Math.ceil(widthPx / COARSENESS) + 1, Math.ceil(heightPx / COARSENESS) + 1);
  const plan = planGradient(request);
  paintGradientRows(plan, coarse, 0, coarse.height);
  const columns = { start: 0, length: widthPx / COARSENESS };
  const rows = { start: 0, length: heightPx / COARSENESS };
  return resizeLinear(coarse, { width: widthPx, height: heightPx, filter: 'cubic', columns, rows });
}

function planGradient(request: AbstractRequest): GradientPlan {
  const { spec, colours, random, seed, widthPx, heightPx } = request;
  const wished = /aura|radial/i.test(spec.prompt)
    ? 'aura'
    : /ombre|linear/i.test(spec.prompt)
      ? 'sweep'
      : /mesh/i.test(spec.prompt)
        ? 'mesh'
        : undefined;
  const drawn = KINDS[pickOf(random, KINDS.length)] ?? 'mesh';
  const kind = wished ?? (drawn === 'glow' && !colours.isDark ? 'folds' : drawn);
  const scale = frameScale(request);
  const stops = (kind === 'aura' || kind === 'glow' || random() < 0.5 ? colours.ordered : colours.stops).map(labOf);
  const place = createRandom(deriveSeed(seed, 'patches'));
  const count = 7;
  const patches = Array.from({ length: count }, (_, i): Patch => {
    // Golden-ratio columns keep patches apart whatever the seed.
    const x = ((i * 0.618 + place()) % 1) * 1.1 - 0.05;
    const y = ((i + 0.15 + 0.7 * place()) / count) * 1.1 - 0.05;
    return {
      x: (x * widthPx) / scale,
      y: (y * heightPx) / scale,
      reach: 0.2 + 0.16 * place(),
      lab: stops[(i * 2 + (i >> 2)) % stops.length] ?? [0.5, 0, 0],
    };
  });
  return {
    kind,
    patches,
    seed: deriveSeed(seed, 'gradient'),
    angle: random() * Math.PI * 2,
    centreX: ((0.25 + 0.5 * random()) * widthPx) / scale,
    centreY: ((0.25 + 0.5 * random()) * heightPx) / scale,
    turbulence: 0.18 + 0.22 * random(),
    stops,
    folds: 2 + Math.floor(random() * 3),
  };
}

/** Paints some rows of the coarse picture; its mean side is 1 wide. */
function paintGradientRows(plan: GradientPlan, target: LinearRaster, fromRow: number, toRow: number): void {
  const { width, height, data } = target;
  const unit = 1 / Math.sqrt(width * height);
  const rgb: [number, number, number] = [0, 0, 0];
  const lab: Oklab = [0, 0, 0];
  const at = plan.kind === 'mesh' ? meshColour : rampPlace;
  for (let row = fromRow; row < toRow; row++)
    for (let column = 0; column < width; column++) {
      const x = column * unit;
      const y = row * unit;
      const warpX = x + plan.turbulence * fbm(x * 1.1, y * 1.1, 2, plan.seed);
      const warpY = y + plan.turbulence * fbm(x * 1.1 + 7, y * 1.1, 2, plan.seed + 1);
      at(plan, warpX, warpY, lab, width * unit, height * unit);
      oklabToLinear(lab, rgb);
      const k = (row * width + column) * 4;
      for (let c = 0; c < 3; c++) data[k + c] = Math.min(1, Math.max(0, rgb[c]!));
      data[k + 3] = 1;
    }
}

function meshColour({ patches }: GradientPlan, x: number, y: number, lab: Oklab): void {
  let total = 0;
  let lightness = 0;
  let a = 0;
  let b = 0;
  for (const patch of patches) {
    const squared = ((x - patch.x) ** 2 + (y - patch.y) ** 2) / (patch.reach * patch.reach);
    const weight = 1 / (0.05 + squared * squared);
    total += weight;
    lightness += weight * patch.lab[0];
    a += weight * patch.lab[1];
    b += weight * patch.lab[2];
  }
  lab[0] = lightness / total;
  lab[1] = a / total;
  lab[2] = b / total;
}

function rampPlace(plan: GradientPlan, x: number, y: number, lab: Oklab, width: number, height: number): void {
  const dx = x - width / 2;
  const dy = y - height / 2;
  const along = dx * Math.cos(plan.angle) + dy * Math.sin(plan.angle);
  const reach = (Math.abs(Math.cos(plan.angle)) * width + Math.abs(Math.sin(plan.angle)) * height) / 2;
  const away = Math.hypot(x - plan.centreX, y - plan.centreY);
  switch (plan.kind) {
    case 'aura': {
      // Rings of light that fade outwards and back: the trend of soft discs.
      const ring = Math.sin(Math.min(Math.PI, away * 3.6)) ** 1.4;
      return stopAt(plan.stops, ring * 0.75 + 0.25 * Math.max(0, 1 - away * 1.3), lab);
    }
    case 'glow': {
      const light = Math.exp(-away * away * 5.5) + 0.35 * Math.exp(-((along / reach - 0.8) ** 2) * 3);
      return stopAt(plan.stops, light * 0.92, lab);
    }
    case 'folds': {
      // Soft on one side and steep on the other, as light on folded glass.
      const phase = (along / reach) * plan.folds * 0.5 + 0.9 * Math.sin(dx * 1.3 + dy * 0.7 + plan.angle);
      const t = phase - Math.floor(phase);
      const fold = t < 0.82 ? smooth(t / 0.82) : 1 - smooth((t - 0.82) / 0.18);
      return stopAt(plan.stops, 0.12 + 0.76 * fold + 0.12 * (along / reach), lab);
    }
    case 'mesh':
    case 'sweep':
      return stopAt(plan.stops, smooth(0.5 + (along / reach) * 0.5), lab);
  }
}

function smooth(t: number): number {
  const x = Math.min(1, Math.max(0, t));
  return x * x * (3 - 2 * x);
}

function stopAt(stops: readonly Oklab[], position: number, out: Oklab): void {
  const scaled = Math.min(1, Math.max(0, position)) * (stops.length - 1);
  const i = Math.min(stops.length - 2, Math.floor(scaled));
  const from = stops[Math.max(0, i)]!;
  const to = stops[i + 1] ?? from;
  const t = scaled - i;
  for (let c = 0; c < 3; c++) out[c] = from[c]! + (to[c]! - from[c]!) * t;
}
