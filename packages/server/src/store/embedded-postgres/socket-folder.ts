import { chownSync, existsSync, mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { basename, join } from 'node:path';
import { canReach, type ServerAccount } from './server-account.ts';

/** A socket path holds 107 bytes on Linux and 103 on macOS; the server adds `/.s.PGSQL.5432.lock`, we add `/backlot-xxxxxx`. */
const PARENT_LIMIT_BYTES = 64;

/** A new folder for the server's socket that only the server's account may enter, with a path short enough for a socket. */
export function createSocketFolder(account: ServerAccount | undefined): string {
  const folder = mkdtempSync(join(socketParent(account), 'backlot-'));
  if (account) chownSync(folder, account.uid, account.gid);
  return folder;
}

/** Whether a path is one that {@link createSocketFolder} makes: nothing else may be swept. */
export function isSocketFolder(path: string): boolean {
  return /^backlot-\w{6}$/.test(basename(path));
}

function socketParent(account: ServerAccount | undefined): string {
  const preferred = tmpdir();
  const isShort = Buffer.byteLength(preferred) <= PARENT_LIMIT_BYTES;
  return isShort && existsSync(preferred) && (!account || canReach(account, preferred)) ? preferred : '/tmp';
}
