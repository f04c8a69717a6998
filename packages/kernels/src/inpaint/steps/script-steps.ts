import { bandsOf, searchBand } from '../search.ts';
import { prepareVotes } from '../vote-weights.ts';
import { applyVote, voteBand } from '../vote.ts';
import { SCRIPT_MEMORY } from './fill-memory.ts';
import type { FillSteps } from './fill-steps.ts';

/** {@link FillSteps} in TypeScript, for one thread. */
export const SCRIPT_STEPS: FillSteps = {
  memory: SCRIPT_MEMORY,
  search(level, pass, isShifted) {
    for (const { from, to } of bandsOf(level.box.height, isShifted)) searchBand(level, from, to, pass);
  },
  vote(level, byConfidenceOnly) {
    prepareVotes(level, byConfidenceOnly);
    const change = voteBand(level, 0, level.box.height);
    applyVote(level);
    return change;
  },
  end: () => {},
};
