import { createLinearRaster, deriveSeed, gradientNoise, type LinearRaster } from '@backlot/kernels';
import { createSharedRaster } from '../../../../threads/shared.ts';
import type { Backdrop, RenderRequest } from '../../../family.ts';
import type { SceneSpec } from '../../../spec.ts';
import type { LevelCamera } from '../../sea/camera.ts';
import { createBlob } from '../brush/blob.ts';
import { blurAt, defocusByDepth, layBlurred, SHARP_PX, type Lens } from '../brush/lens.ts';
import { createStroke } from '../brush/stroke.ts';
import { createAir } from '../country/air.ts';
import { paintBounded } from '../country/bounded-size.ts';
import { createCountryLight, type CountryLight } from '../country/country-light.ts';
import { planCountrySky, type CountrySky } from '../country/country-sky.ts';
import { finishCountry } from '../country/finish.ts';
import { paintCountrySky, SKY_EFFORT } from '../country/paint-country-sky.ts';
import { findRelief, type HeightAt } from '../country/relief.ts';
import { countryCamera } from '../country/view.ts';
import { wordsOf } from '../country/words.ts';
import { withFarmland, type BackLand } from './farmland.ts';
import { planField, type FieldCrop } from './plan-field.ts';
import type { PlantBrush } from './plant.ts';
import { paintGround } from './shade-ground.ts';
import { sow, type Sowing, type SownLand } from './sow.ts';
import { terrainHeight } from './terrain.ts';
import { drawTree } from './trees.ts';
import { growTrees, type TreeWish } from './woods.ts';

const FAR_M = 9000;
/** Plants look best against the light. */
const SUN_TURN = { low: 0.55, golden: 0.55, leastDeg: 1.6, day: 1 };
const NEAR_M = 0.6;
const STEPS = 420;
/** Plants further away are part of the ground, m. */
const FAR_PLANTS_M = 340;
const REFERENCE_PX = 1024;
/** Blur of infinity for a defocus of 1, px in a picture of a megapixel. */
const DEFOCUS_PX = 38;
/** Layers before the focus: each ends at this part of the distance it begins at. */
const LAYER_RATIO = 0.6;
/** Part of the sunlight that a cloud's shadow on the land takes. */
const CLOUD_SHADE = 0.45;
/** Country air by the side of the clearest. */
const THINNING = 0.6;
/** Exposure beside the usual one: snow is white, and crops against the light glow. */
const SNOW_GAIN = 0.78;
const SUNSET_GAIN = 0.74;

/** Paints open country: sky, land, trees, and plants one by one through a lens. */
export async function paintCountry(request: RenderRequest): Promise<Backdrop> {
  const { spec, quality, subject, threads } = request;
  const sky = planCountrySky(spec, SUN_TURN);
  const light = await createCountryLight(threads, sky, SKY_EFFORT[quality].steps);
  const picture = await paintBounded(request, (bounded) => countryLight(bounded, sky, light));
  const stands = subject !== undefined && !subject.touchesBottom;
  const groundGain = spec.weather.includes('snow') ? SNOW_GAIN : spec.time === 'sunset' ? SUNSET_GAIN : 1;
  const finished = await finishCountry(picture, spec, sky, light, { groundGain, threads });
  return { picture: finished, shadow: stands ? 'contact' : 'none' };
}

/** Scene-referred light of the land. */
async function countryLight(
  { spec, quality, widthPx, heightPx, threads }: RenderRequest,
  sky: CountrySky,
  light: CountryLight,
): Promise<LinearRaster> {
  const { seed, crop, layout, stand } = planField(spec, light);
  const eyeY = stand.heightM + layout.overM;
  const camera = countryCamera({ widthPx, heightPx }, spec.camera, eyeY, layout.viewDeg);
  const heightAt = terrainHeight(layout.terrain);
  const air = createAir(camera, light, sky, THINNING);
  const picture = createSharedRaster(widthPx, heightPx);
  await paintCountrySky(picture, camera, { sky, light, quality, seed: spec.seed, air, threads });
  const relief = findRelief(camera, heightAt, { eyeY, nearM: NEAR_M, farM: FAR_M, steps: STEPS });
  const litAt = cloudShadows(sky, seed);
  const groundAt = withFarmland(stand.groundAt, backLand(spec, crop), light, seed);
  paintGround(picture, { camera, relief, heightAt, light, air, groundAt, litAt, seed }, 0, heightPx);
  const brush: PlantBrush = {
    canvas: { picture, depth: relief.depth, seen: relief.depth.slice() },
    stroke: createStroke(),
    blob: createBlob(),
    light,
    air,
  };
  for (const tree of growTrees(layout.trees, treeWish(spec, camera, heightAt)))
    drawTree({ ...brush, focalPx: camera.focalPx, horizonPx: camera.horizonPx, eyeY, widthPx }, tree);
  const land: SownLand = {
    camera,
    heightAt,
    eyeY,
    sun: light.sun,
    visibilityM: air.visibilityM,
    litAt,
    seed: deriveSeed(spec.detailSeed ?? spec.seed, 'plants'),
    wind: stand.wind,
  };
  const scale = Math.sqrt(widthPx * heightPx) / REFERENCE_PX;
  const lens: Lens = {
    focusM: layout.focusM,
    farPx: (layout.farBlur + DEFOCUS_PX * spec.camera.defocus) * scale,
    nearPx: layout.nearBlur * scale,
  };
  sowThroughLens(brush, land, stand.sowings, { lens, nearestM: stand.nearestM });
  return picture;
}

function backLand({ weather }: SceneSpec, crop: FieldCrop): BackLand {
  if (weather.includes('snow')) return 'snow';
  return crop === 'savanna' ? 'savanna' : crop === 'meadow' ? 'pasture' : 'farmland';
}

function treeWish(spec: SceneSpec, camera: LevelCamera, heightAt: HeightAt): TreeWish {
  const words = wordsOf(spec);
  return {
    camera,
    heightAt,
    seed: deriveSeed(spec.seed, 'trees'),
    hasCypresses: /tuscan|italy|italian|cypress/.test(words),
    isAutumn: /autumn|fall colou?rs|october/.test(words),
    isSnowy: spec.weather.includes('snow'),
  };
}

/** Shadows of clouds that drift over the land: half of it or less, where there are clouds to throw them. */
function cloudShadows({ sunshine, clouds }: CountrySky, seed: number): (x: number, z: number) => number {
  const amount = sunshine > 0.4 && clouds.cumulus > 0.2 ? CLOUD_SHADE : 0;
  if (amount === 0) return () => 1;
  return (x, z) => 1 - amount * Math.min(1, Math.max(0, (gradientNoise(x / 330 + 0.2, z / 330, seed + 77) - 0.08) * 4));
}

interface Focus {
  readonly lens: Lens;
  readonly nearestM: number;
}

/** Far plants, then the lens's blur over everything far, then what is in focus, then layers nearer than that, each blurred as a whole. */
function sowThroughLens(
  brush: PlantBrush,
  land: SownLand,
  sowings: readonly Sowing[],
  { lens, nearestM }: Focus,
): void {
  const { picture, depth, seen = depth } = brush.canvas;
  const { focusM, farPx, nearPx } = lens;
  const sharpTo = farPx <= SHARP_PX ? FAR_PLANTS_M : Math.min(FAR_PLANTS_M, focusM / (1 - SHARP_PX / farPx));
  const sharpFrom = Math.max(nearestM, nearPx <= 0 ? 0 : focusM / (1 + SHARP_PX / nearPx));
  sow(brush, land, sowings, { fromM: FAR_PLANTS_M, toM: sharpTo });
  defocusByDepth(picture, seen, lens);
  const inFocus = { ...brush, canvas: { picture, depth } };
  sow(inFocus, land, sowings, { fromM: sharpTo, toM: sharpFrom });
  for (let from = sharpFrom; from > nearestM * 1.02;) {
    const to = Math.max(nearestM, from * LAYER_RATIO);
    const layer: LinearRaster = createLinearRaster(picture.width, picture.height);
    sow({ ...brush, canvas: { picture: layer, depth } }, land, sowings, { fromM: from, toM: to });
    layBlurred(picture, layer, blurAt(lens, Math.sqrt(from * to)));
    from = to;
  }
}
