import { closeSync, constants, openSync, rmSync, statSync } from 'node:fs';
import { connect, createServer, type Server } from 'node:net';
import { join } from 'node:path';
import { EmbeddedPostgresError } from './embedded-postgres-error.ts';

const SOCKET_NAME = 'backlot.lock';

/** A data folder that belongs to this process until {@link FolderLock.release}. The kernel frees it when the process is killed. */
export interface FolderLock {
  release(): Promise<void>;
}

/**
 * Takes a data folder for this process alone, or throws `folder-in-use`.
 *
 * Two locks, both freed by the kernel: an abstract socket decides between processes of one machine without a race, and a socket
 * file in the folder also reaches processes of other containers, which share the folder but not the abstract names.
 */
export async function lockFolder(directory: string): Promise<FolderLock> {
  const abstractLock = process.platform === 'linux' ? await listen(abstractName(directory)) : undefined;
  if (abstractLock === 'taken') throw inUse(directory);
  try {
    return await lockBySocketFile(directory, abstractLock);
  } catch (error) {
    await close(abstractLock);
    throw error;
  }
}

async function lockBySocketFile(directory: string, abstractLock: Server | undefined): Promise<FolderLock> {
  const folder = openShortPath(directory);
  try {
    const path = join(folder.path, SOCKET_NAME);
    let fileLock = await listen(path);
    if (fileLock === 'taken') {
      if (await answers(path)) throw inUse(directory);
      rmSync(path, { force: true });
      fileLock = await listen(path);
      if (fileLock === 'taken') throw inUse(directory);
    }
    const held = fileLock;
    return {
      release: async () => {
        await close(held);
        folder.close();
        await close(abstractLock);
      },
    };
  } catch (error) {
    folder.close();
    throw error;
  }
}

/** Names the folder by what it is, not by how it was written: symlinks and bind mounts give the same name. */
function abstractName(directory: string): string {
  const { dev, ino } = statSync(directory);
  return `\0backlot-${dev}-${ino}`;
}

/** A socket path holds at most 107 bytes; on Linux an open folder has a short name however deep it lies. */
function openShortPath(directory: string): { readonly path: string; close(): void } {
  if (process.platform !== 'linux') return { path: directory, close: () => {} };
  const descriptor = openSync(directory, constants.O_RDONLY | constants.O_DIRECTORY);
  return { path: `/proc/self/fd/${descriptor}`, close: () => closeSync(descriptor) };
}

async function listen(path: string): Promise<Server | 'taken'> {
  const server = createServer((socket) => socket.destroy());
  return await new Promise((resolve, reject) => {
    server.once('error', (error: NodeJS.ErrnoException) => {
      if (error.code === 'EADDRINUSE') resolve('taken');
      else reject(error);
    });
    server.listen(path, () => {
      server.unref();
      resolve(server);
    });
  });
}

async function answers(path: string): Promise<boolean> {
  return await new Promise((resolve) => {
    const socket = connect(path);
    socket.once('connect', () => {
      socket.destroy();
      resolve(true);
    });
    socket.once('error', () => resolve(false));
  });
}

async function close(server: Server | undefined): Promise<void> {
  if (server) await new Promise<void>((resolve) => server.close(() => resolve()));
}

function inUse(directory: string): EmbeddedPostgresError {
  return new EmbeddedPostgresError(
    'folder-in-use',
    `Another Backlot is already running on the data folder ${directory}. Stop it, choose another data folder, ` +
      'or set DATABASE_URL so that several processes can share one database.',
  );
}
