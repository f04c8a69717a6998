import { AppError } from '@backlot/contract';
import { describe, expect, it } from 'vitest';
import type { Asset } from './asset.ts';
import type { OwnLink } from './links.ts';
import { createResolveImage } from './resolve.ts';

const key = 'images/2026_01_07_09_33_18_380_room.png';
const absentKey = 'images/2026_01_07_09_33_18_381_room.png';
const ownUrl = 'http://us.example/room';
const asset: Asset = {
  key,
  teamId: 'ours',
  userId: 'user',
  kind: 'upload',
  originalName: 'room.png',
  mediaType: 'image/png',
  sizeBytes: 7,
  sha256: '',
  createdAt: new Date(0),
};

describe('a reference', () => {
  it('to an asset of the team gives its bytes', async () => {
    expect(await resolve(key)).toBe('stored');
  });

  it('to an asset of another team looks like one to no asset', async () => {
    const foreign = await failure(resolve(key, { teamId: 'theirs' }));

    expect(foreign).toEqual(await failure(resolve(absentKey, { teamId: 'theirs' })));
    expect(foreign).toEqual({
      code: 'asset.not-found',
      message: 'There is no such picture.',
      issues: [{ field: 'image', message: 'There is no such picture.' }],
    });
  });

  it.each(['room.png', '../../etc/passwd', 'development/images/portrait.png', 'images/', '\0'])(
    '%j to nothing is not found',
    async (reference) => {
      expect(await failure(resolve(reference))).toMatchObject({ code: 'asset.not-found' });
    },
  );

  it('by URL is fetched', async () => {
    expect(await resolve('https://elsewhere.example/a.png')).toBe('fetched https://elsewhere.example/a.png');
  });

  it('by our own signed link is read from our own store, by any team', async () => {
    expect(await resolve(ownUrl, { teamId: 'theirs', own: { key, verdict: 'ok' } })).toBe('stored');
  });

  it('by our own unsigned link is read by the team that owns it and no other', async () => {
    const own: OwnLink = { key, verdict: 'unsigned' };

    expect(await resolve(ownUrl, { own })).toBe('stored');
    expect(await failure(resolve(ownUrl, { teamId: 'theirs', own }))).toMatchObject({ code: 'asset.not-found' });
  });

  it('by an expired link says so to those who cannot read it otherwise', async () => {
    const own: OwnLink = { key, verdict: 'expired' };

    expect(await resolve(ownUrl, { own })).toBe('stored');
    expect(await failure(resolve(ownUrl, { teamId: 'theirs', own }))).toMatchObject({ code: 'asset.expired' });
  });

  it('that fails names the field, whatever failed', async () => {
    expect(await failure(resolve('http://forbidden.example/'))).toEqual({
      code: 'asset.forbidden-url',
      message: 'No.',
      issues: [{ field: 'image', message: 'No.' }],
    });
  });

  it('that is given up is not blamed on a field', async () => {
    expect(await failure(resolve('http://given-up.example/'))).toMatchObject({ code: 'run.cancelled', issues: [] });
  });
});

async function resolve(
  reference: string,
  { teamId = 'ours', own }: { readonly teamId?: string; readonly own?: OwnLink } = {},
): Promise<string> {
  const resolveImage = createResolveImage({
    files: { read: async (name) => (name === key ? Buffer.from('stored') : undefined) },
    findAsset: async (team, name) => (team === asset.teamId && name === key ? asset : undefined),
    safeFetch: async (url) => {
      if (url.includes('forbidden')) throw new AppError('asset.forbidden-url', 'No.');
      if (url.includes('given-up')) throw new AppError('run.cancelled', 'Gone.');
      return { bytes: Buffer.from(`fetched ${url}`), mediaType: undefined };
    },
    links: { readOwn: (url) => (url === ownUrl ? own : undefined) },
  });
  return Buffer.from(await resolveImage({ teamId, reference, field: 'image' })).toString();
}

async function failure(work: Promise<unknown>): Promise<unknown> {
  const error = await work.then(
    () => undefined,
    (reason: unknown) => reason,
  );
  if (!(error instanceof AppError)) throw new Error('an AppError was expected', { cause: error });
  return { code: error.code, message: error.message, issues: error.issues };
}
