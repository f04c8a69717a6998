import type { Darkroom } from '@backlot/engine';
import type { RecraftClient } from './client.ts';

/** What the operations work with. */
export interface Desk {
  readonly client: RecraftClient;
  readonly darkroom: Darkroom;
}
