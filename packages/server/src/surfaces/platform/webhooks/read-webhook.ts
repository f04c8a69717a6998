import { z } from 'zod';
import { givenFields } from '../../../given-fields.ts';
import { parseFields } from '../../../parse-fields.ts';
import { RUN_EVENT_TYPES, type RunEventType } from '../../../runs/run-event.ts';
import { DELIVERY_STATES } from '../../../webhooks/delivery.ts';
import type { LogPage } from '../../../webhooks/manage.ts';
import { MAX_URL_LENGTH } from '../../../webhooks/read-webhook-url.ts';
import { DEFAULT_EVENTS, type Webhook } from '../../../webhooks/webhook.ts';
import { parseBody } from '../../shared/parse-body.ts';

const MAX_DESCRIPTION_CHARACTERS = 500;
const MAX_OVERLAP_HOURS = 168;
const DEFAULT_OVERLAP_HOURS = 24;
const SECONDS_PER_HOUR = 3600;
const MAX_PAGE = 100;
const DEFAULT_PAGE = 20;

const events = `some of ${RUN_EVENT_TYPES.join(', ')} are expected`;
const hours = `0 to ${MAX_OVERLAP_HOURS} hours are expected`;
const page = `1 to ${MAX_PAGE} is expected`;

const wishes = z.strictObject(
  {
    url: z.string('a URL is expected').max(MAX_URL_LENGTH, `${MAX_URL_LENGTH} characters at most are expected`),
    description: z
      .string('a text is expected')
      .max(MAX_DESCRIPTION_CHARACTERS, `${MAX_DESCRIPTION_CHARACTERS} characters at most are expected`)
      .optional(),
    events: z
      .array(z.enum(RUN_EVENT_TYPES, events), events)
      .min(1, events)
      .transform((list): RunEventType[] => [...new Set(list)])
      .optional(),
    enabled: z.boolean('true or false is expected').optional(),
  },
  'a JSON object is expected',
);
const changes = wishes.partial();
const rotation = z.strictObject(
  {
    previousValidHours: z.number(hours).min(0, hours).max(MAX_OVERLAP_HOURS, hours).default(DEFAULT_OVERLAP_HOURS),
  },
  'a JSON object is expected',
);
const logPage = z.strictObject({
  state: z.enum(DELIVERY_STATES, `one of ${DELIVERY_STATES.join(', ')} is expected`).optional(),
  limit: z.coerce.number(page).int(page).min(1, page).max(MAX_PAGE, page).default(DEFAULT_PAGE),
  before: z.uuid('the id of a delivery is expected').optional(),
});

type Wishes = Pick<Webhook, 'url' | 'description' | 'events' | 'enabled'>;

/** The body of `POST /webhooks`. Throws `request.invalid`, as all of these do. */
export function readNewWebhook(body: unknown): Wishes {
  return { description: '', events: DEFAULT_EVENTS, enabled: true, ...givenFields(parseBody(wishes, body)) };
}

/** The body of `PATCH /webhooks/{id}`: what is named is changed. */
export function readChanges(body: unknown): Partial<Wishes> {
  return givenFields(parseBody(changes, body));
}

/** For how many seconds the secret before signs too, from the body of a rotation, which may be absent. */
export function readOverlap(body: unknown): number {
  return parseFields(rotation, body ?? {}).previousValidHours * SECONDS_PER_HOUR;
}

/** The query of the log. */
export function readLogPage(query: unknown): LogPage {
  return givenFields(parseFields(logPage, query));
}
