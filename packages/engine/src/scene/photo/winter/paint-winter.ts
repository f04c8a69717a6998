import { createLinearRaster, createRandom, deriveSeed, type LinearRaster } from '@backlot/kernels';
import type { Backdrop, RenderRequest } from '../../family.ts';
import type { SceneSpec, TimeOfDay } from '../../spec.ts';
import { finishOutdoors } from '../forest/finish.ts';
import { blurGround } from '../forest/ground/blur-ground.ts';
import { castShadows } from '../forest/ground/cast-shadows.ts';
import { layGround } from '../forest/ground/lay-ground.ts';
import { groomed, snowGround } from '../forest/ground/snow-ground.ts';
import { createTerrain } from '../forest/ground/terrain.ts';
import type { Lens } from '../forest/lens/depth-slices.ts';
import { layOver } from '../forest/lens/lay-over.ts';
import { fogLayer } from '../forest/light/fog-layer.ts';
import { paintSize } from '../forest/paint-size.ts';
import { fall } from '../forest/weather/fall.ts';
import { paintWoods } from '../forest/world/paint-woods.ts';
import { viewOf, type View } from '../forest/world/view.ts';
import { paintSky } from '../sky/paint-sky.ts';
import { choosePlace } from './choose-place.ts';
import { paintIce } from './ice/paint-ice.ts';
import { lightWinter, type WinterLight } from './light-winter.ts';
import { createIcebergs } from './relief/icebergs.ts';
import { paintRelief } from './relief/paint-relief.ts';
import { createRange } from './relief/relief.ts';
import type { WinterScene } from './winter-plan.ts';

/** What the geometric mean of the picture becomes: snow is bright, or it looks grey. */
const KEY: Readonly<Record<TimeOfDay, number>> = { dawn: 0.4, day: 0.56, golden: 0.45, sunset: 0.33, night: 0.085 };
/** Ranges higher than this hide a low sun ahead; it shines on them from behind the camera instead. */
const PEAK_M = 1000;
const DULL_KEY = 1.2;
const SKY_COARSENESS = 1.8;
const FARTHEST_M = 3000;
const SLICES = 9;
const NEAREST_M = 0.9;
const SHARP_APERTURE = 0.007;
const OPEN_APERTURE = 0.07;

/** Paints snow and ice: the photographic painter of that family. */
export function paintWinter(request: RenderRequest): Backdrop {
  const { spec, subject, quality } = request;
  const [widthPx, heightPx] = paintSize(request.widthPx, request.heightPx, quality);
  const scene = composeScene(spec, widthPx / heightPx);
  const light = lightWinter(
    spec,
    scene.ranges.some(({ heightM }) => heightM > PEAK_M),
  );
  const { land } = scene;
  const view = viewOf(widthPx, heightPx, {
    horizon: spec.camera.horizon + (scene.horizonShift ?? 0),
    eyeM: land.eyeM,
    zoom: land.zoom,
  });
  const picture = paintDistance(view, scene, light, spec);
  const lens: Lens = {
    focusM: spec.camera.defocus > 0.2 ? 3 : 11,
    apertureM: SHARP_APERTURE + (OPEN_APERTURE - SHARP_APERTURE) * spec.camera.defocus,
  };
  paintLand(picture, view, scene, light, lens, spec);
  fall(picture, spec, { light: light.woods });
  const isDull = light.disc === 'none';
  const finished = finishOutdoors(picture, request, {
    key: KEY[spec.time] * (isDull ? DULL_KEY : 1),
    highlight: 3,
    depth: 0.25,
    bloom: 0.08,
    saturation: spec.time === 'night' ? 0.75 : 1.04,
  });
  return { picture: finished, shadow: subject !== undefined && !subject.touchesBottom ? 'contact' : 'none' };
}

function composeScene(spec: SceneSpec, aspect: number): WinterScene {
  return choosePlace(spec).compose({
    random: createRandom(deriveSeed(spec.seed, 'layout')),
    details: createRandom(deriveSeed(spec.detailSeed ?? spec.seed, 'growth')),
    seed: deriveSeed(spec.seed, 'land'),
    spread: 0.55 * Math.min(1, aspect) + 0.04,
    words: spec.prompt.toLowerCase(),
    isFoggy: spec.weather.includes('fog'),
  });
}

/** Sky, and land so far away that it is never out of focus more than all of the distance is. */
function paintDistance(view: View, scene: WinterScene, light: WinterLight, spec: SceneSpec): LinearRaster {
  const picture = createLinearRaster(view.widthPx, view.heightPx);
  const { atmosphere, clouds, hasStars, disc, woods, air, airPerM } = light;
  const isRefused = spec.negative.some((word) => /\b(sun|moon)\b/.test(word.toLowerCase()));
  paintSky(
    picture,
    view,
    { atmosphere, clouds, disc: isRefused ? 'none' : disc, hasStars, seed: spec.seed },
    SKY_COARSENESS,
  );
  fillBelow(picture, view, air);
  const reliefLight = { ...woods, air, airPerM };
  for (const shape of scene.ranges) paintRelief(picture, view, createRange(shape, woods.sunDirection), reliefLight);
  if (woods.fog.perM > 0.002) layOver(picture, fogLayer(view, woods, 250, FARTHEST_M));
  return picture;
}

/** Below the horizon there is no sky: the far end of the plain, lost in air. */
function fillBelow({ width, height, data }: LinearRaster, view: View, colour: ArrayLike<number>): void {
  for (let i = Math.max(0, Math.floor(view.horizonPx)) * width; i < width * height; i++) {
    for (let c = 0; c < 3; c++) data[i * 4 + c] = colour[c]!;
    data[i * 4 + 3] = 1;
  }
}

function paintLand(
  picture: LinearRaster,
  view: View,
  scene: WinterScene,
  light: WinterLight,
  lens: Lens,
  spec: SceneSpec,
): void {
  const { land, ice, icebergs, shoreM } = scene;
  const { woods, air, airPerM } = light;
  if (icebergs !== undefined) {
    const field = { ...icebergs, seed: deriveSeed(spec.seed, 'icebergs'), spread: view.widthPx / 2 / view.focalPx };
    paintRelief(picture, view, createIcebergs(field, woods.sunDirection), {
      ...woods,
      air,
      airPerM: airPerM + woods.fog.perM * 0.6,
    });
  }
  if (ice === undefined || shoreM !== undefined) {
    const terrain = createTerrain({ seed: deriveSeed(spec.seed, 'terrain'), ...land });
    const growth = scene.grow(terrain);
    castShadows(terrain, growth.casters, woods.sunDirection);
    const ground = land.isGroomed === true ? groomed(land.reliefM) : snowGround(land.reliefM);
    const nearestM = shoreM ?? NEAREST_M;
    paintWoods(
      {
        ...growth,
        light: woods,
        ground: { ...ground, terrain },
        lens,
        nearestM,
        farthestM: FARTHEST_M,
        slices: shoreM === undefined ? SLICES : 3,
      },
      view,
      picture,
    );
  }
  if (ice === undefined) return;
  const sharp = paintIce(view, picture, ice, woods);
  const surface = { ...sharp, picture: blurGround(sharp, lens, view.focalPx) };
  const fog = fogLayer(view, woods, ice.nearM, ice.farM);
  layGround(picture, surface, {
    nearM: ice.nearM,
    farM: ice.farM * 1.5,
    haze: { fog, scale: 1, marginPx: 0 },
    fog: woods.fog,
  });
}
