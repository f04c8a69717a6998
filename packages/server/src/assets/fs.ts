import { access, constants, mkdir, open, opendir, readFile, rename, rm, stat } from 'node:fs/promises';
import { join } from 'node:path';
import type { AssetFiles, StagedFile } from './asset-files.ts';
import { isAssetKey } from './key.ts';
import { FILE_MODE, FOLDER_MODE, ifPresent, stageFile, sweepFolder, type ReceivedFile } from './stage-file.ts';

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
    stage: async (source, maxBytes) =>
      asStaged(await stageFile(staged, { source, maxBytes, isLasting: true }), { images, pathOf }),
    read: async (key) => {
      const path = pathOf(key);
      return path === undefined ? undefined : ifPresent(readFile(path));
    },
    sizeOf: async (key) => {
      const path = pathOf(key);
      return path === undefined ? undefined : (await ifPresent(stat(path)))?.size;
    },
    open: async (key, { range } = {}) => {
      const path = pathOf(key);
      const handle = path === undefined ? undefined : await ifPresent(open(path, 'r'));
      if (handle === undefined) return undefined;
      const { size } = await handle.stat();
      const part = range === undefined ? {} : { start: range.first, end: range.last };
      return { sizeBytes: size, stream: handle.createReadStream(part) };
    },
    remove: async (key) => {
      const path = pathOf(key);
      if (path !== undefined) await rm(path, { force: true });
    },
    list: () => listFiles(images),
    clock: async () => new Date(),
    sweepStaged: (before) => sweepFolder(staged, before),
    check: async () => {
      for (const folder of [images, staged]) await access(folder, constants.W_OK);
    },
  };
}

interface Place {
  readonly images: string;
  readonly pathOf: (key: string) => string | undefined;
}

function asStaged(file: ReceivedFile, { images, pathOf }: Place): StagedFile {
  const { path: temporary, ...facts } = file;
  let isCommitted = false;
  return {
    ...facts,
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
    if (error instanceof Error && 'code' in error && error.code === 'EEXIST') return false;
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
