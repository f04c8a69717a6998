import type { PictureDesk } from './pictures.ts';
import type { Studio } from './studio.ts';
import type { Templates } from './template/read-templates.ts';

/** What operations work with. */
export interface Desk extends PictureDesk {
  readonly studio: Studio;
  readonly templates: Templates;
}

/** Pictures of one batch: as many as common graphics cards hold at once. */
export const MAX_BATCH = 4;
