import type { Darkroom } from '@backlot/engine';
import type { ClipdropClient } from './client.ts';

/** What the operations work with. */
export interface ClipdropTools {
  readonly client: ClipdropClient;
  readonly darkroom: Darkroom;
}
