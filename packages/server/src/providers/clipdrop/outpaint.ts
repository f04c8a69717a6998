import type { OperationInput } from '@backlot/contract';
import type { ExtendedPicture } from '@backlot/engine';
import type { FormParts } from '../../net/vendor-http.ts';
import { picturePart } from '../picture-part.ts';
import { refuseDrawing } from '../refuse-drawing.ts';
import { seedRange } from '../seed-range.ts';
import type { VendorOperation } from '../vendor.ts';
import { LIMITS } from './facts.ts';
import type { ClipdropTools } from './tools.ts';

const SEEDS = seedRange(100_000);
const MAX_MARGIN_PX = 2000;

interface Sides {
  readonly widthPx: number;
  readonly heightPx: number;
}

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
      const exactPx = sentSize(extended);
      const picture = await darkroom.prepare(input.image, { ...LIMITS.uncrop, exactPx }, context);
      const seed = SEEDS.fit(input.seed);
      const form = [picturePart('image_file', picture), ...marginParts(extended, exactPx), ['seed', seed]] as const;
      return client.make({ path: '/uncrop/v1', form, seed }, context);
    },
  };
}

function refuseExpand({ expand }: Pick<OperationInput<'outpaint'>, 'expand'>): string | undefined {
  return Object.values(expand ?? {}).some((margin) => margin > MAX_MARGIN_PX)
    ? `extends a picture by at most ${MAX_MARGIN_PX} px a side`
    : undefined;
}

/** The size to send the picture in: the one that it will have, unless it or a margin is more than Clipdrop takes then. */
function sentSize({ placed: { widthPx, heightPx }, margins }: ExtendedPicture): Sides {
  const widest = Math.max(margins.left, margins.right, margins.top, margins.bottom);
  const scale = Math.min(1, MAX_MARGIN_PX / widest, Math.sqrt(LIMITS.uncrop.maxPixels / (widthPx * heightPx)));
  const scaled = (px: number) => Math.max(1, Math.floor(px * scale));
  return { widthPx: scaled(widthPx), heightPx: scaled(heightPx) };
}

/** The margins, in the pixels of the picture as it is sent. */
function marginParts({ placed, margins }: ExtendedPicture, { widthPx, heightPx }: Sides): FormParts {
  const across = widthPx / placed.widthPx;
  const down = heightPx / placed.heightPx;
  return [
    ['extend_left', Math.round(margins.left * across)],
    ['extend_right', Math.round(margins.right * across)],
    ['extend_up', Math.round(margins.top * down)],
    ['extend_down', Math.round(margins.bottom * down)],
  ];
}
