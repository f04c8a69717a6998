import { bestSources } from '../best-source.ts';
import { chamferDistance } from '../distance.ts';
import { markSources, markTargets } from '../patch-maps.ts';
import { removeSeams } from '../poisson.ts';
import { halveLevelImage } from '../pyramid.ts';
import { bandsOf, searchBand } from '../search.ts';
import { addTextureChannel } from '../texture.ts';
import { prepareVotes } from '../vote-weights.ts';
import { applyVote, voteBand } from '../vote.ts';
import { SCRIPT_MEMORY } from './fill-memory.ts';
import type { FillSteps } from './fill-steps.ts';

/** {@link FillSteps} in TypeScript, for one thread. */
export const SCRIPT_STEPS: FillSteps = {
  memory: SCRIPT_MEMORY,
  addTexture: addTextureChannel,
  halve: halveLevelImage,
  markPatches({ width, height, hole, source, box, stride, target, distance }) {
    chamferDistance(hole, width, height, box, distance);
    return {
      sourceCount: markSources(hole, width, height, source),
      targetCount: markTargets(hole, width, height, box, stride, target),
    };
  },
  peel: bestSources,
  search(level, pass, isShifted) {
    for (const { from, to } of bandsOf(level.box.height, isShifted)) searchBand(level, from, to, pass);
  },
  vote(level, byConfidenceOnly) {
    prepareVotes(level, byConfidenceOnly);
    const change = voteBand(level, 0, level.box.height);
    applyVote(level);
    return change;
  },
  removeSeams,
  end: () => {},
};
