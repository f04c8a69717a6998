import type { RoomLayout } from '../../room.ts';
import { study } from '../office/study.ts';
import { bookWall } from './book-wall.ts';
import { hearth } from './hearth.ts';
import { openPlan } from './open-plan.ts';
import { sofaWall } from './sofa-wall.ts';
import { windowSeat } from './window-seat.ts';

/** Ways to furnish a living room. */
export const LIVING_ROOMS: readonly RoomLayout[] = [sofaWall, windowSeat, bookWall, hearth, openPlan];
/** Ways to furnish a library at home. */
export const LIBRARIES: readonly RoomLayout[] = [bookWall, study];
