import { expect, it } from 'vitest';
import { AUTOMATIC, policyHeader, routingPolicy, type Policy } from './policy.ts';

it.each<[Policy, string | undefined, object | undefined]>([
  [AUTOMATIC, undefined, undefined],
  [{ choice: 'cheapest', isBuiltinAllowed: true }, 'prefer=cheapest', { prefer: 'cheapest' }],
  [
    { choice: { only: 'recraft' }, isBuiltinAllowed: false },
    'order=recraft; builtin=no',
    { order: ['recraft'], builtin: false },
  ],
])('%j is said as %j', (policy, header, said) => {
  expect(policyHeader(policy)).toBe(header);
  expect(routingPolicy(policy)).toEqual(said);
});
