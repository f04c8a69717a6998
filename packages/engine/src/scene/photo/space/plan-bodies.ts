import { deriveSeed, type Random } from '@backlot/kernels';
import type { SceneSpec } from '../../spec.ts';
import { shadeColour } from '../abstract/shade-colour.ts';
import type { Rgb } from '../tone/colour-ramp.ts';
import type { Planet, PlanetKind } from './planet/planet.ts';
import { knownColours, planetAir, planetColours } from './planet/planet-colours.ts';
import type { SpaceKind } from './space-kind.ts';
import type { SpacePlan } from './space-plan.ts';

interface Frame {
  readonly widthPx: number;
  readonly heightPx: number;
}

interface Place {
  readonly u: number;
  readonly v: number;
  /** In the frame's unit, see {@link frameUnit}. */
  readonly radius: number;
  /** Stands so low that its upper limb is at this part of the frame's height; `v` does not count. */
  readonly limb?: number;
  readonly sun: readonly [number, number, number];
}

const NAMED: readonly (readonly [RegExp, PlanetKind, boolean])[] = [
  [/saturn|ringed|rings?\b/i, 'gas', true],
  [/jupiter|gas giant|neptune|uranus/i, 'gas', false],
  [/\bmars\b|red planet/i, 'mars', false],
  [/\bmoon\b|mercury/i, 'moon', false],
  [/earth|blue planet|habitable/i, 'earth', false],
  [/pluto|ice|icy|frozen|europa/i, 'ice', false],
  [/lava|volcan|molten|fire/i, 'lava', false],
  [/venus|rocky/i, 'rocky', false],
];
const USUAL: readonly PlanetKind[] = ['gas', 'rocky', 'earth', 'gas', 'ice', 'mars', 'moon'];
const RINGED_SHARE = 0.3;
const NIGHT_LIGHT = 0.006;

/** Where one planet may stand: beside the middle, cropped by a corner, a backlit crescent, small in the distance, at the foot of the frame. */
function planetPlaces(mirror: number): readonly Place[] {
  const side = (u: number): number => 0.5 + (u - 0.5) * mirror;
  return [
    { u: side(0.68), v: 0.54, radius: 0.29, sun: unit(-0.72 * mirror, -0.35, 0.6) },
    { u: side(0.92), v: 0.86, radius: 0.72, sun: unit(-0.8 * mirror, -0.5, 0.32) },
    { u: side(0.58), v: 0.5, radius: 0.31, sun: unit(0.86 * mirror, -0.3, -0.42) },
    { u: side(0.3), v: 0.36, radius: 0.15, sun: unit(0.75 * mirror, 0.2, 0.5) },
    { u: side(0.56), v: 2, limb: 0.62, radius: 1.42, sun: unit(0.45 * mirror, -0.8, 0.28) },
    { u: 0.5, v: 0.5, radius: 0.33, sun: unit(-0.6 * mirror, -0.5, 0.66) },
  ];
}

/** The Earth from nearby: an arc below, an arc with the sun behind it, one side, the whole, a crescent with its towns. */
function earthPlaces(mirror: number): readonly Place[] {
  const side = (u: number): number => 0.5 + (u - 0.5) * mirror;
  return [
    { u: side(0.54), v: 2, limb: 0.6, radius: 1.35, sun: unit(-0.5 * mirror, -0.62, 0.62) },
    { u: side(0.56), v: 2, limb: 0.66, radius: 1.6, sun: unit(0.16 * mirror, -0.99, -0.18) },
    { u: side(1.06), v: 0.62, radius: 0.8, sun: unit(-0.82 * mirror, -0.3, 0.5) },
    { u: 0.5, v: 0.5, radius: 0.4, sun: unit(-0.55 * mirror, -0.35, 0.76) },
    { u: side(0.6), v: 0.55, radius: 0.42, sun: unit(0.87 * mirror, -0.34, -0.3) },
    { u: side(0.2), v: 2, limb: 0.42, radius: 0.95, sun: unit(0.62 * mirror, -0.58, 0.52) },
  ];
}

/** Planets, moons and a sun in the frame. */
export function planBodies(
  spec: SceneSpec,
  kind: SpaceKind,
  { widthPx, heightPx }: Frame,
  random: Random,
  colours: readonly Rgb[],
): Pick<SpacePlan, 'planets' | 'sun'> {
  if (kind !== 'planet' && kind !== 'planets' && kind !== 'earth') return { planets: [] };
  const mirror = random() < 0.5 ? 1 : -1;
  const places = kind === 'earth' ? earthPlaces(mirror) : planetPlaces(mirror);
  const isWhole = /full|whole|globe/i.test(spec.prompt);
  const isOrbit = /orbit|from space|station|horizon/i.test(spec.prompt);
  const wanted =
    kind === 'earth' && isWhole
      ? 3
      : kind === 'earth' && isOrbit
        ? [0, 1, 5, 0, 2][Math.floor(random() * 5)]!
        : Math.floor(random() * places.length);
  const scale = frameUnit(widthPx, heightPx);
  const place = standing(places[wanted]!, scale, heightPx);
  const [named, isRinged] = kindOf(spec, kind, random);
  const make = (at: Place, kind_: PlanetKind, ringed: boolean, purpose: string): Planet =>
    makePlanet(
      spec,
      {
        at,
        kind: kind_,
        isRinged: ringed,
        scale,
        frame: { widthPx, heightPx },
        purpose,
        colours: kind_ === named ? colours : [],
      },
      random,
    );
  const main = make(ringedPlace(place, isRinged), named, isRinged, 'planet');
  const companions: Planet[] = [];
  const moons = kind === 'planets' ? 2 + Math.floor(random() * 2) : kind === 'planet' && random() < 0.5 ? 1 : 0;
  for (let i = 0; i < moons; i++) {
    const far = place.radius * (1.25 + 0.75 * random()) + 0.07;
    const angle = Math.PI * (0.8 + 0.9 * random()) * mirror + i * 2.1;
    const at: Place = {
      u: clampIn(place.u + (Math.cos(angle) * far * scale) / widthPx, 0.1, 0.9),
      v: clampIn(Math.min(place.v, 0.62) + (Math.sin(angle) * far * scale) / heightPx, 0.12, 0.8),
      radius: (kind === 'planets' ? 0.05 + 0.1 * random() * random() : 0.025 + 0.03 * random()) * (i === 0 ? 1.2 : 0.8),
      sun: place.sun,
    };
    if (
      Math.hypot((at.u - place.u) * widthPx, (at.v - place.v) * heightPx) <
      (at.radius + place.radius * (isRinged ? 2.2 : 1.04)) * scale
    )
      continue;
    companions.push(
      make(
        at,
        kind === 'planets' ? USUAL[Math.floor(random() * USUAL.length)]! : 'moon',
        kind === 'planets' && random() < 0.25,
        `moon ${i}`,
      ),
    );
  }
  // A sun at the limb: where it stands behind the edge of the disc.
  const isBacklit = place.sun[2] < 0;
  const length = Math.hypot(place.sun[0], place.sun[1]);
  const hasSun = isBacklit && (kind === 'earth' || random() < 0.6);
  const sun = {
    u: place.u + (place.sun[0] / length) * place.radius * (scale / widthPx) * 1.0,
    v: place.v + (place.sun[1] / length) * place.radius * (scale / heightPx) * 1.0,
    light: 1,
  };
  return { planets: [...companions, main], ...(hasSun ? { sun } : {}) };
}

/** What radii are measured in: the mean side, less in long frames, so that a disc still finds room. */
function frameUnit(widthPx: number, heightPx: number): number {
  return Math.min(Math.sqrt(widthPx * heightPx), 1.3 * Math.min(widthPx, heightPx));
}

function standing(place: Place, unitPx: number, heightPx: number): Place {
  return place.limb === undefined ? place : { ...place, v: place.limb + (place.radius * unitPx) / heightPx };
}

/** Rings need room: a planet with them is smaller and within the frame. */
function ringedPlace(place: Place, isRinged: boolean): Place {
  return isRinged && place.radius < 0.5 ? { ...place, radius: place.radius * 0.68 } : place;
}

function kindOf(spec: SceneSpec, kind: SpaceKind, random: Random): readonly [PlanetKind, boolean] {
  if (kind === 'earth') return ['earth', false];
  const named = NAMED.find(([words]) => words.test(spec.prompt));
  const drawn = USUAL[Math.floor(random() * USUAL.length)]!;
  const ringed = random() < RINGED_SHARE;
  if (named === undefined) return [drawn, drawn === 'gas' && ringed];
  return [named[1], named[2]];
}

interface PlanetOptions {
  readonly at: Place;
  readonly kind: PlanetKind;
  readonly isRinged: boolean;
  readonly scale: number;
  readonly frame: Frame;
  readonly purpose: string;
  readonly colours: readonly Rgb[];
}

function makePlanet(
  spec: SceneSpec,
  { at, kind, isRinged, scale, frame, purpose, colours }: PlanetOptions,
  random: Random,
): Planet {
  const [asked] = colours;
  // One colour asked for becomes a scale of its shades.
  const own =
    asked === undefined || colours.length > 2
      ? colours
      : [
          shadeColour(asked, { lightness: -0.22 }),
          asked,
          shadeColour(asked, { lightness: 0.12 }),
          shadeColour(colours[1] ?? asked, { lightness: 0.2, chroma: 0.6 }),
        ];
  const surface =
    (purpose === 'planet' && asked === undefined ? knownColours(spec.prompt) : undefined) ??
    planetColours(kind, random, own);
  const lean = (random() - 0.5) * 0.9;
  const toward = isRinged ? (random() < 0.5 ? -1 : 1) * (0.22 + 0.3 * random()) : (random() - 0.5) * 0.7;
  return {
    kind,
    x: at.u * frame.widthPx,
    y: at.v * frame.heightPx,
    radius: at.radius * scale,
    sun: at.sun,
    axis: unit(Math.sin(lean), -Math.cos(lean), toward),
    spin: random() * Math.PI * 2,
    seed: deriveSeed(spec.seed, purpose) & 0xffffff,
    colours: surface,
    ...planetAir(kind, surface),
    ...(isRinged
      ? {
          rings: {
            inner: 1.24,
            outer: 2.2 + 0.15 * random(),
            colour: shadeColour(surface.at(-2)!, { chroma: 0.7 }),
            seed: deriveSeed(spec.seed, `${purpose} rings`) & 0xffff,
          },
        }
      : {}),
    light: kind === 'earth' ? 1.5 : kind === 'moon' ? 1.5 : kind === 'ice' ? 1.15 : 1.4,
    ambient: [NIGHT_LIGHT, NIGHT_LIGHT, NIGHT_LIGHT * 1.3],
  };
}

function unit(x: number, y: number, z: number): readonly [number, number, number] {
  const length = Math.hypot(x, y, z);
  return [x / length, y / length, z / length];
}

function clampIn(value: number, least: number, most: number): number {
  return Math.min(most, Math.max(least, value));
}
