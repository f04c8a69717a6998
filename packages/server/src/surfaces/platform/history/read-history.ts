import { MAX_COMMENT_CHARACTERS, RUN_STATES } from '@backlot/contract';
import { z } from 'zod';
import type { Principal } from '../../../auth/principal.ts';
import { givenFields } from '../../../given-fields.ts';
import type { Opinion } from '../../../history/history.ts';
import { invalidField, parseFields } from '../../../parse-fields.ts';
import type { RunFilter } from '../../../history/run-filter.ts';
import { parseBody } from '../../shared/parse-body.ts';
import { readCursor } from './cursor.ts';

const MAX_PAGE = 100;
const DEFAULT_PAGE = 20;
/** Far more than anybody searches for; each word is a look into the index. */
const MAX_TEXT_CHARACTERS = 200;
const MAX_WORD_CHARACTERS = 200;

const page = `1 to ${MAX_PAGE} is expected`;
const stars = '1 to 5 or null is expected';
const said = `a text of at most ${MAX_COMMENT_CHARACTERS} characters or null is expected`;
const day = z.iso.date('a day in UTC is expected, as YYYY-MM-DD').optional();
// oxlint-disable-next-line no-control-regex
const STORABLE = /^[^\u0000]*$/;
const word = z
  .string('a text is expected')
  .max(MAX_WORD_CHARACTERS, 'a shorter text is expected')
  .regex(STORABLE, 'a text without NUL is expected')
  .optional();

const search = z.strictObject({
  q: z
    .string('a text is expected')
    .max(MAX_TEXT_CHARACTERS, `${MAX_TEXT_CHARACTERS} characters at most are expected`)
    .regex(STORABLE, 'a text without NUL is expected')
    .optional(),
  type: word,
  model: word,
  provider: word,
  state: z.enum(RUN_STATES, `one of ${RUN_STATES.join(', ')} is expected`).optional(),
  member: z.uuid('the user id of a member is expected').optional(),
  batch: z.uuid('the id of a batch is expected').optional(),
  requestId: word,
  rating: z.coerce.number('1 to 5 is expected').int().min(1).max(5, '1 to 5 is expected').optional(),
  from: day,
  to: day,
  limit: z.coerce.number(page).int(page).min(1, page).max(MAX_PAGE, page).default(DEFAULT_PAGE),
  cursor: z.string('a cursor is expected').optional(),
});

const rating = z.strictObject(
  {
    rating: z.int(stars).min(1, stars).max(5, stars).nullable().optional(),
    comment: z.string(said).max(MAX_COMMENT_CHARACTERS, said).nullable().optional(),
  },
  'a JSON object is expected',
);

/** The query of `GET /runs`, within what the caller may see. Throws `request.invalid`. */
export function readSearch(query: unknown, { teamId, userId, role }: Principal): RunFilter {
  const { q, member, batch, cursor, ...others } = parseFields(search, query);
  const before = cursor === undefined ? undefined : readCursor(cursor);
  if (cursor !== undefined && before === undefined)
    throw invalidField('cursor', 'the nextCursor of an answer is expected');
  if (role !== 'ADMIN' && member !== undefined && member !== userId)
    throw invalidField('member', 'only admins see the runs of others');
  return {
    ...givenFields({ ...others, text: q, batchId: batch, before, userId: role === 'ADMIN' ? member : userId }),
    teamId,
  };
}

/** The body of `PATCH /runs/{id}`: what is named is changed. Throws `request.invalid`. */
export function readRating(body: unknown): Opinion {
  const changes = givenFields(parseBody(rating, body));
  if (Object.keys(changes).length === 0) throw invalidField('', 'rating or comment is expected');
  return changes;
}
