import { createHash, randomUUID } from 'node:crypto';
import { mkdir, open, opendir, readFile, rename, rm, stat } from 'node:fs/promises';
import { join } from 'node:path';
import { AppError } from '@backlot/contract';
import type { AssetFiles, StagedFile } from './asset-files.ts';
import { isAssetKey } from './key.ts';

const FOLDER_MODE = 0o700;
const FILE_MODE = 0o600;

/**
 * Files in a folder: `images/` for what has a key, `staged/` beside it for what has not. A committed file survives a crash: its
 * bytes are flushed, then it is renamed, then the folder is flushed; only after that may a database row speak of it.
 */
export async function createFsAssetFiles(root: string): Promise<AssetFiles> {
  const images = join(root, 'images');
  const staged = join(root, 'staged');
  for (const folder of [images, staged]) await mkdir(folder, { recursive: true, mode: FOLDER_MODE });
  await flushFolder(root);
  const pathOf = (key: string) => (isAssetKey(key) ? join(root, key) : undefined);
  return {
    stage: (source, maxBytes) => stage(join(staged, `${randomUUID()}.tmp`), { source, maxBytes, images, pathOf }),
    read: async (key) => {
      const path = pathOf(key);
      return path === undefined ? undefined : ifPresent(readFile(path));
    },
    open: async (key) => {
      const path = pathOf(key);
      const handle = path === undefined ? undefined : await ifPresent(open(path, 'r'));
      if (handle === undefined) return undefined;
      const { size } = await handle.stat();
      return { sizeBytes: size, stream: handle.createReadStream() };
    },
    remove: async (key) => {
      const path = pathOf(key);
      if (path !== undefined) await rm(path, { force: true });
    },
    list: () => listFiles(images),
    sweepStaged: (before) => sweep(staged, before),
  };
}

interface Staging {
  readonly source: AsyncIterable<Uint8Array> | Iterable<Uint8Array>;
  readonly maxBytes: number;
  readonly images: string;
  readonly pathOf: (key: string) => string | undefined;
}

async function stage(temporary: string, { source, maxBytes, images, pathOf }: Staging): Promise<StagedFile> {
  const sha256 = createHash('sha256');
  const md5 = createHash('md5');
  const handle = await open(temporary, 'wx', FILE_MODE);
  let sizeBytes = 0;
  try {
    for await (const chunk of source) {
      sizeBytes += chunk.byteLength;
      if (sizeBytes > maxBytes) throw new AppError('request.too-large', `The file is larger than ${maxBytes} bytes.`);
      sha256.update(chunk);
      md5.update(chunk);
      await handle.writeFile(chunk);
    }
    await handle.datasync();
  } catch (error) {
    await handle.close();
    await rm(temporary, { force: true });
    throw error;
  }
  await handle.close();
  let isCommitted = false;
  return {
    sizeBytes,
    sha256: sha256.digest('hex'),
    md5: md5.digest('hex'),
    read: () => readFile(temporary),
    commit: async (key) => {
      const path = pathOf(key);
      if (path === undefined) throw new TypeError(`not a key: ${key}`);
      if (!(await reserve(path))) return false;
      await rename(temporary, path);
      isCommitted = true;
      await flushFolder(images);
      return true;
    },
    discard: async () => {
      if (!isCommitted) await rm(temporary, { force: true });
    },
  };
}

/** Takes a name for ourselves: two processes never put different bytes under one key. */
async function reserve(path: string): Promise<boolean> {
  try {
    await (await open(path, 'wx', FILE_MODE)).close();
    return true;
  } catch (error) {
    if (hasCode(error, 'EEXIST')) return false;
    throw error;
  }
}

async function flushFolder(path: string): Promise<void> {
  const folder = await open(path, 'r');
  try {
    await folder.sync();
  } finally {
    await folder.close();
  }
}

async function* listFiles(images: string): AsyncGenerator<{ key: string; changedAt: Date }> {
  for await (const { name } of await opendir(images)) {
    const facts = await ifPresent(stat(join(images, name)));
    const key = `images/${name}`;
    if (facts?.isFile() === true && isAssetKey(key)) yield { key, changedAt: facts.mtime };
  }
}

async function sweep(folder: string, before: Date): Promise<number> {
  let removed = 0;
  for await (const { name } of await opendir(folder)) {
    const path = join(folder, name);
    const facts = await ifPresent(stat(path));
    if (facts === undefined || !facts.isFile() || facts.mtime >= before) continue;
    await rm(path, { force: true });
    removed++;
  }
  return removed;
}

async function ifPresent<Value>(work: Promise<Value>): Promise<Value | undefined> {
  try {
    return await work;
  } catch (error) {
    if (hasCode(error, 'ENOENT')) return undefined;
    throw error;
  }
}

function hasCode(error: unknown, code: string): boolean {
  return error instanceof Error && 'code' in error && error.code === code;
}
