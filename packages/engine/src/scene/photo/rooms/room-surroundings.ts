import { createRandom, deriveSeed, resizeLinear } from '@backlot/kernels';
import type { RenderRequest } from '../../family.ts';
import type { SceneSpec } from '../../spec.ts';
import { usualSurroundings, wrapAround, type TableSurroundings } from '../hdri/table-surroundings.ts';
import { kindOfRoom, type RoomKind } from './layouts-for.ts';
import { roomRadiance, withContrast } from './paint-room.ts';
import { tabulate } from '../tone/tone-curve.ts';

/** The horizon is seen above the far edge of the table. */
const HORIZON_ABOVE_EDGE = 0.74;
/** Brighter light than this is white on any curve. */
const BRIGHTEST = 12;
const LIGHT_PROBE_PX = 64;
/** Where no room is named, a photograph of a real one is taken so often. */
const PHOTOGRAPHED = 0.25;

/** Whether a table stands in a room that can be furnished. */
export function hasRoomSurroundings(request: RenderRequest): boolean {
  return roomOfTable(request) !== undefined;
}

/** The furnished room that a table stands in, out of focus, and its light; exposed. */
export async function roomSurroundings(request: RenderRequest): Promise<TableSurroundings> {
  const { spec, widthPx, heightPx } = request;
  const kind = roomOfTable(request);
  const behind = { ...spec, camera: { ...spec.camera, horizon: spec.camera.horizon * HORIZON_ABOVE_EDGE } };
  const { picture, surroundings } = await roomRadiance({
    ...request,
    spec: behind,
    surroundingsPx: LIGHT_PROBE_PX,
    ...(kind ? { kind } : {}),
  });
  const backdrop = resizeLinear(picture, { width: widthPx, height: heightPx, filter: 'cubic' });
  const isDark = spec.palette.mood === 'dark' || spec.palette.mood === 'luxury';
  const curve = tabulate(isDark ? (value) => value : withContrast, BRIGHTEST);
  for (let i = 0; i < backdrop.data.length; i++) if (i % 4 !== 3) backdrop.data[i] = curve(backdrop.data[i]!);
  return { backdrop, environment: surroundings ?? wrapAround(picture), isExposed: true, tableKey: tableKey(spec) };
}

/** The camera is exposed for the table: that is where the product stands. */
function tableKey({ time, palette, light }: SceneSpec): number {
  if (palette.mood === 'dark' || palette.mood === 'luxury') return time === 'night' ? 0.15 : 0.2;
  if (time === 'night') return 0.24;
  if (time === 'sunset') return 0.42;
  return light.key === 'window' || palette.mood === 'pastel' ? 0.74 : 0.62;
}

function roomOfTable({ spec }: RenderRequest): RoomKind | undefined {
  const named = kindOfRoom(spec);
  if (named !== undefined || spec.secondary !== undefined) return named;
  if (createRandom(deriveSeed(spec.seed, 'photographed'))() < PHOTOGRAPHED) return undefined;
  const usual = usualSurroundings(spec);
  return usual === 'cafe' ? 'cafe' : usual === 'interior' ? 'living' : undefined;
}
