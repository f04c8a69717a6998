import { inspect } from 'node:util';
import { describe, expect, it } from 'vitest';
import { Secret } from './secret.ts';

describe('a secret', () => {
  const secret = new Secret('sk-very-private');

  it('is told to whoever asks for it by name', () => {
    expect(secret.reveal()).toBe('sk-very-private');
  });

  it.each([
    ['text', String(secret)],
    ['JSON', JSON.stringify({ key: secret, list: [secret] })],
    ['a log', inspect({ key: secret }, { depth: 5, showHidden: true })],
    ['its fields', Object.values(secret).join()],
    ['a copy', JSON.stringify(structuredClone({ key: String(secret) }))],
  ])('is not in %s', (_where, shown) => {
    expect(shown).not.toContain('private');
  });
});
