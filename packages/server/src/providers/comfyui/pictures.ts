import type { Darkroom, PictureLimits, PreparedPicture } from '@backlot/engine';
import type { SpendingContext } from '../../net/vendor-http.ts';
import { prepareAt } from '../prepare-at.ts';
import type { VendorResult } from '../vendor.ts';
import { workingSize, type SidesPx } from '../working-size.ts';
import type { ComfyClient } from './client.ts';
import type { Values } from './template/fill-template.ts';
import { TITLE } from './title.ts';

/** What bringing pictures to ComfyUI needs. */
export interface PictureDesk {
  readonly client: Pick<ComfyClient, 'upload'>;
  readonly darkroom: Darkroom;
  /** Larger pictures are edited smaller. */
  readonly maxPixels: number;
}

/** Pictures that lie at ComfyUI, as values of a template. */
export interface Uploaded {
  readonly values: Values;
  readonly warnings: NonNullable<VendorResult['warnings']>;
}

interface Sources {
  readonly image: Uint8Array;
  /** Ours: 255 = may change. */
  readonly mask?: Uint8Array;
  readonly minSidePx?: number | undefined;
}

/** Nodes look at colours and never at transparency, except for masks, which are sent apart. */
const LIMITS = { formats: ['png'], isOpaque: true } as const satisfies PictureLimits;
/** What encodes pictures for a model cuts off what does not fill a cell of this side, px. */
export const CELL_PX = 8;
/** Models make nothing of less, px. */
export const MIN_SIDE_PX = 64;
const MAX_RATIO = 16;

/** Uploads a picture, and its mask as white on black, in sides that no node cuts. */
export async function uploadPictures(
  { client, darkroom, maxPixels }: PictureDesk,
  { image, mask, minSidePx }: Sources,
  context: SpendingContext,
): Promise<Uploaded> {
  const { signal } = context;
  const sizeFor = (own: SidesPx) => editSize(own, maxPixels);
  const { picture, warnings } = await prepareAt(
    darkroom,
    { image, minSidePx },
    { title: TITLE, limits: LIMITS, sizeFor, signal },
  );
  const { widthPx, heightPx } = picture;
  const order = { polarity: 'white', sizePx: { widthPx, heightPx }, of: image, signal } as const;
  const white = mask && (await darkroom.prepareMask(mask, order));
  return {
    values: {
      ...sidesOf(picture),
      image: await client.upload(picture, context),
      ...(white && { mask: await client.upload(white, context) }),
    },
    warnings,
  };
}

/** Uploads a picture that is to be enlarged: as it is, because stretched sides would stay stretched. */
export async function uploadWhole(
  { client, darkroom }: PictureDesk,
  { image, minSidePx }: Sources,
  context: SpendingContext,
): Promise<Uploaded> {
  const picture = await darkroom.prepare(image, { ...LIMITS, minSidePx }, { signal: context.signal });
  return { values: { ...sidesOf(picture), image: await client.upload(picture, context) }, warnings: [] };
}

function sidesOf({ widthPx, heightPx }: PreparedPicture): Values {
  return { width: widthPx, height: heightPx };
}

function editSize(own: SidesPx, mostPixels: number): SidesPx {
  const range = { stepPx: CELL_PX, leastPixels: MIN_SIDE_PX ** 2, mostPixels, maxRatio: MAX_RATIO };
  return workingSize(own, range, own.widthPx * own.heightPx);
}
