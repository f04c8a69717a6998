import { gradientNoise, type LinearRaster } from '@backlot/kernels';
import { stampCraters, type GlobeBox } from './craters.ts';
import type { Planet, Rings, SurfaceSample, Terrain } from './planet.ts';
import { createTerrain } from './terrains.ts';

/** What is known of every pixel of the disc before it is lit. */
interface Globe extends GlobeBox {
  readonly colour: Float32Array;
  readonly heights: Float32Array;
  readonly brightness: Float32Array;
  readonly cloud: Float32Array;
  readonly gloss: Float32Array;
  readonly glow: Float32Array;
}

/** Thickness of the air over the limb and of the haze inside, in radii of a disc 300 pixels wide; larger discs have thinner air. */
const AIR_SCALE = 0.016;
const LIMB_REACH = 6;
/** How far shadows of clouds fall beside them, radii. */
const CLOUD_SHADOW = 0.006;

/** Paints a planet over the picture, with its air and rings; stars behind it are hidden. */
export function paintPlanet(picture: LinearRaster, planet: Planet): void {
  if (planet.rings !== undefined) paintRings(picture, planet, planet.rings, false);
  const terrain = createTerrain(planet);
  const globe = sampleGlobe(picture, planet, terrain);
  if (globe.width > 0 && globe.height > 0) {
    if (terrain.craters !== undefined)
      stampCraters(globe.heights, globe.brightness, globe, {
        ...terrain.craters,
        seed: planet.seed,
        x: planet.x,
        y: planet.y,
        radius: planet.radius,
      });
    lightGlobe(picture, planet, terrain, globe);
  }
  if (planet.air !== undefined) paintAir(picture, planet, planet.air);
  if (planet.rings !== undefined) paintRings(picture, planet, planet.rings, true);
}

/** Three unit vectors: the planet's own x, its axis, and its z, in the picture's frame. */
function framesOf({ axis, spin }: Planet): readonly [readonly number[], readonly number[], readonly number[]] {
  const [ax, ay, az] = axis;
  // Any vector across the axis, then turned by the spin.
  const length = Math.hypot(az, ax) || 1;
  const e = [az / length, 0, -ax / length] as const;
  const f = [ay * e[2] - az * e[1], az * e[0] - ax * e[2], ax * e[1] - ay * e[0]] as const;
  const cos = Math.cos(spin);
  const sin = Math.sin(spin);
  return [
    [e[0] * cos + f[0] * sin, e[1] * cos + f[1] * sin, e[2] * cos + f[2] * sin],
    [ax, ay, az],
    [f[0] * cos - e[0] * sin, f[1] * cos - e[1] * sin, f[2] * cos - e[2] * sin],
  ];
}

function sampleGlobe({ width, height }: LinearRaster, planet: Planet, terrain: Terrain): Globe {
  const { x: cx, y: cy, radius } = planet;
  const left = Math.max(0, Math.floor(cx - radius - 1));
  const top = Math.max(0, Math.floor(cy - radius - 1));
  const boxWidth = Math.max(0, Math.min(width - 1, Math.ceil(cx + radius + 1)) - left + 1);
  const boxHeight = Math.max(0, Math.min(height - 1, Math.ceil(cy + radius + 1)) - top + 1);
  const size = boxWidth * boxHeight;
  const globe: Globe = {
    left,
    top,
    width: boxWidth,
    height: boxHeight,
    colour: new Float32Array(size * 3),
    heights: new Float32Array(size),
    brightness: new Float32Array(size).fill(1),
    cloud: new Float32Array(size),
    gloss: new Float32Array(size),
    glow: new Float32Array(size),
  };
  const [ex, ey, ez] = framesOf(planet);
  const sample: SurfaceSample = { r: 0, g: 0, b: 0, height: 0, gloss: 0, cloud: 0, glow: 0 };
  for (let row = 0, k = 0; row < boxHeight; row++)
    for (let column = 0; column < boxWidth; column++, k++) {
      const nx = (column + left + 0.5 - cx) / radius;
      const ny = (row + top + 0.5 - cy) / radius;
      const squared = nx * nx + ny * ny;
      if (squared > 1.02 + 4 / radius) continue;
      const nz = Math.sqrt(Math.max(0, 1 - squared));
      terrain.sample(
        nx * ex[0]! + ny * ex[1]! + nz * ex[2]!,
        nx * ey[0]! + ny * ey[1]! + nz * ey[2]!,
        nx * ez[0]! + ny * ez[1]! + nz * ez[2]!,
        sample,
      );
      globe.colour[k * 3] = sample.r;
      globe.colour[k * 3 + 1] = sample.g;
      globe.colour[k * 3 + 2] = sample.b;
      globe.heights[k] = sample.height;
      globe.cloud[k] = sample.cloud;
      globe.gloss[k] = sample.gloss;
      globe.glow[k] = sample.glow;
    }
  return globe;
}

function lightGlobe(picture: LinearRaster, planet: Planet, terrain: Terrain, globe: Globe): void {
  const { x: cx, y: cy, radius, sun, light, ambient, air, rings } = planet;
  const { width, data } = picture;
  const bump = terrain.relief * radius * 0.5;
  const glow = terrain.glow ?? [0, 0, 0];
  const softness = air === undefined ? 0.02 : 0.16;
  for (let row = 0, k = 0; row < globe.height; row++)
    for (let column = 0; column < globe.width; column++, k++) {
      const nx = (column + globe.left + 0.5 - cx) / radius;
      const ny = (row + globe.top + 0.5 - cy) / radius;
      const away = Math.sqrt(nx * nx + ny * ny);
      const cover = Math.min(1, Math.max(0, (1 - away) * radius + 0.5));
      if (cover <= 0) continue;
      const nz = Math.sqrt(Math.max(0, 1 - away * away));
      const right = column + 1 < globe.width ? globe.heights[k + 1]! : globe.heights[k]!;
      const below = row + 1 < globe.height ? globe.heights[k + globe.width]! : globe.heights[k]!;
      const flat = 1 - globe.cloud[k]!;
      let bx = nx - bump * (right - globe.heights[k]!) * nz * flat;
      let by = ny - bump * (below - globe.heights[k]!) * nz * flat;
      // Clouds stand out a little, too.
      if (globe.cloud[k]! > 0 && column + 1 < globe.width && row + 1 < globe.height) {
        bx -= (globe.cloud[k + 1]! - globe.cloud[k]!) * radius * 0.0035;
        by -= (globe.cloud[k + globe.width]! - globe.cloud[k]!) * radius * 0.0035;
      }
      const inverse = 1 / Math.sqrt(bx * bx + by * by + nz * nz + 1e-9);
      const facing = nx * sun[0] + ny * sun[1] + nz * sun[2];
      const tilted = (bx * sun[0] + by * sun[1] + nz * sun[2]) * inverse;
      // Ground in the shadow of the globe itself is dark however it is tilted; air softens the edge.
      const day = smooth((facing + softness) / (2 * softness + 0.03));
      // Dust throws light back: Lommel and Seeliger's law keeps the disc bright to its limb; clouds and seas follow Lambert's.
      const lambert = Math.max(0, tilted);
      const dusty = lambert > 0 ? (1.6 * lambert) / (lambert + Math.max(0.05, nz)) : 0;
      let lit = (lambert + (dusty - lambert) * terrain.dust) * day;
      if (air !== undefined) lit = lit * 0.97 + 0.03 * day;
      if (rings !== undefined) lit *= 1 - 0.72 * ringShadow(planet, rings, nx, ny, nz);
      const shadow = cloudShadow(globe, column, row, sun, radius);
      const ground = lit * (1 - 0.5 * shadow * flat) * globe.brightness[k]!;
      const cloud = globe.cloud[k]!;
      const glint = globe.gloss[k]! * flat * mirrored(nx, ny, nz, sun) * day;
      const night = (1 - day) * globe.glow[k]! * (1 - 0.85 * cloud);
      const hot = terrain.relief > 0.06 ? globe.glow[k]! * 1.5 : night;
      const o = ((row + globe.top) * width + column + globe.left) * 4;
      for (let c = 0; c < 3; c++) {
        const body = globe.colour[k * 3 + c]!;
        const surface = body * ground * (1 - cloud) + 0.86 * cloud * lit;
        const value = (surface + glint) * light + glow[c]! * hot + ambient[c]! * (body * (1 - cloud) + 0.7 * cloud);
        data[o + c] = data[o + c]! * (1 - cover) + value * cover;
      }
    }
}

/** The sun in the sea: a broad glitter around the mirror direction. */
function mirrored(nx: number, ny: number, nz: number, sun: Planet['sun']): number {
  const hx = sun[0];
  const hy = sun[1];
  const hz = sun[2] + 1;
  const inverse = 1 / Math.sqrt(hx * hx + hy * hy + hz * hz);
  const cosine = Math.max(0, (nx * hx + ny * hy + nz * hz) * inverse);
  return 0.16 * cosine ** 42 + 0.1 * cosine ** 260;
}

function cloudShadow(globe: Globe, column: number, row: number, sun: Planet['sun'], radius: number): number {
  const far = CLOUD_SHADOW * radius;
  const x = Math.round(column + sun[0] * far);
  const y = Math.round(row + sun[1] * far);
  if (x < 0 || y < 0 || x >= globe.width || y >= globe.height) return 0;
  return globe.cloud[y * globe.width + x]!;
}

function smooth(t: number): number {
  const x = Math.min(1, Math.max(0, t));
  return x * x * (3 - 2 * x);
}

/** Haze over the disc, thickest at the limb, and the shining rim beyond it. */
function paintAir(
  { width, height, data }: LinearRaster,
  { x: cx, y: cy, radius, sun, light }: Planet,
  air: readonly [number, number, number],
): void {
  const thickness = AIR_SCALE * Math.min(1, (300 / radius) ** 0.75);
  const reach = radius * (1 + thickness * LIMB_REACH) + 1;
  for (let row = Math.max(0, Math.floor(cy - reach)); row <= Math.min(height - 1, cy + reach); row++)
    for (let column = Math.max(0, Math.floor(cx - reach)); column <= Math.min(width - 1, cx + reach); column++) {
      const nx = (column + 0.5 - cx) / radius;
      const ny = (row + 0.5 - cy) / radius;
      const away = Math.sqrt(nx * nx + ny * ny);
      if (away * radius > reach) continue;
      const nz = away < 1 ? Math.sqrt(1 - away * away) : 0;
      const facing = (nx * sun[0] + ny * sun[1]) / Math.max(1, away) + nz * sun[2];
      const day = smooth((facing + 0.28) / 0.62);
      if (day <= 0) continue;
      const above = Math.max(0, away - 1) / thickness;
      // Path through the air: short in the middle, long towards the limb, thinner with height beyond it.
      const depth = away < 1 ? 0.055 / Math.max(0.05, nz) ** 1.05 : Math.exp(-above) * 1.25;
      const amount = (1 - Math.exp(-depth)) * day;
      // Towards the terminator the light has come a long way and is red.
      const dusk = Math.max(0, 1 - Math.max(0, facing) * 4.5) * 0.85;
      const edge = away < 1 ? 1 : Math.min(1, Math.max(0, (LIMB_REACH - above) / 2));
      const k = (row * width + column) * 4;
      const high = Math.min(1, above * 0.35);
      data[k] = data[k]! * (1 - amount * 0.75) + (air[0] * (1 - dusk) + 0.95 * dusk) * amount * light * 0.85 * edge;
      data[k + 1] =
        data[k + 1]! * (1 - amount * 0.75) + (air[1] * (1 - dusk) + 0.5 * dusk) * amount * light * 0.85 * edge;
      data[k + 2] =
        data[k + 2]! * (1 - amount * 0.75) +
        (air[2] * (1 - dusk) + (0.28 + 0.4 * high) * dusk) * amount * light * 0.85 * edge;
    }
}

/** How much of the light is held back at a distance from the middle, 0..1: fine ringlets, and two gaps. */
function ringDensity({ inner, outer, seed }: Rings, away: number): number {
  const t = (away - inner) / (outer - inner);
  if (t <= 0 || t >= 1) return 0;
  const ringlets =
    0.62 +
    0.42 * gradientNoise(t * 9, 0.5, seed) +
    0.28 * gradientNoise(t * 34, 0.5, seed + 1) +
    0.14 * gradientNoise(t * 120, 0.5, seed + 2);
  const gap = smooth(Math.abs(t - 0.66) / 0.022 - 0.35) * smooth(Math.abs(t - 0.9) / 0.008 - 0.3);
  return Math.min(0.96, Math.max(0, ringlets * gap * smooth(t / 0.12) * smooth((1 - t) / 0.03) * (t < 0.2 ? 0.45 : 1)));
}

/** Density of the rings between a place on the globe and the sun. */
function ringShadow({ axis, sun }: Planet, rings: Rings, nx: number, ny: number, nz: number): number {
  const slope = sun[0] * axis[0] + sun[1] * axis[1] + sun[2] * axis[2];
  if (Math.abs(slope) < 1e-3) return 0;
  const t = -(nx * axis[0] + ny * axis[1] + nz * axis[2]) / slope;
  if (t <= 0) return 0;
  return ringDensity(rings, Math.hypot(nx + sun[0] * t, ny + sun[1] * t, nz + sun[2] * t));
}

/** The half of the rings before or behind the globe. */
function paintRings({ width, height, data }: LinearRaster, planet: Planet, rings: Rings, isFront: boolean): void {
  const { x: cx, y: cy, radius, axis, sun, light } = planet;
  if (Math.abs(axis[2]) < 0.02) return;
  const reach = rings.outer * radius;
  const lit = 0.35 + 0.65 * Math.min(1, Math.abs(sun[0] * axis[0] + sun[1] * axis[1] + sun[2] * axis[2]) * 1.6);
  const isLitSide = (sun[0] * axis[0] + sun[1] * axis[1] + sun[2] * axis[2]) * axis[2] > 0;
  for (let row = Math.max(0, Math.floor(cy - reach)); row <= Math.min(height - 1, cy + reach); row++)
    for (let column = Math.max(0, Math.floor(cx - reach)); column <= Math.min(width - 1, cx + reach); column++) {
      const x = (column + 0.5 - cx) / radius;
      const y = (row + 0.5 - cy) / radius;
      const z = -(x * axis[0] + y * axis[1]) / axis[2];
      if (z > 0 !== isFront) continue;
      const away = Math.sqrt(x * x + y * y + z * z);
      const density = ringDensity(rings, away);
      if (density <= 0) continue;
      // The shadow of the globe lies across the far side.
      const along = x * sun[0] + y * sun[1] + z * sun[2];
      const beside = Math.sqrt(Math.max(0, away * away - along * along));
      const shaded = along < 0 ? smooth((1.02 - beside) / 0.05) : 0;
      const power = light * lit * (isLitSide ? 1 : 0.35) * (1 - 0.96 * shaded) * (0.75 + 0.35 * density);
      const k = (row * width + column) * 4;
      const cover = density * 0.92;
      for (let c = 0; c < 3; c++) data[k + c] = data[k + c]! * (1 - cover) + rings.colour[c]! * power * cover;
    }
}
