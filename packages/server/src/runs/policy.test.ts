import { describe, expect, it } from 'vitest';
import { mergePolicies, type RoutingPolicy } from './policy.ts';

describe('the policy of a run', () => {
  it.each<[string, RoutingPolicy | null, RoutingPolicy | undefined, RoutingPolicy]>([
    ['nothing where nobody says anything', null, undefined, {}],
    ["the team's where the request says nothing", { order: ['builtin'] }, undefined, { order: ['builtin'] }],
    ["the request's where the team says nothing", null, { prefer: 'cheapest' }, { prefer: 'cheapest' }],
    ["the request's preference", { prefer: 'fastest' }, { prefer: 'cheapest' }, { prefer: 'cheapest' }],
    [
      "the request's order among those whom the team names",
      { order: ['recraft', 'builtin'] },
      { order: ['builtin', 'clipdrop', 'recraft'] },
      { order: ['builtin', 'recraft'] },
    ],
    ['nobody where they have nobody in common', { order: ['builtin'] }, { order: ['recraft'] }, { order: [] }],
    [
      'without the built-in engine where the team bars it',
      { isBuiltinAllowed: false },
      { isBuiltinAllowed: true },
      { isBuiltinAllowed: false },
    ],
    [
      'without it where the request bars it',
      { isBuiltinAllowed: true },
      { isBuiltinAllowed: false },
      { isBuiltinAllowed: false },
    ],
  ])('is %s', (_what, team, asked, merged) => {
    expect(mergePolicies(team, asked)).toEqual(merged);
  });
});
