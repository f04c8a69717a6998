import type { RunView } from '@backlot/sdk';

/** One picture that a run made. */
export type RunPicture = RunView['images'][number];
