import { createRandom, deriveSeed, type LinearRaster } from '@backlot/kernels';
import type { UnderwaterPlan } from './underwater-plan.ts';

/** Adds what floats in the water: specks that catch the light, near ones out of focus, and bubbles on their way up. */
export function addFloating(picture: LinearRaster, plan: UnderwaterPlan): void {
  const { width, height } = picture;
  const scale = Math.sqrt(width * height);
  const random = createRandom(deriveSeed(plan.detailSeed, 'floating'));
  const { above, sunlight } = plan.water;
  const light = [
    above[0] * 0.5 + sunlight[0] * 0.2,
    above[1] * 0.5 + sunlight[1] * 0.2,
    above[2] * 0.5 + sunlight[2] * 0.2,
  ] as const;
  for (let i = 0; i < plan.particles; i++) {
    const near = random() ** 5;
    const radius = scale * (0.0008 + 0.0011 * random() + 0.011 * near);
    addSpeck(
      picture,
      {
        x: random() * width,
        y: random() * height,
        radius,
        light: ((0.3 + 0.5 * random()) * (plan.kind === 'deep' ? 1.5 : 0.55)) / (1 + near * 14),
      },
      light,
    );
  }
  for (let i = 0; i < plan.bubbles; i++) {
    const column = 0.5 + 0.32 * plan.side + (random() - 0.5) * 0.22;
    addBubble(picture, column * width, random() * height, scale * (0.003 + 0.009 * random() * random()), light);
  }
}

interface Speck {
  readonly x: number;
  readonly y: number;
  readonly radius: number;
  readonly light: number;
}

function addSpeck(
  { width, height, data }: LinearRaster,
  { x, y, radius, light }: Speck,
  colour: readonly [number, number, number],
): void {
  const reach = Math.ceil(radius * 2);
  const sharp = radius * radius * 0.6 + 0.12;
  for (let row = Math.max(0, Math.floor(y - reach)); row <= Math.min(height - 1, y + reach); row++)
    for (let column = Math.max(0, Math.floor(x - reach)); column <= Math.min(width - 1, x + reach); column++) {
      const squared = (column + 0.5 - x) ** 2 + (row + 0.5 - y) ** 2;
      const power = light * Math.exp(-((squared / sharp) ** 1.5) * 0.5);
      const k = (row * width + column) * 4;
      for (let c = 0; c < 3; c++) data[k + c] = data[k + c]! + colour[c]! * power;
    }
}

/** A ball of air: dark rim, bright edge above, a small sun in it. */
function addBubble(
  { width, height, data }: LinearRaster,
  x: number,
  y: number,
  radius: number,
  colour: readonly [number, number, number],
): void {
  const reach = radius + 1;
  for (let row = Math.max(0, Math.floor(y - reach)); row <= Math.min(height - 1, y + reach); row++)
    for (let column = Math.max(0, Math.floor(x - reach)); column <= Math.min(width - 1, x + reach); column++) {
      const dx = (column + 0.5 - x) / radius;
      const dy = (row + 0.5 - y) / radius;
      const away = Math.hypot(dx, dy);
      const inside = Math.min(1, Math.max(0, (1 - away) * radius + 0.5));
      if (inside <= 0) continue;
      const rim = away ** 5;
      const top = Math.max(0, -dy) * rim * 1.6;
      const glint = Math.exp(-((dx + 0.32) ** 2 + (dy + 0.38) ** 2) * 40) * 2;
      const k = (row * width + column) * 4;
      for (let c = 0; c < 3; c++)
        data[k + c] = data[k + c]! * (1 - 0.35 * rim * inside) + colour[c]! * (0.08 + top + glint) * inside;
    }
}
