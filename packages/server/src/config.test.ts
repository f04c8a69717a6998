import { describe, expect, it } from 'vitest';
import { readConfig } from './config.ts';

describe('settings', () => {
  it('have defaults that serve on this machine only', () => {
    const config = readConfig({});

    expect(config.host).toBe('127.0.0.1');
    expect(config.port).toBe(8787);
    expect(config.dataDir.endsWith('.backlot')).toBe(true);
    expect(config.builtinCredits).toEqual({ picture: 1000, text: 10_000, style: 40_000 });
  });

  it('count an empty value as absent', () => {
    expect(readConfig({ PORT: ' ', LOG_LEVEL: '' }).port).toBe(8787);
  });

  it.each([
    ['PORT', 'eighty'],
    ['PORT', '65536'],
    ['LOG_LEVEL', 'loud'],
    ['BACKLOT_WORKERS', '0'],
    ['BACKLOT_WORKERS', '1.5'],
    ['BACKLOT_THREADS', '0'],
    ['BACKLOT_THREADS', 'many'],
    ['BACKLOT_PUBLIC_URL', 'ftp://example.org'],
    ['DATABASE_URL', 'mysql://localhost/x'],
  ])('name a wrong %s=%s in one sentence', (name, value) => {
    expect(() => readConfig({ [name]: value })).toThrow(new RegExp(`^The setting ${name} is wrong: [^\\n]+\\.$`));
  });

  it('never repeat a secret', () => {
    expect(() => readConfig({ BACKLOT_API_KEY: 'short-secret' })).not.toThrow(/short-secret/);
    expect(() => readConfig({ BACKLOT_API_KEY: 'short-secret' })).toThrow(/BACKLOT_API_KEY/);
  });

  it('take the slash off the public URL', () => {
    expect(readConfig({ BACKLOT_PUBLIC_URL: 'https://images.example.org/' }).publicUrl).toBe(
      'https://images.example.org',
    );
  });
});
