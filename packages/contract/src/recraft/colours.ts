import { z } from 'zod';
import type { EndpointFault } from './entry.ts';
import { listOf, wholeNumber } from './fields/kinds.ts';
import { toFault } from './to-entry.ts';

const MAX_COLOURS = 256;

/** The body of `POST /v1/colors/optimize`. */
export const optimizeColoursFields = z.looseObject({
  colors: listOf(
    z.looseObject(
      {
        hex: z.string('should be a color as #rrggbb').regex(/^#?[0-9a-f]{6}$/i, 'should be a color as #rrggbb'),
        weight: z.number('should be a number').min(0, 'should not be negative').nullish(),
      },
      'should be an object with hex',
    ),
    'colors',
    MAX_COLOURS,
  ).min(1, 'should not be empty'),
  num_colors_limit: wholeNumber(1, MAX_COLOURS),
});

/** What `POST /v1/colors/optimize` asks: the colours, and to how few they are to be brought. */
export type OptimizeColours = z.output<typeof optimizeColoursFields>;

/** What was asked, or what is wrong with it: the first fault is the one to tell. */
type OptimizeColoursReading =
  | { readonly isValid: true; readonly asked: OptimizeColours }
  | { readonly isValid: false; readonly fault: EndpointFault };

/** Reads the body of `POST /v1/colors/optimize`. */
export function readOptimizeColours(body: object): OptimizeColoursReading {
  const parsed = optimizeColoursFields.safeParse(body);
  if (parsed.success) return { isValid: true, asked: parsed.data };
  const [issue] = parsed.error.issues;
  if (issue === undefined) throw parsed.error;
  return { isValid: false, fault: toFault(issue) };
}
