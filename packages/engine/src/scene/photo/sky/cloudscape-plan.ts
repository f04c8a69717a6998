import { createRandom, deriveSeed } from '@backlot/kernels';
import type { SceneSpec } from '../../spec.ts';
import { labOf } from '../abstract/shade-colour.ts';
import { linearOfHex } from '../sets/colour.ts';
import { planSeascape } from '../sea/seascape.ts';
import type { AtmosphereOptions } from './atmosphere.ts';
import type { Aurora } from './aurora.ts';
import type { CloudOptions } from './cloud-options.ts';
import { swellAt, type CloudSea } from './cloud-sea.ts';
import type { MilkyWay } from './milky-way.ts';

/** What kind of sky is painted. */
export type SkyKind =
  | 'heaps'
  | 'towers'
  | 'mackerel'
  | 'cirrus'
  | 'clear'
  | 'overcast'
  | 'storm'
  | 'above'
  | 'night'
  | 'aurora'
  | 'rainbow';

/** Everything about a sky that is decided before painting: plain data. */
export interface CloudscapePlan {
  readonly kind: SkyKind;
  readonly seed: number;
  readonly detailSeed: number;
  readonly atmosphere: AtmosphereOptions;
  readonly clouds: Omit<CloudOptions, 'steps'>;
  readonly sunshine: number;
  /** Row of the horizon in parts of the frame's height, and focal length in those of the usual lens. */
  readonly horizon: number;
  readonly zoom: number;
  readonly disc: 'sun' | 'moon' | 'none';
  readonly hasStars: boolean;
  /** Light of the night sky against one with a moon. */
  readonly darkness: number;
  readonly sea?: CloudSea;
  readonly milkyWay?: MilkyWay;
  readonly aurora?: Aurora;
  readonly rainbow?: number;
  readonly lightning: boolean;
  /** Light in the colours that the prompt names, against a natural sky's. */
  readonly tint?: readonly [number, number, number];
}

const NAMED: readonly (readonly [RegExp, SkyKind])[] = [
  [/aurora|northern lights|southern lights|polar lights/i, 'aurora'],
  [
    /above the clouds|over the clouds|sea of (clouds|fog)|(air)?plane|flying|among the clouds|in the clouds|heaven/i,
    'above',
  ],
  [/rainbow/i, 'rainbow'],
  [/storm|thunder|lightning|tornado/i, 'storm'],
  [/overcast|grey sky|gray sky|gloomy|dull/i, 'overcast'],
  [/mackerel|altocumulus|rippled/i, 'mackerel'],
  [/cirrus|wispy|feather/i, 'cirrus'],
  [/cumulonimbus|towering|towers/i, 'towers'],
  [/cumulus|fluffy|puffy|cotton/i, 'heaps'],
  [/cloudless|clear (blue )?sky|no clouds/i, 'clear'],
];
/** What a sky is by the seed where the prompt says no kind of cloud. */
const FAIR: readonly SkyKind[] = ['heaps', 'towers', 'mackerel', 'heaps', 'cirrus'];
const CLOUDY: readonly SkyKind[] = ['heaps', 'towers', 'heaps', 'mackerel', 'heaps'];
const EVENING: readonly SkyKind[] = ['heaps', 'mackerel', 'cirrus', 'heaps', 'above'];

/** The kind of sky that a spec asks for. */
export function skyKind({
  prompt,
  seed,
  time,
  weather,
  negative,
}: Pick<SceneSpec, 'prompt' | 'seed' | 'time' | 'weather' | 'negative'>): SkyKind {
  const named = NAMED.find(([words]) => words.test(prompt));
  if (named !== undefined) return named[1];
  if (negative.some((word) => /cloud/i.test(word))) return time === 'night' ? 'night' : 'clear';
  if (weather.includes('storm')) return 'storm';
  if (weather.includes('rain') || weather.includes('fog') || weather.includes('snow')) return 'overcast';
  if (time === 'night') return 'night';
  const choices = time !== 'day' ? EVENING : /cloud/i.test(prompt) ? CLOUDY : FAIR;
  const random = createRandom(deriveSeed(seed, 'sky-kind'));
  return choices[Math.floor(random() * choices.length)] ?? 'heaps';
}

/** Decides a sky. */
export function planCloudscape(spec: SceneSpec): CloudscapePlan {
  const kind = skyKind(spec);
  const random = createRandom(deriveSeed(spec.seed, 'layout'));
  const base = planSeascape(spec);
  const layout = Math.floor(random() * 5);
  const side = random() < 0.5 ? -1 : 1;
  const isNight = kind === 'night' || kind === 'aurora' || spec.time === 'night';
  const refusesDisc = spec.negative.some((word) => /\b(sun|moon)\b/i.test(word));
  const wantsMoon = /\bmoon/i.test(spec.prompt) && !refusesDisc;
  const isDark = isNight && !wantsMoon && kind !== 'storm' && kind !== 'overcast';
  const seed = deriveSeed(spec.seed, 'cloudscape') & 0xffffff;
  const hasSheet = kind === 'overcast' || kind === 'storm';
  return {
    kind,
    seed,
    detailSeed: deriveSeed(spec.detailSeed ?? spec.seed, 'sky-detail') & 0xffffff,
    atmosphere: { ...airOf(spec, kind, base, side, layout), isMoonlit: isNight },
    clouds: cloudsOf(kind, base.clouds, random(), isNight),
    sunshine: base.sunshine,
    ...framing(kind, layout),
    disc: refusesDisc || hasSheet || isDark ? 'none' : isNight ? 'moon' : 'sun',
    hasStars: isNight && !hasSheet,
    darkness: isDark ? (kind === 'aurora' ? 0.12 : 0.14) : 1,
    ...(kind === 'above'
      ? { sea: seaOf(seed, layout, random()) }
      : kind === 'towers'
        ? { sea: towersOf(seed, layout, random()) }
        : {}),
    ...(kind === 'night' && isDark && (/milky/i.test(spec.prompt) || random() < 0.6)
      ? { milkyWay: milkyWayOf(seed, side, random()) }
      : {}),
    ...(kind === 'aurora' ? { aurora: auroraOf(spec, seed, side * (0.25 + 0.9 * random()), layout) } : {}),
    ...(kind === 'rainbow' ? { rainbow: 1.3 + 0.7 * random() } : {}),
    ...tintOf(spec),
    lightning: kind === 'storm' && (/lightning|thunder|bolt/i.test(spec.prompt) || random() < 0.3),
  };
}

/** How far a sky is turned towards a colour that skies do not have by themselves. */
const TINT = 0.5;
const LEAST_CHROMA = 0.05;

/** A named colour other than the blue, white and grey of any sky, as gains of mean 1. */
function tintOf({ palette }: SceneSpec): Pick<CloudscapePlan, 'tint'> {
  const colour = palette.hex.map(linearOfHex).find((one) => {
    const [, a, b] = labOf(one);
    return Math.hypot(a, b) > LEAST_CHROMA && !(b < -0.03 && a < 0.03);
  });
  if (colour === undefined) return {};
  const gains = colour.map((value) => (value + 0.08) ** TINT);
  const mean = 0.2126 * gains[0]! + 0.7152 * gains[1]! + 0.0722 * gains[2]!;
  return { tint: [gains[0]! / mean, gains[1]! / mean, gains[2]! / mean] };
}

function airOf(
  spec: SceneSpec,
  kind: SkyKind,
  base: { readonly sunElevationDeg: number; readonly sunAzimuthDeg: number; readonly turbidity: number },
  side: number,
  layout: number,
): AtmosphereOptions {
  const { sunElevationDeg, sunAzimuthDeg, turbidity } = base;
  // A bow stands opposite a low sun.
  if (kind === 'rainbow')
    return { sunElevationDeg: 7 + 3 * layout, sunAzimuthDeg: 180 + side * (2 + 4 * layout), turbidity: 1.3 };
  // Over the clouds a lower sun shows their relief.
  if (kind === 'above' && spec.time === 'day')
    return {
      sunElevationDeg: Math.min(14 + 4 * layout, sunElevationDeg),
      sunAzimuthDeg: side * (50 + 14 * layout),
      turbidity: 0.9,
    };
  if (kind === 'storm' || kind === 'overcast')
    return { sunElevationDeg: Math.max(12, sunElevationDeg), sunAzimuthDeg: side * 30, turbidity: 1.4 };
  // Towers show their shape with the sun at the side.
  if (kind === 'towers' && spec.time === 'day')
    return { sunElevationDeg: Math.min(38, sunElevationDeg), sunAzimuthDeg: side * (75 + 12 * layout), turbidity: 0.9 };
  return { sunElevationDeg, sunAzimuthDeg, turbidity };
}

function cloudsOf(
  kind: SkyKind,
  usual: Omit<CloudOptions, 'steps'>,
  spread: number,
  isNight: boolean,
): Omit<CloudOptions, 'steps'> {
  const { seed } = usual;
  const none = { seed, cumulus: 0, cirrus: 0, thickness: 1 };
  switch (kind) {
    case 'heaps':
      return {
        seed,
        cumulus: Math.max(0.36, usual.cumulus || 0.38 + 0.16 * spread),
        cirrus: usual.cirrus * 0.6,
        thickness: 1,
      };
    case 'towers':
      return { ...none, cirrus: 0.3 * spread };
    case 'mackerel':
      return { ...none, cirrus: 0.2 * spread, sheet: { kind: 'mackerel', amount: 0.6 + 0.35 * spread } };
    case 'cirrus':
      return { ...none, cirrus: 0.36 + 0.26 * spread };
    case 'overcast':
      return { ...none, sheet: { kind: 'overcast', amount: 1 } };
    case 'storm':
      return { ...none, sheet: { kind: 'storm', amount: 1 } };
    case 'rainbow':
      return { ...none, cumulus: 0.36, thickness: 1.8, sheet: { kind: 'overcast', amount: 0.6 } };
    case 'above':
      return { ...none, cirrus: 0.45 * spread };
    case 'night':
      return { ...none, cumulus: isNight && spread > 0.7 ? 0.36 : 0 };
    case 'aurora':
    case 'clear':
      return none;
  }
}

/** How the camera looks at each kind of sky. */
function framing(kind: SkyKind, layout: number): Pick<CloudscapePlan, 'horizon' | 'zoom'> {
  switch (kind) {
    case 'towers':
      return { horizon: [1.03, 1.06, 1.02, 1.1, 1.04][layout]!, zoom: [2.8, 2.3, 3.4, 2.5, 3][layout]! };
    case 'above':
      return { horizon: [0.46, 0.38, 0.56, 0.3, 0.5][layout]!, zoom: [1, 1.2, 0.95, 1.05, 1.35][layout]! };
    case 'rainbow':
      return { horizon: [1.08, 1.15, 1.04, 1.1, 1.2][layout]!, zoom: [0.8, 0.75, 0.95, 0.85, 0.78][layout]! };
    case 'aurora':
      return { horizon: [1.02, 1.1, 1.04, 1.2, 1.06][layout]!, zoom: [0.85, 0.8, 1, 0.75, 0.9][layout]! };
    case 'mackerel':
    case 'cirrus':
      return { horizon: [1.06, 1.2, 1.4, 1.1, 1.3][layout]!, zoom: [1, 0.9, 1, 1.15, 0.9][layout]! };
    case 'storm':
    case 'overcast':
      return { horizon: [1.02, 1.05, 1.12, 1.01, 1.08][layout]!, zoom: [1, 1.25, 0.9, 1.1, 1][layout]! };
    case 'heaps':
    case 'clear':
    case 'night':
      return { horizon: [1.06, 1.12, 1.05, 1.3, 1.08][layout]!, zoom: [1, 1.2, 1.45, 1, 0.9][layout]! };
  }
}

function seaOf(seed: number, layout: number, spread: number): CloudSea {
  return {
    seed,
    topKm: [-0.35, 0.5, -0.6, 1.1, 0.2][layout]!,
    bottomKm: [-1.9, -2.2, -2, -2.6, -2.4][layout]!,
    periodKm: [6, 8, 5, 9, 7][layout]!,
    towers: [0.15, 0.75, 0.1, 1, 0.5][layout]!,
    gaps: 0.35 * spread,
    fullness: 0.4,
    spacing: 0.055,
    drift: (seed & 1023) * 0.071,
    footLight: 0.16,
    growth: 0.034,
  };
}

const TOWER_SPACING = 0.1;
/** Where the main tower should stand: distance ahead, and to the side, km. */
const TOWER_AHEAD_KM = 17;
const TOWER_ASIDE_KM = [-3, 3, 0, -2, 4] as const;
const DRIFTS = 40;

/** The place along the layer from which a tower is seen where one should stand, and a gap beside it. */
function bestDrift(seed: number, layout: number): number {
  const aside = TOWER_ASIDE_KM[layout]!;
  let best = 0;
  let most = -Infinity;
  for (let i = 0; i < DRIFTS; i++) {
    const at = { seed, spacing: TOWER_SPACING, drift: i * 2.3 };
    const score =
      swellAt(at, aside, TOWER_AHEAD_KM) -
      0.35 * swellAt(at, aside * 0.3, 6) -
      0.5 * Math.abs(swellAt(at, aside > 0 ? -5 : 5, TOWER_AHEAD_KM));
    if (score > most) {
      most = score;
      best = at.drift;
    }
  }
  return best;
}

/** Towers on a level base, seen from the ground. */
function towersOf(seed: number, layout: number, spread: number): CloudSea {
  return {
    seed,
    topKm: [6, 5, 7.5, 5.5, 6.5][layout]!,
    bottomKm: 0.85,
    periodKm: [4.2, 3.6, 5, 4, 4.6][layout]!,
    towers: 1.75 + 0.5 * spread,
    gaps: 0,
    fullness: -0.22,
    spacing: TOWER_SPACING,
    drift: bestDrift(seed, layout),
    footLight: 0.42,
    growth: 0.017,
  };
}

function milkyWayOf(seed: number, side: number, spread: number): MilkyWay {
  const angle = side * (0.65 + 0.75 * spread);
  return {
    u: 0.35 + 0.3 * spread,
    v: 0.55 + 0.2 * spread,
    cos: Math.cos(angle),
    sin: Math.sin(angle),
    width: 0.13 + 0.05 * spread,
    light: 0.13,
    seed,
  };
}

function auroraOf(spec: SceneSpec, seed: number, turn: number, layout: number): Aurora {
  const [first, second] = spec.palette.named.length > 0 ? spec.palette.hex.map(linearOfHex) : [];
  return {
    seed,
    light: 1.1,
    turn,
    curtains: [1.1, 1.6, 0.8, 1.3, 2][layout]!,
    low: first ?? [0.12, 1, 0.42],
    high:
      second ??
      (
        [
          [0.62, 0.16, 0.85],
          [0.85, 0.12, 0.4],
          [0.3, 0.3, 1],
        ] as const
      )[layout % 3]!,
  };
}
