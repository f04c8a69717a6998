import type { Darkroom } from '@backlot/engine';
import type { IdeogramClient } from './client.ts';

/** What the operations work with. */
export interface IdeogramTools {
  readonly client: IdeogramClient;
  readonly darkroom: Darkroom;
}
