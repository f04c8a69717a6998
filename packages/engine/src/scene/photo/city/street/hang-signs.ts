import { createRandom, type Random } from '@backlot/kernels';
import type { SignSkin } from '../facade/sign-skin.ts';
import type { PointLight } from '../light/city-light.ts';
import { createPrism, mix, rectangle, scaled, type Prism, type Rgb } from '../model.ts';
import type { Front } from './street-town.ts';

/** How many and what kind of signs a town has. */
export interface SignWishes {
  readonly seed: number;
  /** Colours of tubes and panels. */
  readonly colours: readonly Rgb[];
  /** Signs a metre of front, about. */
  readonly density: number;
  readonly isLit: boolean;
  readonly hasScreens: boolean;
  /** Small ones with letters, as shops of quiet streets have. */
  readonly isModest: boolean;
}

/** Only fronts near enough to read matter, m. */
const FARTHEST_M = 130;
const DARK: Rgb = [0.012, 0.012, 0.016];
const WHITE: Rgb = [1, 0.96, 0.88];
const BOX_POWER = 1.9;
const TUBE_POWER = 7;
/** Share of a sign's face that gives light, on average. */
const FILL = { box: 0.7, tubes: 0.2, board: 0 } as const;
/** Light a metre before a square metre of unit radiance, roughly half of the ideal pi. */
const SPREAD = 0.5;

/** Hangs signs on fronts: upright ones that stand out, long ones over shops, screens higher up. Adds their blocks and the light they give. */
export function hangSigns(fronts: readonly Front[], wishes: SignWishes, prisms: Prism[], lamps: PointLight[]): void {
  const random = createRandom(wishes.seed);
  for (const front of fronts) {
    if (Math.hypot(front.x, front.z) > FARTHEST_M) continue;
    const wall: Wall = { front, taken: [], prisms, lamps };
    const wanted = wishes.density * front.widthM * (0.5 + random());
    for (let i = 0; i < Math.floor(wanted + random()); i++) {
      const draw = random();
      if (draw < 0.56) hangUpright(wall, wishes, random);
      else if (draw < 0.9 || !wishes.hasScreens) hangLong(wall, wishes, random);
      else hangScreen(wall, wishes, random);
    }
  }
}

function drawSkin({ colours, isLit, isModest }: SignWishes, isUpright: boolean, random: Random): SignSkin {
  const colour = colours[Math.floor(random() * colours.length)]!;
  const second = colours[Math.floor(random() * colours.length)]!;
  const script = random() < 0.5 && !isModest ? 'block' : 'round';
  if (!isLit)
    return {
      kind: 'sign',
      style: 'board',
      panel: scaled(colour, 0.35),
      ink: [0.75, 0.7, 0.6],
      power: 0,
      script,
      isUpright,
    };
  const power = 0.55 + 0.75 * random();
  if (random() < (isModest ? 0.2 : 0.42))
    return { kind: 'sign', style: 'tubes', panel: DARK, ink: colour, power: TUBE_POWER * power, script, isUpright };
  const isDarkLetter = random() < 0.5;
  return {
    kind: 'sign',
    style: 'box',
    panel: isDarkLetter ? mix(colour, WHITE, 0.2) : scaled(colour, 0.55),
    ink: isDarkLetter ? scaled(second, 0.06) : mix(second, WHITE, 0.75),
    power: BOX_POWER * power,
    script,
    isUpright,
  };
}

interface SignPlace {
  readonly along: number;
  readonly out: number;
  readonly bottomM: number;
  readonly heightM: number;
  readonly widthM: number;
  readonly standsOut: boolean;
}

/** Stretches of one front that have a sign: flat ones and ones that stand out do not cross, but may hang side by side. */
type Taken = {
  readonly from: number;
  readonly to: number;
  readonly bottomM: number;
  readonly topM: number;
  readonly standsOut: boolean;
}[];

/** A front, what already hangs on it, and where new signs and their light go. */
interface Wall {
  readonly front: Front;
  readonly taken: Taken;
  readonly prisms: Prism[];
  readonly lamps: PointLight[];
}

function isFree(taken: Taken, { along, widthM, bottomM, heightM, standsOut }: SignPlace): boolean {
  const half = standsOut ? 0.7 : widthM / 2 + 0.1;
  const place = { from: along - half, to: along + half, bottomM, topM: bottomM + heightM, standsOut };
  const isCrossed = taken.some(
    (other) =>
      other.standsOut === standsOut &&
      other.from < place.to &&
      other.to > place.from &&
      other.bottomM < place.topM + 0.15 &&
      other.topM + 0.15 > place.bottomM,
  );
  if (!isCrossed) taken.push(place);
  return !isCrossed;
}

function put({ front, taken, prisms, lamps }: Wall, skin: SignSkin, place: SignPlace, random: Random): void {
  const { along, out, bottomM, heightM, widthM, standsOut } = place;
  const outX = front.alongZ;
  const outZ = -front.alongX;
  const x = front.x + front.alongX * along + outX * out;
  const z = front.z + front.alongZ * along + outZ * out;
  if (z < 3.5 || !isFree(taken, place)) return;
  const turn = standsOut ? Math.atan2(outZ, outX) : Math.atan2(front.alongZ, front.alongX);
  prisms.push(
    createPrism(rectangle(x, z, widthM, standsOut ? 0.22 : 0.16, turn), {
      bottomM,
      topM: bottomM + heightM,
      skin,
      seed: Math.floor(random() * 1e9),
      isThin: true,
    }),
  );
  const light = skin.power * FILL[skin.style] * widthM * heightM * SPREAD;
  const source = skin.style === 'tubes' ? skin.ink : skin.panel;
  if (light > 0)
    lamps.push({ x: x + outX * 0.8, y: bottomM + heightM / 2, z: z + outZ * 0.8, power: scaled(source, light) });
}

function hangUpright(wall: Wall, wishes: SignWishes, random: Random): void {
  const { front } = wall;
  const room = front.heightM - front.shopM - 1.5;
  const widthM = (wishes.isModest ? 0.55 : 0.65) + (wishes.isModest ? 0.25 : 0.75) * random();
  const heightM = Math.min(room, widthM * (1 + (wishes.isModest ? 0.8 : 4.4) * random() ** 1.5));
  if (heightM < 0.8) return;
  const bottomM = front.shopM - 0.6 + (wishes.isModest ? 0.5 * random() : (room - heightM) * random() ** 2.2);
  const skin = drawSkin(wishes, heightM > widthM * 1.6, random);
  put(
    wall,
    skin,
    { along: 0.5 + (front.widthM - 1) * random(), out: 0.35 + widthM / 2, bottomM, heightM, widthM, standsOut: true },
    random,
  );
}

function hangLong(wall: Wall, wishes: SignWishes, random: Random): void {
  const { front } = wall;
  const widthM = Math.min(front.widthM - 1, 2.2 + (wishes.isModest ? 1.2 : 3.4) * random());
  const heightM = wishes.isModest ? 0.4 + 0.2 * random() : 0.6 + 0.7 * random();
  if (widthM < 1.5) return;
  const along = widthM / 2 + 0.4 + (front.widthM - widthM - 0.8) * random();
  put(
    wall,
    drawSkin(wishes, false, random),
    { along, out: 0.16, bottomM: front.shopM + 0.05 + 0.5 * random(), heightM, widthM, standsOut: false },
    random,
  );
}

function hangScreen(wall: Wall, wishes: SignWishes, random: Random): void {
  const { front } = wall;
  const widthM = Math.min(front.widthM - 0.8, 4 + 4 * random());
  const heightM = widthM * (0.5 + 0.25 * random());
  const bottomM = front.shopM + 2.5 + 3 * random();
  if (bottomM + heightM > front.heightM - 0.5) return;
  put(
    wall,
    drawSkin(wishes, false, random),
    { along: front.widthM / 2, out: 0.18, bottomM, heightM, widthM, standsOut: false },
    random,
  );
}
