import type { RoomLayout } from '../../room.ts';
import { backBar } from './back-bar.ts';
import { benchWall } from './bench-wall.ts';
import { coffeeBar } from './coffee-bar.ts';
import { longRoom } from './long-room.ts';
import { windowTables } from './window-tables.ts';

/** Ways to furnish a café. */
export const CAFES: readonly RoomLayout[] = [coffeeBar, windowTables, longRoom, benchWall, backBar];
/** Ways to furnish a restaurant: no coffee bar. */
export const RESTAURANTS: readonly RoomLayout[] = [benchWall, windowTables, longRoom, backBar];
/** Ways to furnish a bar. */
export const BARS: readonly RoomLayout[] = [backBar, longRoom, benchWall];
