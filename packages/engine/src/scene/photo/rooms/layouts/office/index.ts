import type { RoomLayout } from '../../room.ts';
import { corporate } from './corporate.ts';
import { deskRows } from './desk-rows.ts';
import { homeOffice } from './home-office.ts';
import { meetingRoom } from './meeting-room.ts';
import { study } from './study.ts';

/** Ways to furnish an office. */
export const OFFICES: readonly RoomLayout[] = [deskRows, meetingRoom, homeOffice, study, corporate];
