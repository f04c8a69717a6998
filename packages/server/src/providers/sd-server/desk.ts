import type { Darkroom } from '@backlot/engine';
import type { SdServerClient } from './client.ts';

/** What the operations work with. */
export interface Desk {
  readonly client: Pick<SdServerClient, 'make'>;
  readonly darkroom: Darkroom;
  /** The side of the squares that the model was made for, px. */
  readonly sidePx: number;
}

/** The most pictures of one job: what fails loses no more than these. */
export const MAX_PICTURES = 4;
