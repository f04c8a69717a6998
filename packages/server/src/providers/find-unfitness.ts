import type { OperationCall, OperationInput, OperationName } from '@backlot/contract';
import type { VendorOperation } from './vendor.ts';

/** What every vendor heeds: the adapter takes care of it. */
const HEEDED_BY_ALL: ReadonlySet<string> = new Set([
  'image',
  'mask',
  'prompt',
  'count',
  'minSidePx',
  // Written anew here, whatever the vendor sends; a drawing cannot be, see `refuses`.
  'format',
]);

/** What a field says when it says nothing: that it should be as it would be without it. */
const NEUTRAL: ReadonlyMap<string, unknown> = new Map<string, unknown>([
  ['quality', 'default'],
  ['magicPrompt', 'auto'],
  ['variety', 'takes'],
  ['stacking', 'stacked'],
  ['vectors', 'draw'],
  ['isTextFree', false],
]);

/** Why a vendor would not do exactly what is asked, as the rest of a sentence that begins with its name; undefined if it would. */
export function findUnfitness<Name extends OperationName>(
  operation: VendorOperation<Name>,
  { input }: Extract<OperationCall, { operation: Name }>,
  model: string,
): string | undefined {
  const heeded: ReadonlySet<string> = new Set(operation.heeds);
  const ignored = Object.entries(input)
    .filter(([field, value]) => value !== undefined && NEUTRAL.get(field) !== value && !isEmptyList(value))
    .map(([field]) => field)
    .find((field) => !HEEDED_BY_ALL.has(field) && !heeded.has(field));
  if (ignored !== undefined) return `would ignore \`${ignored}\``;
  // Name and input belong together, which the call's own type says and this one's cannot.
  return operation.refuses?.(input as OperationInput<Name>, model);
}

function isEmptyList(value: unknown): boolean {
  return Array.isArray(value) && value.length === 0;
}
