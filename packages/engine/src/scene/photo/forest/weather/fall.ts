import { createRandom, deriveSeed, type LinearRaster } from '@backlot/kernels';
import type { SceneSpec } from '../../../spec.ts';
import type { Triple } from '../../sky/atmosphere.ts';
import { strokeTaper } from '../../silhouette/stroke-taper.ts';

/** The light in which drops and flakes are seen, and how blurred the distance and the near are. */
export interface FallLight {
  readonly light: { readonly above: Triple; readonly ahead: Triple };
}

/** Flakes a megapixel at a usual snowfall. */
const FLAKES = 2600;
const DROPS = 2400;
const HEAVY = 1.9;
const LIGHT_WORDS = /light snow|gentle|few flakes|flurr/;
const HEAVY_WORDS = /blizzard|snow ?storm|heavy snow|whiteout/;
const STILL_WORDS = /clear|sunny|blue sky|fresh snow|snow covered|covered in snow|snowy landscape|winter wonderland/;
const FALLING_WORDS =
  /snowing|snowfall|falling snow|snow falls|snow falling|flakes?|flurr|blizzard|snow ?storm|heavy snow/;

/** Lets snow or rain fall between the lens and the scene, in place, as the spec says. */
export function fall(picture: LinearRaster, spec: SceneSpec, { light }: FallLight): void {
  const words = spec.prompt.toLowerCase();
  if (spec.weather.includes('snow') && isSnowing(words)) snowFall(picture, spec, light, amountOf(words));
  if (spec.weather.includes('rain') || spec.weather.includes('storm')) rainFall(picture, spec, light);
}

/** Snow on the ground does not mean that it snows: only words for falling, or nothing that speaks of fair weather. */
export function isSnowing(words: string): boolean {
  return (
    FALLING_WORDS.test(words) ||
    (/\bsnowy?\b/.test(words) && /storm|wind|cold night/.test(words) && !STILL_WORDS.test(words))
  );
}

function amountOf(words: string): number {
  if (HEAVY_WORDS.test(words)) return HEAVY;
  return LIGHT_WORDS.test(words) ? 0.4 : 1;
}

function snowFall(
  picture: LinearRaster,
  { seed, detailSeed, time }: SceneSpec,
  light: FallLight['light'],
  amount: number,
): void {
  const random = createRandom(deriveSeed(detailSeed ?? seed, 'flakes'));
  const { width, height } = picture;
  const unit = Math.max(width, height) / 1024;
  const count = Math.round((FLAKES * amount * width * height) / 1e6 / unit ** 2);
  const wind = (amount === HEAVY ? 1.1 : 0.25) * (random() < 0.5 ? -1 : 1);
  const glow = time === 'night' ? 1.5 : 1.3;
  const colour = [0, 1, 2].map((c) => glow * (light.above[c]! * 0.75 + light.ahead[c]! * 0.75));
  for (let i = 0; i < count; i++) {
    // Most are far and small; a few are close, large, faint and blurred.
    const near = random() ** 9;
    const radius = unit * (0.6 + 0.9 * random() + 17 * near * near);
    // The light of a flake spreads over its disc.
    const opacity = (0.7 + 0.3 * random()) / (1 + (radius / unit / 3) ** 1.5);
    const x = random() * width;
    const y = random() * height;
    const streak = unit * (1 + 5 * near) * (amount === HEAVY ? 1.8 : 1);
    const drift = wind * streak * (0.5 + random());
    strokeTaper(
      picture,
      { x0: x, y0: y, radius0: radius, x1: x + drift, y1: y + streak * 0.7, radius1: radius },
      colour,
      opacity,
    );
  }
}

function rainFall(picture: LinearRaster, { seed, detailSeed }: SceneSpec, light: FallLight['light']): void {
  const random = createRandom(deriveSeed(detailSeed ?? seed, 'rain'));
  const { width, height } = picture;
  const unit = Math.max(width, height) / 1024;
  const count = Math.round((DROPS * width * height) / 1e6 / unit ** 2);
  const slant = (random() - 0.5) * 0.3;
  const colour = [0, 1, 2].map((c) => 0.9 * (light.ahead[c]! + 0.4 * light.above[c]!));
  for (let i = 0; i < count; i++) {
    const near = random() ** 3;
    const length = unit * (9 + 60 * near);
    const [x, y] = [random() * width, random() * (height + length) - length];
    const radius = unit * (0.3 + 0.7 * near);
    strokeTaper(
      picture,
      { x0: x, y0: y, radius0: radius, x1: x + slant * length, y1: y + length, radius1: radius },
      colour,
      0.03 + 0.08 * random(),
    );
  }
}
