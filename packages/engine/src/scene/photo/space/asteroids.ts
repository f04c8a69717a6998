import { createRandom, deriveSeed, type LinearRaster } from '@backlot/kernels';
import { fbm3, noise3 } from './noise-3d.ts';

/** One tumbling rock. */
interface Rock {
  readonly x: number;
  readonly y: number;
  readonly radius: number;
  readonly at: number;
  readonly turn: number;
  /** Blur of those too near to be sharp, and light of those far away. */
  readonly light: number;
  readonly tone: number;
}

const MARCH_STEPS = 22;
const ROUGHNESS = 0.34;
const DUST = [0.42, 0.36, 0.31] as const;

/** Paints a field of rocks into some rows: a few large, many small, thinning out along a belt; all lit from one side. */
export function paintAsteroids(picture: LinearRaster, seed: number, rows: readonly [number, number]): void {
  const { width, height } = picture;
  const scale = Math.sqrt(width * height);
  const random = createRandom(deriveSeed(seed, 'asteroids'));
  const side = random() < 0.5 ? -1 : 1;
  const angle = (random() - 0.5) * 1.1;
  const layout = Math.floor(random() * 5);
  const count = [54, 90, 36, 120, 66][layout]!;
  const largest = [0.24, 0.14, 0.34, 0.11, 0.18][layout]!;
  const rocks = Array.from({ length: count }, (_, i): Rock => {
    const size = largest * (1 - i / count) ** 4 * (0.6 + 0.5 * random()) + 0.0025 + 0.006 * random();
    const along = random() - 0.5;
    const across = (random() + random() + random() - 1.5) * (0.36 + size * 2);
    const near = size > 0.1 ? 0.82 : 1;
    return {
      x:
        width *
        (0.5 + (along * Math.cos(angle) * 1.25 - across * Math.sin(angle)) * near + (size > 0.1 ? 0.24 * side : 0)),
      y: height * (0.52 + (along * Math.sin(angle) * 1.25 + across * Math.cos(angle)) * near),
      radius: size * scale,
      at: random() * 200,
      turn: random() * 6.28,
      light: 0.5 + 0.5 * Math.min(1, size / 0.03),
      tone: 0.8 + 0.4 * random(),
    };
  }).toReversed();
  const sun = [-0.78 * side, -0.42, 0.28] as const;
  const length = Math.hypot(...sun);
  const light = [sun[0] / length, sun[1] / length, sun[2] / length] as const;
  for (const rock of rocks) paintRock(picture, rock, light, rows);
}

/** Marches through a ball whose surface is pushed in and out by noise. */
function paintRock(
  { width, data }: LinearRaster,
  rock: Rock,
  sun: readonly [number, number, number],
  [fromRow, toRow]: readonly [number, number],
): void {
  const { x: cx, y: cy, radius } = rock;
  const reach = radius * (1 + ROUGHNESS);
  const cos = Math.cos(rock.turn);
  const sin = Math.sin(rock.turn);
  const octaves = Math.min(4, Math.max(1, Math.log2(radius) - 1.4));
  const inside = (x: number, y: number, z: number, detail: number): number => {
    const px = x * cos + z * sin;
    const pz = z * cos - x * sin;
    const away = Math.sqrt(px * px * 0.72 + y * y * 1.25 + pz * pz);
    const inverse = 1 / (away + 1e-6);
    const big = noise3(px * inverse * 1.1 + rock.at, y * inverse * 1.1, pz * inverse * 1.1);
    const lump = noise3(px * inverse * 2.3 + rock.at + 40, y * inverse * 2.3, pz * inverse * 2.3);
    if (detail === 0) return 1.03 + 0.3 * big + 0.17 * lump - away;
    // Pits with sharp rims.
    const pit = Math.abs(noise3(px * inverse * 2.7 + rock.at, y * inverse * 2.7 + 9, pz * inverse * 2.7));
    return (
      0.94 +
      0.3 * big +
      0.17 * lump +
      0.24 * Math.min(0.35, pit) +
      0.16 * fbm3(px * 3.2 + rock.at, y * 3.2, pz * 3.2, detail) -
      away
    );
  };
  for (let row = Math.max(fromRow, Math.floor(cy - reach)); row <= Math.min(toRow - 1, cy + reach); row++)
    for (let column = Math.max(0, Math.floor(cx - reach)); column <= Math.min(width - 1, cx + reach); column++) {
      const x = (column + 0.5 - cx) / radius;
      const y = (row + 0.5 - cy) / radius;
      const rest = (1 + ROUGHNESS) ** 2 - x * x - y * y;
      if (rest < 0) continue;
      let z = Math.sqrt(rest);
      let closest = -9;
      let hit = false;
      for (let i = 0; i < MARCH_STEPS; i++) {
        const depth = inside(x, y, z, 0);
        closest = Math.max(closest, depth);
        if (depth > 0.005) {
          hit = true;
          break;
        }
        z -= Math.max(0.03, -depth * 0.8);
        if (z < -0.8) break;
      }
      const cover = hit ? 1 : Math.min(1, Math.max(0, closest * radius * 0.8 + 0.6));
      if (cover <= 0) continue;
      const e = Math.max(0.01, 0.9 / radius);
      const here = inside(x, y, z, octaves);
      const gx = here - inside(x + e, y, z, octaves);
      const gy = here - inside(x, y + e, z, octaves);
      const gz = here - inside(x, y, z + e, octaves);
      const inverse = 1 / (Math.sqrt(gx * gx + gy * gy + gz * gz) + 1e-9);
      const facing = (gx * sun[0] + gy * sun[1] + gz * sun[2]) * inverse;
      const shadow = inside(x + sun[0] * 0.22, y + sun[1] * 0.22, z + sun[2] * 0.22, 0) > 0.02 ? 0.3 : 1;
      const lit =
        Math.max(0, facing) * shadow * rock.light * rock.tone * (0.85 + 0.3 * noise3(x * 6 + rock.at, y * 6, z * 6));
      const k = (row * width + column) * 4;
      for (let c = 0; c < 3; c++) data[k + c] = data[k + c]! * (1 - cover) + DUST[c]! * (1.5 * lit + 0.012) * cover;
    }
}
