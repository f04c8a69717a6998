import type { ProducedImage, Production } from '@backlot/contract';
import { distinctWarnings } from '../scene/distinct-warnings.ts';
import type { Warning } from '../scene/warning.ts';
import type { Stages } from './stages.ts';

/** One picture of a call: what was written, and what was not quite as asked. */
export interface MadePicture {
  readonly image: ProducedImage;
  readonly warnings: readonly Warning[];
}

/** What a call comes to. */
interface PicturesCall<Plan, Made extends MadePicture> {
  /** What tells each picture from the others: its seed, or more. */
  readonly plans: readonly Plan[];
  readonly make: (plan: Plan, index: number) => Promise<Made>;
  /** About the call as a whole; they stand before those about its pictures. */
  readonly warnings: readonly Warning[];
  readonly details: (made: readonly Made[]) => Production['details'];
}

/** Makes the pictures of a call one after the other, and of them what its pipeline gives back: each warning once. */
export async function makePictures<Plan, Made extends MadePicture>(
  { plans, make, warnings, details }: PicturesCall<Plan, Made>,
  { timingsMs }: Stages,
): Promise<Production> {
  const made: Made[] = [];
  for (const [index, plan] of plans.entries()) made.push(await make(plan, index));
  return {
    images: made.map(({ image }) => image),
    warnings: distinctWarnings([...warnings, ...made.flatMap((picture) => picture.warnings)]),
    timingsMs,
    details: details(made),
  };
}
