import { MAX_RETENTION_DAYS } from '@backlot/contract';
import { findRetention, setRetention } from '../../store/retention.ts';
import type { Command } from '../command.ts';
import { defineTeamNumber } from '../define-team-number.ts';

/** For how long a team keeps what its runs were about. */
export const retention: Command = defineTeamNumber({
  name: 'retention',
  summary: 'Shows and sets for how many days a team keeps prompts, pictures and texts.',
  unit: 'days',
  field: 'days',
  most: MAX_RETENTION_DAYS,
  find: findRetention,
  set: setRetention,
  say: (days) => (days === null ? 'Everything is kept.' : `What is older than ${days} days is deleted.`),
});
