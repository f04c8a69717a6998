import { createHash, randomUUID } from 'node:crypto';
import { open, opendir, rm, stat, type FileHandle } from 'node:fs/promises';
import { join } from 'node:path';
import { AppError } from '@backlot/contract';

/** Only our own account may read what callers send. */
export const FILE_MODE = 0o600;
/** The same, of folders. */
export const FOLDER_MODE = 0o700;

/** A file that was received whole, with what its bytes are known by. */
export interface ReceivedFile {
  readonly path: string;
  readonly sizeBytes: number;
  /** Hex digests. */
  readonly sha256: string;
  readonly md5: string;
}

interface Reception {
  readonly source: AsyncIterable<Uint8Array> | Iterable<Uint8Array>;
  readonly maxBytes: number;
  /** Whether it must outlive a crash of the machine. */
  readonly isLasting: boolean;
}

/**
 * Writes bytes to a new file as they come. Rejects with `request.too-large` beyond `maxBytes`, with `model.unavailable` when the disk
 * is full, and with whatever the source rejects with, leaving nothing.
 */
export async function stageFile(folder: string, { source, maxBytes, isLasting }: Reception): Promise<ReceivedFile> {
  const path = join(folder, `${randomUUID()}.tmp`);
  const handle = await open(path, 'wx', FILE_MODE).catch(translateFull);
  try {
    const measured = await receive(handle, source, maxBytes);
    if (isLasting) await handle.datasync();
    await handle.close();
    return { path, ...measured };
  } catch (error) {
    await handle.close();
    await rm(path, { force: true });
    return translateFull(error);
  }
}

async function receive(handle: FileHandle, source: Reception['source'], maxBytes: number) {
  const sha256 = createHash('sha256');
  const md5 = createHash('md5');
  let sizeBytes = 0;
  for await (const chunk of source) {
    sizeBytes += chunk.byteLength;
    if (sizeBytes > maxBytes) throw new AppError('request.too-large', `The file is larger than ${maxBytes} bytes.`);
    sha256.update(chunk);
    md5.update(chunk);
    await handle.writeFile(chunk);
  }
  return { sizeBytes, sha256: sha256.digest('hex'), md5: md5.digest('hex') };
}

const FULL: ReadonlySet<unknown> = new Set(['ENOSPC', 'EDQUOT']);
const FULL_RETRY_SECONDS = 60;

function translateFull(error: unknown): never {
  if (!(error instanceof Error && 'code' in error && FULL.has(error.code))) throw error;
  throw new AppError('model.unavailable', 'There is no room for files at the moment.', {
    cause: error,
    retryAfterSeconds: FULL_RETRY_SECONDS,
  });
}

/** Removes the files of a folder that have not changed since a moment; resolves to how many. */
export async function sweepFolder(folder: string, before: Date): Promise<number> {
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

/** The outcome, or undefined if there is no such file. */
export async function ifPresent<Value>(work: Promise<Value>): Promise<Value | undefined> {
  try {
    return await work;
  } catch (error) {
    if (error instanceof Error && 'code' in error && error.code === 'ENOENT') return undefined;
    throw error;
  }
}
