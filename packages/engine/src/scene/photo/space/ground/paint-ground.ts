import { createRandom, deriveSeed, fbm, type LinearRaster } from '@backlot/kernels';
import { paintInBands } from '../../../../threads/paint-in-bands.ts';
import { createSharedRaster, sharedFloats } from '../../../../threads/shared.ts';
import type { RenderRequest } from '../../../family.ts';
import { addStarField } from '../star-field.ts';
import { paintPlanet } from '../planet/paint-planet.ts';
import { planetColours, planetAir } from '../planet/planet-colours.ts';
import type { Planet, PlanetKind } from '../planet/planet.ts';
import type { SpaceKind } from '../space-kind.ts';
import { createGroundGrid } from './ground-grid.ts';
import { createGroundLight } from './light-ground.ts';
import { worldRows, type LitWorld } from './world-rows.ts';
import { FAR_M, planWorld, strewGround, type World } from './worlds.ts';

/** Half the angle of view over the longer side, as a tangent. */
const HALF_VIEW = 0.6;
const HORIZON_LEAST = 0.3;
const HORIZON_MOST = 0.62;

/** Light of a landscape on another world, scene-referred. */
export async function paintGround(
  { spec, widthPx, heightPx, threads }: RenderRequest,
  kind: SpaceKind,
): Promise<LinearRaster> {
  const world = planWorld(spec, kind);
  const picture = createSharedRaster(widthPx, heightPx);
  const horizonPx = heightPx * Math.min(HORIZON_MOST, Math.max(HORIZON_LEAST, spec.camera.horizon));
  const focalPx = Math.max(widthPx, heightPx) / 2 / HALF_VIEW;
  const grid = createGroundGrid({ widthPx, heightPx, horizonPx, focalPx, eyeM: world.eyeM, farM: FAR_M });
  const detailSeed = spec.detailSeed ?? spec.seed;
  const size = grid.heights.length;
  const lit: LitWorld = { ...createGroundLight(grid), rocky: sharedFloats(size), colours: sharedFloats(size * 3) };
  const job = { prepared: { world }, rows: grid.steps };
  await paintInBands(threads, worldRows, { ...job, target: { pass: 'raise', grid, lit } });
  strewGround(grid, world, detailSeed, lit.rocky);
  paintWorldSky(picture, world, { horizonPx, focalPx, seed: spec.seed, detailSeed });
  await paintInBands(threads, worldRows, { ...job, target: { pass: 'light', grid, lit } });
  await paintInBands(threads, worldRows, { ...job, target: { pass: 'colour', grid, lit } });
  await paintInBands(threads, worldRows, { ...job, target: { pass: 'draw', grid, lit, picture }, rows: widthPx });
  return picture;
}

interface SkyOptions {
  readonly horizonPx: number;
  readonly focalPx: number;
  readonly seed: number;
  readonly detailSeed: number;
}

function paintWorldSky(
  picture: LinearRaster,
  world: World,
  { horizonPx, focalPx, seed, detailSeed }: SkyOptions,
): void {
  const { width, height, data } = picture;
  const random = createRandom(deriveSeed(seed, 'world-sky'));
  const isMoon = world.kind === 'moon';
  const discs = world.kind === 'mars' ? [] : neighbours(picture, world, horizonPx, random);
  const clear = new Float32Array(width * height);
  for (let row = 0, k = 0; row < height; row++)
    for (let column = 0; column < width; column++, k++) {
      const high = 1 - Math.exp((-2.6 * Math.max(0, horizonPx - row)) / focalPx);
      const isHidden = discs.some(({ x, y, radius }) => (column - x) ** 2 + (row - y) ** 2 < radius * radius);
      clear[k] = isHidden ? 0 : isMoon ? 1 : world.kind === 'alien' ? Math.min(1, high * 0.8) ** 3 * 0.5 : 0;
    }
  addStarField(picture, {
    seed: detailSeed,
    count: isMoon ? 1700 : 900,
    faintest: 0.03,
    brightest: 5,
    spiked: isMoon ? 1 : 0,
    clear,
  });
  for (const disc of discs) paintPlanet(picture, disc);
  if (isMoon) return;
  // What is seen through air is dimmed, and the air's own light comes before it.
  for (let row = 0, k = 0; row < height; row++)
    for (let column = 0; column < width; column++, k += 4) {
      const up = Math.max(0, horizonPx - row) / focalPx;
      const high = 1 - Math.exp(-up * 2.6);
      const dx = (column - width / 2) / focalPx - world.sun[0] / Math.max(0.2, world.sun[2]);
      const dy = up - world.sun[1] / Math.max(0.2, world.sun[2]);
      const near =
        world.sun[2] > 0.1 ? Math.exp(-(dx * dx + dy * dy) * 5) + 1.4 * Math.exp(-(dx * dx + dy * dy) * 60) : 0;
      const haze = 1 + 0.07 * fbm((column / focalPx) * 3, up * 14, 4, world.seed);
      for (let c = 0; c < 3; c++)
        data[k + c] =
          data[k + c]! * (0.25 + 0.55 * high) +
          (world.horizon[c]! + (world.zenith[c]! - world.horizon[c]!) * high) * haze +
          world.glow[c]! * near * 0.5;
      data[k + 3] = 1;
    }
}

/** The Earth over the moon; other planets, half sunk in the haze, over stranger worlds. */
function neighbours(picture: LinearRaster, world: World, horizonPx: number, random: () => number): Planet[] {
  const scale = Math.sqrt(picture.width * picture.height);
  const isMoon = world.kind === 'moon';
  const count = isMoon ? 1 : 1 + Math.floor(random() * 2);
  return Array.from({ length: count }, (_, i): Planet => {
    const kind: PlanetKind = isMoon ? 'earth' : (['gas', 'rocky', 'ice', 'gas'] as const)[Math.floor(random() * 4)]!;
    const colours = planetColours(kind, random);
    const radius =
      (isMoon ? 0.055 + 0.045 * random() : i === 0 ? 0.12 + 0.16 * random() : 0.03 + 0.03 * random()) * scale;
    const u = i === 0 ? 0.16 + 0.68 * random() : 0.08 + 0.84 * random();
    const sun = [world.sun[0], -world.sun[1], 0.35 - world.sun[2] * 0.6] as const;
    const length = Math.hypot(...sun);
    return {
      kind,
      x: u * picture.width,
      y: horizonPx * (isMoon ? 0.28 + 0.45 * random() : 0.2 + 0.5 * random()),
      radius,
      sun: [sun[0] / length, sun[1] / length, sun[2] / length],
      axis: [0.3, -0.94, 0.16],
      spin: random() * 6.28,
      seed: world.seed + i,
      colours,
      ...planetAir(kind, colours),
      ...(kind === 'gas' && random() < 0.5
        ? { rings: { inner: 1.3, outer: 2.2, colour: colours.at(-2)!, seed: world.seed } }
        : {}),
      light: isMoon ? 1.4 : 1.1,
      ambient: [0, 0, 0],
    };
  }).toSorted((a, b) => a.radius - b.radius);
}
