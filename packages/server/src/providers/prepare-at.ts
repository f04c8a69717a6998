import type { Darkroom, PictureLimits, PreparedPicture } from '@backlot/engine';
import type { SidesPx } from './working-size.ts';

interface PrepareAt {
  /** As people call the vendor. */
  readonly title: string;
  readonly limits: PictureLimits;
  /** The size that the vendor works at, for a picture of a size. */
  readonly sizeFor: (own: SidesPx) => SidesPx;
  readonly signal: AbortSignal;
}

/** A picture at the size that a vendor works at, and what became of it on the way. */
export interface PreparedAt {
  readonly picture: PreparedPicture;
  readonly own: SidesPx;
  readonly warnings: readonly { readonly code: string; readonly message: string }[];
}

const ANY = { formats: ['png', 'jpeg', 'webp'] } as const satisfies PictureLimits;
/** Proportions that differ by less than this share differ by rounding. */
const SAME_ASPECT = 0.01;

/** For vendors that edit in sizes of their own: brings a picture to the one of them that suits it. `finish` brings back what comes of it. */
export async function prepareAt(
  darkroom: Pick<Darkroom, 'prepare'>,
  { image, minSidePx }: { readonly image: Uint8Array; readonly minSidePx?: number | undefined },
  { title, limits, sizeFor, signal }: PrepareAt,
): Promise<PreparedAt> {
  const own = await darkroom.prepare(image, { ...ANY, minSidePx }, { signal });
  const { widthPx, heightPx } = sizeFor(own);
  const exactPx = { widthPx, heightPx };
  const picture = await darkroom.prepare(image, { ...limits, minSidePx, exactPx }, { signal });
  return { picture, own, warnings: warningsOf(title, own, exactPx) };
}

function warningsOf(title: string, own: SidesPx, sent: SidesPx): PreparedAt['warnings'] {
  if (own.widthPx === sent.widthPx && own.heightPx === sent.heightPx) return [];
  const aspects = (own.widthPx * sent.heightPx) / (own.heightPx * sent.widthPx);
  const how = Math.max(aspects, 1 / aspects) <= 1 + SAME_ASPECT ? 'scaled' : 'stretched';
  const message =
    `${title} works at ${sent.widthPx} x ${sent.heightPx} px here: the picture of ${own.widthPx} x ${own.heightPx} px ` +
    `was ${how} to that on its way there, and back again.`;
  return [{ code: 'sent-resized', message }];
}
