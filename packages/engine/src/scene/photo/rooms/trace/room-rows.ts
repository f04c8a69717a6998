import { defineRowWork } from '../../../../threads/row-work.ts';
import { paintFilterPass, type CleanLight, type FilterPass } from '../../path-tracer/denoise-in-bands.ts';
import { createLightFetch } from '../../path-tracer/fetch-light.ts';
import { buildRoom, type RoomRecipe } from '../furnish.ts';
import { createPixelShader, paintEdges, paintPixels, type PixelShader, type PixelTarget } from './paint-pixels.ts';
import { addLampLight, findThings, spreadLight, type SeenField } from './room-light-field.ts';
import { brighter } from './room-light.ts';
import type { PreparedRoom } from './room-scene.ts';
import type { TraceOptions } from './trace-options.ts';

/** A room that threads can trace: plain data, from which each of them builds it. */
export interface RoomJob {
  readonly recipe: RoomRecipe;
  readonly options: TraceOptions;
}

/** The steps of a tracing; each goes over all rows, of the field or of the picture, before the next begins. */
export type RoomTarget =
  | ({ readonly pass: 'things' } & SeenField)
  | ({ readonly pass: 'lamps'; readonly roots: Float64Array } & SeenField)
  | ({ readonly pass: 'light'; readonly gain: number } & SeenField)
  | FilterPass
  | ({ readonly pass: 'pixels' | 'edges' } & ShadedRoom);

/** What pixels are shaded from and into. */
type ShadedRoom = PixelTarget & CleanLight & Pick<SeenField, 'field'>;

/** How threads trace a room. */
export const roomRows = defineRowWork<RoomJob, RoomTarget>(
  import.meta.url,
  'roomRows',
  ({ recipe, options }, target, fromRow, toRow) => {
    const { scene } = buildRoom(recipe);
    const rows = [fromRow, toRow] as const;
    switch (target.pass) {
      case 'things':
        return findThings(scene, options.camera, target, rows);
      case 'lamps':
        return addLampLight(scene, options, target, rows);
      case 'light':
        return spreadLight(litRoom(scene, target.gain), options, target, rows);
      case 'guides':
      case 'filter':
        return paintFilterPass(target, rows);
      case 'pixels':
        return paintPixels(shaderOf(scene, options, target), target, rows);
      case 'edges':
        return paintEdges(shaderOf(scene, options, target), target, rows);
    }
  },
);

const shaders = new WeakMap<ShadedRoom, PixelShader>();

function shaderOf(scene: PreparedRoom, { camera }: TraceOptions, target: ShadedRoom): PixelShader {
  const known = shaders.get(target);
  if (known !== undefined) return known;
  const { field, irradiance, gloss } = target;
  const shader = createPixelShader(scene, camera, createLightFetch(field, irradiance, gloss));
  shaders.set(target, shader);
  return shader;
}

const litRooms = new WeakMap<PreparedRoom, { readonly gain: number; readonly room: PreparedRoom }>();

/** The room with its lamps `gain` times as bright. */
export function litRoom(scene: PreparedRoom, gain: number): PreparedRoom {
  const known = litRooms.get(scene);
  if (known?.gain === gain) return known.room;
  const room = { ...scene, lights: scene.lights.map((light) => brighter(light, gain)) };
  litRooms.set(scene, { gain, room });
  return room;
}
