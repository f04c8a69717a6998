import { describe, expect, it } from 'vitest';
import { isDryRun } from './is-dry-run.ts';
import { readPolicy } from './read-policy.ts';

describe('the header X-Backlot-Policy', () => {
  it.each([
    [undefined, undefined],
    ['order=recraft', { order: ['recraft'] }],
    ['order=Recraft, builtin ; prefer=cheapest', { order: ['recraft', 'builtin'], prefer: 'cheapest' }],
    ['prefer=fastest;builtin=no', { prefer: 'fastest', isBuiltinAllowed: false }],
    ['builtin=yes', { isBuiltinAllowed: true }],
  ])('%s is understood', (header, policy) => {
    expect(readPolicy(header)).toEqual(policy);
  });

  it.each([
    '',
    'order',
    'order=',
    'order=midjourney',
    'prefer=best',
    'builtin=maybe',
    'pin=recraft',
    'order=recraft,,',
  ])('"%s" is refused: nobody is asked for want of a letter', (header) => {
    expect(() => readPolicy(header)).toThrow(
      expect.objectContaining({
        code: 'request.invalid',
        issues: [expect.objectContaining({ field: 'X-Backlot-Policy' })],
      }),
    );
  });
});

describe('the parameter dry_run', () => {
  it.each([
    [{}, false],
    [{ dry_run: '1' }, true],
    [{ dry_run: 'true' }, true],
    [{ dry_run: '0' }, false],
    [undefined, false],
  ])('%j is understood', (query, expected) => {
    expect(isDryRun({ query })).toBe(expected);
  });

  it.each([{ dry_run: '' }, { dry_run: 'yes' }, { dry_run: ['1', '1'] }])('%j is refused', (query) => {
    expect(() => isDryRun({ query })).toThrow(expect.objectContaining({ code: 'request.invalid' }));
  });
});
