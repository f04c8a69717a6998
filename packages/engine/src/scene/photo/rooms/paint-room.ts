import { deriveSeed, resizeLinear, type LinearRaster } from '@backlot/kernels';
import type { Backdrop, Quality, RenderRequest } from '../../family.ts';
import type { SceneSpec } from '../../spec.ts';
import { developInBands } from '../tone/develop.ts';
import { filmic } from '../tone/tone-curve.ts';
import { focusRoom } from './focus-room.ts';
import { buildRoom, type RoomRecipe, type RoomWish } from './furnish.ts';
import { chooseOutside } from './outside.ts';
import { roomBrightness, roomExposure } from './room-light-plan.ts';
import type { Room } from './room.ts';
import { kindOfRoom } from './layouts-for.ts';
import type { RoomPicture, RoomSettings } from './trace/trace-options.ts';
import { traceRoom } from './trace/trace-room.ts';
import type { RoomCamera } from './trace/room-scene.ts';

/** Longer side of a room while it is traced, px: sharp, and fully out of focus. */
const SHARP_PX: Readonly<Record<Quality, number>> = { flash: 320, turbo: 448, default: 640, quality: 896 };
const SOFT_PX: Readonly<Record<Quality, number>> = { flash: 208, turbo: 256, default: 304, quality: 432 };
const SETTINGS: Readonly<Record<Quality, RoomSettings>> = {
  flash: { fieldScale: 3, lampSamples: 2, sunSamples: 1, paths: 2, mirrors: 1 },
  turbo: { fieldScale: 3, lampSamples: 3, sunSamples: 1, paths: 3, mirrors: 2 },
  default: { fieldScale: 2, lampSamples: 4, sunSamples: 1, paths: 3, mirrors: 2 },
  quality: { fieldScale: 2, lampSamples: 6, sunSamples: 3, paths: 8, mirrors: 5 },
};
/** Radius of a point at infinity, part of the longer side. */
const LEAST_RADIUS = 0.0022;
const RADIUS_RANGE = 0.026;
const FOCUS = 1.3;
const GRAIN = 0.013;

/** Rooms are full of light that has bounced: film gives them back their shadows. Light at the pivot stays as it is. */
const PIVOT = 0.5;
const CONTRAST = 1.32;

function isDark({ palette }: SceneSpec): boolean {
  return palette.mood === 'dark' || palette.mood === 'luxury';
}

function contrasty(value: number): number {
  return filmic(withContrast(value));
}

/** Scene light with the contrast of a room; for what is developed together with other things. */
export function withContrast(value: number): number {
  return value > 0 ? PIVOT * (value / PIVOT) ** CONTRAST : 0;
}

/** A room that may be asked for in more detail than a spec does. */
export interface RoomRequest extends RenderRequest, RoomWish {
  /** Width of the panorama of the room's light that is wanted beside the picture. */
  readonly surroundingsPx?: number;
}

/** A room out of focus before the tone curve: scene light, white paper about 1. */
export interface RoomRadiance {
  /** At the working size. */
  readonly picture: LinearRaster;
  readonly surroundings?: LinearRaster;
}

/** Paints a furnished room, path-traced, out of focus behind the place where a subject stands. */
export async function paintRoom(request: RoomRequest): Promise<Backdrop> {
  const { spec, widthPx, heightPx, subject, threads } = request;
  const { picture } = await roomRadiance(request);
  const sized = resizeLinear(picture, { width: widthPx, height: heightPx, filter: 'cubic' });
  for (let i = 0; i < sized.data.length; i++) sized.data[i] = Math.max(0, sized.data[i]!);
  const developed = await developInBands(threads, sized, {
    exposure: 1,
    curve: isDark(spec) ? filmic : contrasty,
    bloom: { share: 0.09, sigmaPx: 20 },
    grain: GRAIN,
    vignette: 0.2,
    saturation: 0.98,
    seed: deriveSeed(spec.seed, 'grain'),
  });
  const stands = subject !== undefined && !subject.touchesBottom;
  return { picture: developed, shadow: stands ? 'contact' : 'none' };
}

/** Furnishes, lights, traces and blurs a room. */
export async function roomRadiance(request: RoomRequest): Promise<RoomRadiance> {
  const { spec, widthPx, heightPx, quality, threads } = request;
  const blur = spec.camera.defocus;
  const longer = Math.max(widthPx, heightPx);
  const workingPx = SHARP_PX[quality] + (SOFT_PX[quality] - SHARP_PX[quality]) * Math.min(1, blur * 1.6);
  const scale = Math.min(1, workingPx / longer);
  const width = Math.max(16, Math.round(widthPx * scale));
  const height = Math.max(16, Math.round(heightPx * scale));
  const radiusPx =
    (LEAST_RADIUS + RADIUS_RANGE * blur) * Math.min(Math.max(width, height), 1.25 * Math.sqrt(width * height));
  const marginPx = Math.ceil(radiusPx) + 2;
  const recipe: RoomRecipe = {
    ...wishOf(request),
    outside: await chooseOutside(request, request.kind ?? kindOfRoom(spec) ?? 'living'),
  };
  const { room } = buildRoom(recipe);
  const traced = await traceRoom(
    recipe,
    {
      widthPx: width + 2 * marginPx,
      heightPx: height + 2 * marginPx,
      camera: cameraOf(room, request, { width, height, marginPx }),
      settings: settingsFor(quality, Math.min(workingPx, longer), radiusPx),
      exposure: roomExposure(spec),
      seed: spec.seed,
      ...(request.surroundingsPx === undefined ? {} : { surroundingsPx: request.surroundingsPx }),
    },
    threads,
  );
  meter(traced, roomBrightness(spec));
  const picture = await focusRoom(threads, traced, { marginPx, radiusPx, focus: room.focus ?? FOCUS });
  return { picture, ...(traced.surroundings ? { surroundings: traced.surroundings } : {}) };
}

/** How far exposure follows what is in a room: all the way would make dark rooms grey. */
const FOLLOWED = 0.65;
const LEAST_GAIN = 0.3;
const MOST_GAIN = 2.2;
const SAMPLE_STEP = 3;

/** Exposes a room in place, part of the way to a mean brightness (as the eye sums it up), windows left out. */
function meter({ picture, depth, surroundings }: RoomPicture, brightness: number): void {
  let roots = 0;
  let count = 0;
  for (let i = 0; i < depth.length; i += SAMPLE_STEP) {
    if (depth[i] === Infinity) continue;
    const [r = 0, g = 0, b = 0] = picture.data.subarray(i * 4, i * 4 + 3);
    roots += Math.sqrt(0.2126 * r + 0.7152 * g + 0.0722 * b);
    count++;
  }
  const own = Math.max(1e-5, (roots / Math.max(1, count)) ** 2);
  const gain = Math.min(MOST_GAIN, Math.max(LEAST_GAIN, (brightness / own) ** FOLLOWED));
  for (let i = 0; i < depth.length; i++)
    if (depth[i] !== Infinity) for (let c = 0; c < 3; c++) picture.data[i * 4 + c] = picture.data[i * 4 + c]! * gain;
  if (surroundings)
    for (let i = 0; i < surroundings.data.length; i++) surroundings.data[i] = surroundings.data[i]! * gain;
}

function wishOf({ spec, widthPx, heightPx, layout, kind }: RoomRequest): RoomWish {
  return { spec, widthPx, heightPx, ...(layout === undefined ? {} : { layout }), ...(kind ? { kind } : {}) };
}

interface Frame {
  readonly width: number;
  readonly height: number;
  readonly marginPx: number;
}

const STEEP_DEG = 25;
/** Tall frames are taken with a longer lens: they would show ceiling and floor. */
const TALL = 0.24;
/** Large pictures get a coarser field: light is smooth in the room, not in pixels. */
const LARGE_PX = 500;

/** Cells may be coarser where discs of the far wall are wider than this: they are blurred together. */
const SOFT_RADIUS_PX = 4.5;
const SOFT_PATHS = 1.5;
/** Smaller pictures than this get a fine field with more rays: few cells are left to average noise over. */
const SMALL_PX = 240;
const SMALL_RAYS = 1.34;

function settingsFor(quality: Quality, tracedPx: number, radiusPx: number): RoomSettings {
  const settings = SETTINGS[quality];
  const { fieldScale, paths, lampSamples } = settings;
  if (tracedPx < SMALL_PX)
    return {
      ...settings,
      fieldScale: 1,
      paths: Math.round(paths * SMALL_RAYS),
      lampSamples: Math.round(lampSamples * SMALL_RAYS),
    };
  if (radiusPx > SOFT_RADIUS_PX)
    return { ...settings, fieldScale: fieldScale + 1, paths: Math.round(paths * SOFT_PATHS) };
  return tracedPx > LARGE_PX ? { ...settings, fieldScale: fieldScale + 1 } : settings;
}

function cameraOf({ camera }: Room, { spec }: RenderRequest, { width, height, marginPx }: Frame): RoomCamera {
  const isSteep = spec.camera.pitchDeg >= STEEP_DEG;
  return {
    position: camera.position,
    yawRad: (camera.yawDeg * Math.PI) / 180,
    pitchRad: isSteep ? (Math.min(35, spec.camera.pitchDeg) * Math.PI) / 180 : 0,
    focalPx: camera.focal * Math.max(1, height / width) ** TALL * Math.sqrt(width * height),
    centreX: width / 2 + marginPx,
    centreY: (isSteep ? 0.5 : spec.camera.horizon) * height + marginPx,
  };
}
