import { AppError, OPERATIONS, type Production } from '@backlot/contract';
import type { RunRecord } from './run.ts';

/**
 * What of a production may be kept and charged for: never more pictures than were asked for. Fewer are delivered with a warning;
 * none, or not the text or the style that the operation makes, is a failure, `provider.malformed`.
 */
export function checkDelivery(
  production: Production,
  { call, imagesAsked }: Pick<RunRecord, 'call' | 'imagesAsked'>,
): Production {
  const { output } = OPERATIONS[call.operation];
  if (output !== 'pictures') {
    if (production[output] === undefined) throw new AppError('provider.malformed', `No ${output} came back.`);
    return { ...production, images: [] };
  }
  const images = production.images.slice(0, imagesAsked);
  if (images.length === 0) throw new AppError('provider.malformed', 'No picture came back.');
  if (images.length === imagesAsked) return { ...production, images };
  const warning = {
    code: 'fewer-pictures',
    message: `Only ${images.length} of the ${imagesAsked} pictures asked for were made; the others were not charged.`,
  };
  return { ...production, images, warnings: [...production.warnings, warning] };
}
