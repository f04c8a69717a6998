import type { Backdrop, RenderRequest } from '../../family.ts';
import type { FamilyName, SceneSpec } from '../../spec.ts';
import { chooseView, type ChosenView } from './choose-view.ts';
import type { EnvironmentEntry } from './environment-table.ts';
import { roomLights, snowFlakes, streetLights, stringLights, type LightDisc } from './light-discs.ts';
import { loadEnvironment } from './load-environment.ts';
import { nightStreet } from './night-street.ts';
import { blurRadius, paintDefocusedPlace, type DefocusedPlace } from './paint-defocused-place.ts';

/** Looking down at least this steeply turns the camera; anything less only shifts the horizon. */
const TURNING_PITCH_DEG = 25;
const LEAST_TABLE_DEFOCUS = 0.001;
const REFUSED_LIGHTS = /light|lamp|bokeh|bulb/;
/** Streets at night are lit by signs in any case; these words ask for coloured ones. */
const NEON_WORDS = /neon|cyber|synthwave|vaporwave|retrowave|tokyo|hong kong|las vegas|times square|led\b|rgb/i;

/** Paints a real place, out of focus, that fits the spec: the photographic painter of every family that is a place. */
export async function paintPlace(request: RenderRequest): Promise<Backdrop> {
  const picture = await paintDefocusedPlace(await placeFor(request), request.threads);
  const stands = request.subject !== undefined && !request.subject.touchesBottom;
  return { picture, shadow: stands ? 'contact' : 'none' };
}

/** The place that a request asks for: panorama, camera, mood and lamps. `family` overrides the spec's own (a place behind a table). */
export async function placeFor(request: RenderRequest, family?: FamilyName): Promise<DefocusedPlace> {
  const { spec, widthPx, heightPx, quality, modelsDirectory } = request;
  const isAvailable = (entry: EnvironmentEntry) => entry.delivery === 'packaged' || modelsDirectory !== undefined;
  const view = chooseView(spec, { isAvailable, ...(family && { family }) });
  const environment = await loadEnvironment(modelsDirectory, view.entry.name);
  const isSteep = spec.camera.pitchDeg >= TURNING_PITCH_DEG;
  // A table is photographed with its surroundings behind it, never as sharp as they would be alone.
  const blur = Math.max(spec.camera.defocus, family === undefined ? 0 : LEAST_TABLE_DEFOCUS);
  const radius = blurRadius(environment, view.fovDeg, blur);
  return {
    environment,
    widthPx,
    heightPx,
    quality,
    yawDeg: view.yawDeg,
    fovDeg: view.fovDeg,
    isMirrored: view.isMirrored,
    pitchDeg: isSteep ? -spec.camera.pitchDeg : 0,
    horizon: isSteep ? 0.5 : spec.camera.horizon,
    defocus: blur,
    exposure: view.entry.exposure,
    mood: moodOf(spec, view.entry, family ?? spec.family),
    lights: lampsOf(spec, view, radius),
    ...streetOf(spec, family ?? spec.family),
    seed: spec.seed,
  };
}

/** Towns at night are painted: a street of lights, wet in rain and, as in films, under neon. */
function streetOf(spec: SceneSpec, family: FamilyName): Pick<DefocusedPlace, 'street'> {
  const isNeon = spec.light.key === 'neon';
  if (family !== 'city-street' || spec.time !== 'night') return {};
  if (spec.negative.some((word) => REFUSED_LIGHTS.test(word))) return {};
  const isWet = isNeon || spec.weather.includes('rain');
  return { street: nightStreet(spec.seed, { isNeon: isNeon && NEON_WORDS.test(spec.prompt), isWet }) };
}

function moodOf(spec: SceneSpec, entry: EnvironmentEntry, family: FamilyName): DefocusedPlace['mood'] {
  return {
    time: spec.time,
    weather: spec.weather,
    key: spec.light.key,
    // Cafés are lit warmly, whatever the panorama's camera made of it.
    mood: spec.palette.mood ?? (family === 'cafe' ? 'warm' : undefined),
    isIndoors: entry.isIndoors,
    isNative: entry.times.includes(spec.time) && (!entry.isIndoors || spec.time === 'day' || spec.time === 'night'),
  };
}

/** Lamps that the panorama does not have but the spec asks for. */
function lampsOf(spec: SceneSpec, { entry }: ChosenView, radius: number): LightDisc[] {
  const discs: LightDisc[] = [];
  const { seed, time, camera } = spec;
  const isDark = time === 'night';
  const isNeon = spec.light.key === 'neon';
  const isRefused = spec.negative.some((word) => REFUSED_LIGHTS.test(word));
  if (spec.weather.includes('snow') && !entry.isIndoors) discs.push(...snowFlakes(seed, radius));
  if (isRefused) return discs;
  const isTown = /street|alley|square|village|rooftop|skyline|bridge|terrace|harbour|pool/.test(entry.places);
  if (!entry.isIndoors && isTown && (isDark || isNeon))
    discs.push(...streetLights(seed, radius, camera.horizon, { isNeon, isWet: spec.weather.includes('rain') }));
  if (entry.isIndoors && isNeon) discs.push(...streetLights(seed, radius, camera.horizon - 0.1, { isNeon }));
  if (asksForStrings(spec) || (isDark && /terrace|garden|pool/.test(spec.place ?? '')))
    discs.push(...stringLights(seed, radius));
  if (entry.isIndoors && !isNeon && (isDark || spec.light.key === 'candle')) {
    discs.push(...roomLights(seed, radius, camera.horizon));
    if (/bar|restaurant|cafe/.test(spec.place ?? spec.family)) discs.push(...stringLights(seed, radius));
  }
  return discs;
}

function asksForStrings({ prompt, objects }: SceneSpec): boolean {
  const words = [prompt.toLowerCase(), ...objects.map(({ lemma }) => lemma)].join(' ');
  return /(string|fairy|bistro|christmas|twinkl\w*) ?lights|edison|bokeh|light bulbs/.test(words);
}
