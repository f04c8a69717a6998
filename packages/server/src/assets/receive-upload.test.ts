import { mkdtemp, readdir, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { AppError } from '@backlot/contract';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { AssetFiles } from './asset-files.ts';
import type { Asset } from './asset.ts';
import { createFsAssetFiles } from './fs.ts';
import { createKeepBytes } from './keep.ts';
import { createReceiveUpload, MAX_UPLOAD_BYTES } from './receive-upload.ts';

const now = () => new Date('2026-01-07T09:33:18.380Z');
const principal = { teamId: 'team', userId: 'user', keyId: 'key', role: 'MEMBER' } as const;

let root: string;
let files: AssetFiles;
let rows: Asset[];

beforeEach(async () => {
  root = await mkdtemp(join(tmpdir(), 'backlot-upload-'));
  files = await createFsAssetFiles(root);
  rows = [];
});

afterEach(async () => {
  await rm(root, { recursive: true, force: true });
});

describe('an upload', () => {
  it('becomes a file, a row and a key made of its moment and name', async () => {
    const { asset, md5 } = await receive('a picture', 'My room.png');

    expect(asset).toEqual({
      key: 'images/2026_01_07_09_33_18_380_My_room.png',
      teamId: 'team',
      userId: 'user',
      kind: 'upload',
      originalName: 'My room.png',
      mediaType: 'image/png',
      sizeBytes: 9,
      sha256: expect.stringMatching(/^[0-9a-f]{64}$/),
      createdAt: now(),
    });
    expect(md5).toMatch(/^[0-9a-f]{32}$/);
    expect(rows).toEqual([asset]);
    expect(await files.read(asset.key)).toEqual(Buffer.from('a picture'));
  });

  it('of the same name in the same millisecond gets the next one', async () => {
    const keys = [await receive('a picture', 'room.png'), await receive('a picture', 'room.png')].map(
      ({ asset }) => asset.key,
    );

    expect(keys).toEqual(['images/2026_01_07_09_33_18_380_room.png', 'images/2026_01_07_09_33_18_381_room.png']);
  });

  it('has a name that a database can hold', async () => {
    const { asset } = await receive('a picture', `\0ro\u{1b}om\ud800${'x'.repeat(400)}.png`);

    expect(asset.originalName).toBe(`room${'x'.repeat(251)}`);
  });

  it.each([
    ['text', 'request.unsupported-media'],
    ['', 'request.unsupported-media'],
    ['broken', 'asset.unreadable'],
    ['x'.repeat(MAX_UPLOAD_BYTES + 1), 'request.too-large'],
  ])('that is no good picture leaves nothing (case %#)', async (content, code) => {
    await expect(receive(content, 'room.png')).rejects.toMatchObject({ code });
    expect(rows).toEqual([]);
    expect(await readdir(join(root, 'images'))).toEqual([]);
    expect(await readdir(join(root, 'staged'))).toEqual([]);
  });

  it('is named in errors as its caller calls it', async () => {
    const receiveUpload = createReceiveUpload({ files, inspectImage, insertAsset: async () => {}, now });
    const send = (content: string, field?: string) =>
      receiveUpload({ principal, originalName: 'x', source: [Buffer.from(content)], ...(field && { field }) });

    await expect(send('broken', 'mask')).rejects.toThrow('The picture in mask is broken.');
    await expect(send('broken')).rejects.toThrow('The picture in asset is broken.');
    await expect(send('text', 'mask')).rejects.toMatchObject({ issues: [{ field: 'mask' }] });
  });

  it('leaves no file when its row cannot be written', async () => {
    const failing = async () => {
      throw new Error('no database');
    };

    await expect(receive('a picture', 'room.png', failing)).rejects.toThrow('no database');
    expect(await readdir(join(root, 'images'))).toEqual([]);
  });
});

describe('a result', () => {
  it('is on the disk before its row is written, and is named after what it shows', async () => {
    const keep = createKeepBytes({ files, now });
    const made = { bytes: Buffer.from('made'), mediaType: 'image/png', teamId: 'team', userId: 'user' };

    const asset = await keep({ ...made, label: 'replaced_background' });
    const second = await keep({ ...made, label: 'replaced_background_2' });

    expect(asset).toMatchObject({
      key: 'images/2026_01_07_09_33_18_380_replaced_background.png',
      kind: 'result',
      originalName: 'replaced_background.png',
      sizeBytes: 4,
    });
    expect(second.key).toBe('images/2026_01_07_09_33_18_380_replaced_background_2.png');
    expect(await files.read(asset.key)).toEqual(Buffer.from('made'));
  });
});

async function receive(
  content: string,
  originalName: string,
  insertAsset: (asset: Asset) => Promise<void> = async (asset) => void rows.push(asset),
) {
  const receiveUpload = createReceiveUpload({ files, inspectImage, insertAsset, now });
  async function* source() {
    yield Buffer.from(content);
  }
  return receiveUpload({ principal, originalName, source: source() });
}

async function inspectImage(bytes: Uint8Array, field: string) {
  const content = Buffer.from(bytes).toString();
  if (content === 'broken') throw new AppError('asset.unreadable', `The picture in ${field} is broken.`);
  return content === 'a picture' ? { mediaType: 'image/png', widthPx: 1, heightPx: 1 } : undefined;
}
