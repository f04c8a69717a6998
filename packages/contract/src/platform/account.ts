import { z } from 'zod';

/** What a member of a team may do: an admin everything, a member what concerns nobody else. */
export const MEMBER_ROLES = ['ADMIN', 'MEMBER'] as const;
/** A hundred years: nobody means more. */
export const MAX_RETENTION_DAYS = 36_500;

const MAX_NAME_CHARACTERS = 120;
const MAX_EMAIL_CHARACTERS = 254;

const role = z.enum(MEMBER_ROLES, `one of ${MEMBER_ROLES.join(', ')} is expected`);
const credits = z.int().min(0);
const name = z
  .string('a text is expected')
  .trim()
  .min(1, 'a name is expected')
  .max(MAX_NAME_CHARACTERS, `${MAX_NAME_CHARACTERS} characters at most are expected`);
const givenCredits = z.int('a whole number is expected').min(0, 'a whole number that is not negative is expected');
const BODY = 'a JSON object is expected';

/** What `GET /account` answers: who a key belongs to, and what is left to spend with it. */
export const accountView = z.object({
  team: z.object({
    id: z.uuid(),
    name: z.string(),
    /** What the caller may spend of the team's credits: all of them for an admin without a limit. */
    credits,
    /** Credits set aside for runs of the team that are on; null for members. */
    reserved: credits.nullable(),
  }),
  member: z.object({
    userId: z.uuid(),
    name: z.string(),
    email: z.string().nullable(),
    role,
    /** Credits that the member may spend in all; null: no limit but the team's balance. */
    creditLimit: credits.nullable(),
    usedCredit: credits,
  }),
  key: z.object({ id: z.uuid(), prefix: z.string(), name: z.string() }),
  role,
});

/** See {@link accountView}. */
export type AccountView = z.output<typeof accountView>;

/** What may be known of an API key. */
export const keyView = z.object({
  id: z.uuid(),
  /** Its first characters, by which people tell keys apart. */
  prefix: z.string(),
  name: z.string(),
  userId: z.uuid(),
  memberName: z.string(),
  createdAt: z.iso.datetime(),
  revokedAt: z.iso.datetime().nullable(),
});

/** See {@link keyView}. */
export type KeyView = z.output<typeof keyView>;

/** What `GET /account/keys` answers: the team's keys for an admin, the own ones for a member, the newest first. */
export const keyList = z.object({ keys: z.array(keyView) });

/** What `POST /account/keys` takes; `userId` of another member is for admins. */
export const newKeyRequest = z.strictObject(
  { name, userId: z.uuid('the id of a member is expected').optional() },
  BODY,
);

/** What `POST /account/keys` answers: the only moment at which the key can be read. */
export const newKeyView = keyView.extend({ key: z.string() });

/** See {@link newKeyView}. */
export type NewKeyView = z.output<typeof newKeyView>;

/** Somebody in a team. */
export const memberView = z.object({
  userId: z.uuid(),
  name: z.string(),
  email: z.string().nullable(),
  role,
  /** Whether the keys of the member are refused. */
  suspended: z.boolean(),
  creditLimit: credits.nullable(),
  usedCredit: credits,
  createdAt: z.iso.datetime(),
});

/** See {@link memberView}. */
export type MemberView = z.output<typeof memberView>;

/** What `GET /account/members` answers admins. */
export const memberList = z.object({ members: z.array(memberView) });

/** What `POST /account/members` takes from admins. */
export const newMemberRequest = z.strictObject(
  {
    name,
    email: z
      .email('an e-mail address is expected')
      .max(MAX_EMAIL_CHARACTERS, 'an e-mail address is expected')
      .nullish(),
    role: role.default('MEMBER'),
    creditLimit: givenCredits.nullable().default(null),
  },
  BODY,
);

/** What `PATCH /account/members/{userId}` takes from admins: what is named is changed. */
export const memberChanges = z.strictObject(
  {
    role: role.optional(),
    creditLimit: givenCredits.nullable().optional(),
    suspended: z.boolean('true or false is expected').optional(),
  },
  BODY,
);

const PERIODS = ['day', 'month'] as const;

/** What a key, a member or (neither) the whole team may spend in a day or a month (UTC). */
export const budgetView = z.object({
  id: z.uuid(),
  userId: z.uuid().nullable(),
  keyId: z.uuid().nullable(),
  period: z.enum(PERIODS),
  credits,
  used: credits,
  beginsAnewAt: z.iso.datetime(),
});

/** See {@link budgetView}. */
export type BudgetView = z.output<typeof budgetView>;

/** What `GET` and `PUT /account/budgets` answer: all of the team for an admin, those that apply for a member. */
export const budgetList = z.object({ budgets: z.array(budgetView) });

/** What `PUT /account/budgets` takes from admins; `credits: null` removes the budget. */
export const budgetRequest = z.strictObject(
  {
    userId: z.uuid('the id of a member is expected').nullish(),
    keyId: z.uuid('the id of a key is expected').nullish(),
    period: z.enum(PERIODS, `one of ${PERIODS.join(', ')} is expected`),
    credits: givenCredits.nullable(),
  },
  BODY,
);

/** See {@link budgetRequest}. */
export type BudgetRequest = z.output<typeof budgetRequest>;

/** Who can be asked to make pictures, and how that goes. */
export const providerView = z.object({
  name: z.string(),
  title: z.string(),
  configured: z.boolean(),
  /** The settings that would configure it, by their names in the environment. */
  settings: z.array(z.string()),
  /** What it can do; empty while it is not configured. */
  operations: z.array(z.string()),
  /** What stands before it in the process that answers: `open` while it rests after failures in a row. */
  breaker: z.object({
    state: z.enum(['closed', 'open', 'half-open']),
    /** Failures in a row. */
    failures: z.int().min(0),
    /** When it is asked again; null unless it rests. */
    retryAt: z.iso.datetime().nullable(),
  }),
  /** The last calls for the team that came to nothing, the newest first. */
  recentFailures: z.array(z.object({ code: z.string(), at: z.iso.datetime() })),
});

/** See {@link providerView}. */
export type ProviderView = z.output<typeof providerView>;

/** What `GET /account/providers` answers admins. */
export const providerList = z.object({ providers: z.array(providerView) });

const days = `1 to ${MAX_RETENTION_DAYS} days, or null, are expected`;

/** For how many days a team keeps what its runs were about; null: for ever. What `PUT /account/retention` takes from admins. */
export const retentionView = z.strictObject(
  { days: z.int(days).min(1, days).max(MAX_RETENTION_DAYS, days).nullable() },
  BODY,
);

/** See {@link retentionView}. */
export type RetentionView = z.output<typeof retentionView>;
