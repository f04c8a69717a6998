import { AppError } from '@backlot/contract';
import type { Principal } from '../auth/principal.ts';

/** Throws `auth.forbidden` for everybody but admins; `what` begins the sentence: `Members are`. */
export function requireAdmin({ role }: Principal, what: string): void {
  if (role !== 'ADMIN') throw new AppError('auth.forbidden', `${what} for the admins of a team.`);
}
