import type { RoomLayout } from '../../room.ts';
import { corner } from './corner.ts';
import { farmhouse } from './farmhouse.ts';
import { frontOn } from './front-on.ts';
import { galley } from './galley.ts';
import { island } from './island.ts';
import { windowOverSink } from './window-over-sink.ts';

/** Ways to furnish a kitchen. */
export const KITCHENS: readonly RoomLayout[] = [frontOn, windowOverSink, island, corner, galley, farmhouse];
