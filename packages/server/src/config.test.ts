import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
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

describe('settings of a bucket', () => {
  const least = { S3_BUCKET: 'pictures', S3_ACCESS_KEY_ID: 'an id', S3_SECRET_ACCESS_KEY: 'a very private text' };

  it('are none by default: files lie in the data folder', () => {
    expect(readConfig({}).s3).toBeUndefined();
  });

  it('are those of Amazon unless an address is named', () => {
    expect(readConfig(least).s3).toMatchObject({
      bucket: 'pictures',
      endpoint: undefined,
      region: 'us-east-1',
      forcePathStyle: false,
      prefix: '',
    });
  });

  it('may name a store on a private network, which has the bucket in the path', () => {
    const named = { S3_ENDPOINT: 'http://10.0.0.7:9000/', S3_REGION: 'home', S3_PREFIX: 'backlot/live' };

    expect(readConfig({ ...least, ...named }).s3).toMatchObject({
      endpoint: 'http://10.0.0.7:9000',
      region: 'home',
      forcePathStyle: true,
      prefix: 'backlot/live/',
    });
    expect(readConfig({ ...least, ...named, S3_FORCE_PATH_STYLE: 'false' }).s3?.forcePathStyle).toBe(false);
  });

  it.each([
    ['S3_ACCESS_KEY_ID', { S3_BUCKET: 'pictures' }],
    ['S3_SECRET_ACCESS_KEY', { S3_BUCKET: 'pictures', S3_ACCESS_KEY_ID: 'an id' }],
    ['S3_BUCKET', { S3_ENDPOINT: 'http://127.0.0.1:9000' }],
    ['S3_BUCKET', { S3_ACCESS_KEY_ID: 'an id', S3_SECRET_ACCESS_KEY: 'a very private text' }],
  ])('name %s where it is missing', (name, environment) => {
    expect(() => readConfig(environment)).toThrow(
      `The setting ${name} is missing: S3_BUCKET, S3_ACCESS_KEY_ID and S3_SECRET_ACCESS_KEY are needed for files in a bucket.`,
    );
  });

  it.each([
    ['S3_BUCKET', 'Pictures!'],
    ['S3_ENDPOINT', 'localhost:9000'],
    ['S3_PREFIX', '../up'],
    ['S3_PREFIX', '/absolute'],
    ['S3_FORCE_PATH_STYLE', 'yes'],
  ])('name a wrong %s=%s in one sentence', (name, value) => {
    expect(() => readConfig({ ...least, [name]: value })).toThrow(
      new RegExp(`^The setting ${name} is wrong: [^\\n]+\\.$`),
    );
  });

  it('may have their secrets in files, and never show them', () => {
    const folder = mkdtempSync(join(tmpdir(), 'backlot-secrets-'));
    writeFileSync(join(folder, 'secret'), 'a very private text\n');

    const config = readConfig({
      ...least,
      S3_SECRET_ACCESS_KEY: '',
      S3_SECRET_ACCESS_KEY_FILE: join(folder, 'secret'),
    });
    rmSync(folder, { recursive: true });

    expect(config.s3?.secretAccessKey.reveal()).toBe('a very private text');
    expect(JSON.stringify(config)).not.toContain('private');
  });
});
