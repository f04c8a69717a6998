import { expect, test } from 'vitest';
import { whoseBudget } from './whose-budget.ts';

const keys = [{ id: 'k', name: 'Web shop', userId: 'ada', memberName: 'Ada' }];

test.each([
  [{ userId: null, keyId: null }, 'The team'],
  [{ userId: null, keyId: 'k' }, 'The key Web shop'],
  [{ userId: null, keyId: 'other' }, 'One key'],
  [{ userId: 'ada', keyId: null }, 'Ada'],
  [{ userId: 'grace', keyId: null }, 'Grace'],
  [{ userId: 'nobody', keyId: null }, 'One member'],
])('the budget of %j is called so', (subject, name) => {
  expect(whoseBudget(subject, keys, [{ userId: 'grace', name: 'Grace' }])).toBe(name);
});
