import { z } from 'zod';
import { invalidField, parseFields } from '../parse-fields.ts';
import { SPEND_GROUPS, type SpendQuery } from './spend-report.ts';

const DEFAULT_GROUPS = 'provider,model';
const DAY_LENGTH = 'YYYY-MM-DD'.length;

const day = z.iso.date('a day in UTC is expected, as YYYY-MM-DD');

const query = z.strictObject({
  from: day.optional(),
  to: day.optional(),
  by: z
    .string('groups with commas between them are expected')
    .default(DEFAULT_GROUPS)
    .transform((text) => [...new Set(text.split(',').map((group) => group.trim()))].filter((group) => group !== ''))
    .pipe(z.array(z.enum(SPEND_GROUPS, `of ${SPEND_GROUPS.join(', ')}, any are expected`))),
  format: z.enum(['json', 'csv'], 'json or csv is expected').default('json'),
});

/**
 * What a caller asks of the books, in texts: `from` and `to` (the first of this month until today unless given), `by` (any of
 * {@link SPEND_GROUPS}, with commas), `format`. Throws `request.invalid`.
 */
export function readSpendQuery(
  fields: unknown,
  now: Date,
): Pick<SpendQuery, 'from' | 'to' | 'by'> & { readonly format: 'json' | 'csv' } {
  const parsed = parseFields(query, fields);
  const today = now.toISOString().slice(0, DAY_LENGTH);
  const { to = today, by, format } = parsed;
  const { from = `${to.slice(0, 'YYYY-MM'.length)}-01` } = parsed;
  if (from > to) throw invalidField('from', `the first day (${from}) lies after the last (${to})`);
  return { from, to, by, format };
}
