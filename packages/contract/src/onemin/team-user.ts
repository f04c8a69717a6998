import { z } from 'zod';

/** A member of a team, with the credit that its keys spend. Dates are ISO 8601, credits integers. */
export const teamUser = z.object({
  teamId: z.string(),
  userId: z.string(),
  userName: z.string(),
  userAvatar: z.string().nullable(),
  status: z.string(),
  role: z.enum(['ADMIN', 'MEMBER']),
  creditLimit: z.int(),
  usedCredit: z.int(),
  createdAt: z.iso.datetime(),
  createdBy: z.string(),
  updatedAt: z.iso.datetime(),
  updatedBy: z.string(),
});

/** See {@link teamUser}. */
export type TeamUserBody = z.output<typeof teamUser>;
