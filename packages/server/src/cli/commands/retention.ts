import { findRetention, setRetention } from '../../store/retention.ts';
import type { Command } from '../command.ts';
import { defineTeamNumber } from '../define-team-number.ts';

/** A hundred years: nobody means more. */
const MAX_DAYS = 36_500;

/** For how long a team keeps what its runs were about. */
export const retention: Command = defineTeamNumber({
  name: 'retention',
  summary: 'Shows and sets for how many days a team keeps prompts, pictures and texts.',
  unit: 'days',
  field: 'days',
  most: MAX_DAYS,
  find: findRetention,
  set: setRetention,
  say: (days) => (days === null ? 'Everything is kept.' : `What is older than ${days} days is deleted.`),
});
