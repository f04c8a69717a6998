import type { ExtendedPicture, PreparedPicture } from '@backlot/engine';
import type { FormParts } from '../../net/vendor-http.ts';
import { picturePart } from '../picture-part.ts';
import { refuseDrawing } from '../refuse-drawing.ts';
import { seedRange } from '../seed-range.ts';
import type { VendorOperation } from '../vendor.ts';
import { LIMITS } from './facts.ts';
import type { ClipdropTools } from './tools.ts';

const SEEDS = seedRange(100_000);
const MAX_MARGIN_PX = 2000;

/**
 * A picture extended. The picture is sent as small as it will stand in the result, or smaller where a margin would be too wide for
 * Clipdrop otherwise.
 */
export function outpaint({ client, darkroom }: ClipdropTools): VendorOperation<'outpaint'> {
  return {
    heeds: ['expand', 'size', 'zoomOutPercent', 'seed'],
    refuses: (input) =>
      refuseDrawing(input) ??
      (input.prompt.trim() === '' ? undefined : 'extends pictures without a prompt') ??
      refuseExpand(input) ??
      SEEDS.refuse(input),
    call: async (input, context) => {
      const extended = await darkroom.extend(input, context);
      const limits = { ...LIMITS.uncrop, maxSidePx: longestSide(extended) };
      const picture = await darkroom.prepare(input.image, limits, context);
      const seed = SEEDS.fit(input.seed);
      const form = [picturePart('image_file', picture), ...marginParts(extended, picture), ['seed', seed]] as const;
      return client.make({ path: '/uncrop/v1', form, seed }, context);
    },
  };
}

function refuseExpand({
  expand,
}: {
  readonly expand?: Readonly<Record<string, number>> | undefined;
}): string | undefined {
  return Object.values(expand ?? {}).some((margin) => margin > MAX_MARGIN_PX)
    ? `extends a picture by at most ${MAX_MARGIN_PX} px a side`
    : undefined;
}

/** The longest side that the picture may be sent with, px. */
function longestSide({ placed, margins }: ExtendedPicture): number {
  const widest = Math.max(margins.left, margins.right, margins.top, margins.bottom);
  const scale = Math.min(1, MAX_MARGIN_PX / widest);
  return Math.max(1, Math.floor(Math.max(placed.widthPx, placed.heightPx) * scale));
}

/** The margins, in the pixels of the picture as it is sent. */
function marginParts({ placed, margins }: ExtendedPicture, { widthPx, heightPx }: PreparedPicture): FormParts {
  const across = widthPx / placed.widthPx;
  const down = heightPx / placed.heightPx;
  const within = (px: number) => Math.min(MAX_MARGIN_PX, Math.round(px));
  return [
    ['extend_left', within(margins.left * across)],
    ['extend_right', within(margins.right * across)],
    ['extend_up', within(margins.top * down)],
    ['extend_down', within(margins.bottom * down)],
  ];
}
