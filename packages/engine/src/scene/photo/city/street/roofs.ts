import type { Random } from '@backlot/kernels';
import { createPrism, type PlainSkin, type Prism, type Rgb } from '../model.ts';

interface RoofPlace {
  /** Left foot of the front, direction along it, outward from the street into the house. */
  readonly x: number;
  readonly z: number;
  readonly alongX: number;
  readonly alongZ: number;
  readonly widthM: number;
  readonly depthM: number;
  readonly topM: number;
}

export type RoofKind = 'flat' | 'slate' | 'tile';
const ROOFS: Readonly<
  Record<'slate' | 'tile', { readonly colour: Rgb; readonly heightM: number; readonly slope: number }>
> = {
  slate: { colour: [0.1, 0.105, 0.115], heightM: 3.1, slope: 0.42 },
  tile: { colour: [0.25, 0.1, 0.055], heightM: 2.8, slope: 1.5 },
};
/** Height of a course of slates or tiles: each is a block of its own, set back from the one below. */
const COURSE_M = 0.28;
const BRICK: PlainSkin = { kind: 'plain', colour: [0.2, 0.1, 0.07], material: 'brick' };
const CONCRETE: PlainSkin = { kind: 'plain', colour: [0.32, 0.31, 0.3], material: 'concrete' };

/** Puts a roof with chimneys, or the boxes of a flat one, on a house. */
export function addRoof(prisms: Prism[], place: RoofPlace, kind: RoofKind, random: Random): void {
  const { topM } = place;
  if (kind === 'flat') {
    const count = Math.floor(random() * 3);
    for (let i = 0; i < count; i++) {
      const from = 0.1 + 0.6 * random();
      prisms.push(
        box(
          place,
          from,
          from + 0.12 + 0.15 * random(),
          3 + 3 * random(),
          3,
          topM,
          topM + 1.6 + 1.8 * random(),
          CONCRETE,
          random,
        ),
      );
    }
    return;
  }
  const { colour, heightM, slope } = ROOFS[kind];
  const courses = Math.round(heightM / COURSE_M);
  const tone = 0.8 + 0.4 * random();
  for (let i = 0; i < courses; i++) {
    const k = tone * (0.92 + 0.16 * random());
    const skin: PlainSkin = {
      kind: 'plain',
      colour: [colour[0] * k, colour[1] * k, colour[2] * k],
      material: 'plaster',
    };
    const back = Math.min(place.depthM * 0.48, 0.1 + i * COURSE_M * slope);
    prisms.push(
      box(
        place,
        0,
        1,
        back,
        place.depthM - 2 * back,
        topM + i * COURSE_M,
        topM + (i + 1) * COURSE_M,
        skin,
        random,
        skin.colour,
      ),
    );
  }
  const stacks = 1 + Math.floor(random() * 2);
  for (let i = 0; i < stacks; i++) {
    const at = i === 0 ? 0.02 : 0.86;
    prisms.push(
      box(place, at, at + 0.12, 2.2 + 2 * random(), 1, topM, topM + heightM + 0.7 + 0.7 * random(), BRICK, random),
    );
  }
}

/** A block on top of a house: from and to = shares of its width, `back` from its front. */
function box(
  { x, z, alongX, alongZ, widthM }: RoofPlace,
  from: number,
  to: number,
  back: number,
  depth: number,
  bottomM: number,
  topM: number,
  skin: PlainSkin,
  random: Random,
  roof?: Rgb,
): Prism {
  const inX = -alongZ;
  const inZ = alongX;
  const [a, b, c, d] = [from * widthM, to * widthM, back, back + Math.max(0.3, depth)];
  const corner = (along: number, inside: number): number[] => [
    x + alongX * along + inX * inside,
    z + alongZ * along + inZ * inside,
  ];
  return createPrism([...corner(a, c), ...corner(b, c), ...corner(b, d), ...corner(a, d)], {
    bottomM,
    topM,
    skin,
    seed: Math.floor(random() * 1e9),
    isThin: true,
    ...(roof && { roof }),
  });
}
