import { findRunsAtOnce, setRunsAtOnce } from '../../store/teams.ts';
import type { Command } from '../command.ts';
import { defineTeamNumber } from '../define-team-number.ts';

const MAX_RUNS = 1_000_000;

/** How many runs of a team may be at work at once. */
export const limit: Command = defineTeamNumber({
  name: 'limit',
  summary: 'Shows and sets how many runs of a team may be at work at once, on all machines together.',
  unit: 'runs',
  field: 'runsAtOnce',
  most: MAX_RUNS,
  find: findRunsAtOnce,
  set: setRunsAtOnce,
  say: (runs) => (runs === null ? 'As many as there is room for.' : `At most ${runs} at once.`),
});
