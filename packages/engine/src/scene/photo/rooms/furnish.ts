import { createRandom, deriveSeed } from '@backlot/kernels';
import type { RenderRequest } from '../../family.ts';
import { createDraw } from './draw.ts';
import { kindOfRoom, layoutsFor, type RoomKind } from './layouts-for.ts';
import { openOutside, type ViewOutside } from './outside.ts';
import { roomLight, roomSun } from './room-light-plan.ts';
import { roomPalette } from './room-palette.ts';
import type { Room, RoomLayout, RoomPlan } from './room.ts';
import { takeTurns } from './take-turns.ts';
import { prepareRoom, type PreparedRoom } from './trace/room-scene.ts';

/** Which room is wanted. */
export interface RoomWish extends Pick<RenderRequest, 'spec' | 'widthPx' | 'heightPx'> {
  /** Which of the layouts of its kind; drawn by seed when absent. */
  readonly layout?: number;
  /** Kind of room, when the spec does not name it. */
  readonly kind?: RoomKind;
}

/** What a room is built from: plain data. */
export interface RoomRecipe extends RoomWish {
  readonly outside: ViewOutside;
}

/** A furnished room, ready for rays; its lamps are not yet brought to the exposure. */
export interface BuiltRoom {
  readonly room: Room;
  readonly scene: PreparedRoom;
}

const built = new WeakMap<RoomRecipe, BuiltRoom>();

/** Builds a room, once for each recipe. */
export function buildRoom(recipe: RoomRecipe): BuiltRoom {
  const known = built.get(recipe);
  if (known !== undefined) return known;
  const { spec } = recipe;
  const room = furnish(recipe);
  const sun = roomSun(spec, room.sunWall, createDraw(createRandom(deriveSeed(spec.seed, 'room-sun'))));
  const { things, lights } = room.piece;
  const scene = prepareRoom({ things, lights, ...(sun ? { sun } : {}), outside: openOutside(recipe.outside) });
  built.set(recipe, { room, scene });
  return { room, scene };
}

/** Draws layout, colours and small things of the room that a spec asks for. */
function furnish({ spec, widthPx, heightPx, layout, kind = kindOfRoom(spec) ?? 'living' }: RoomWish): Room {
  const layouts = layoutsFor(kind);
  const random = createRandom(deriveSeed(spec.seed, 'layout'));
  const drawn = takeTurns(spec.seed, layouts.length, 'layout');
  const chosen: RoomLayout | undefined = layouts[layout ?? drawn];
  if (!chosen) throw new RangeError(`there is no layout ${layout ?? drawn}`);
  const plan: RoomPlan = {
    draw: createDraw(random),
    detail: createDraw(createRandom(deriveSeed(spec.detailSeed ?? spec.seed, 'room-detail'))),
    palette: roomPalette(spec, kind),
    light: roomLight(spec),
    aspect: widthPx / heightPx,
  };
  return chosen(plan);
}
