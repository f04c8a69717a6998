import { chownSync, lstatSync, readdirSync, readFileSync, statSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { EmbeddedPostgresError } from './embedded-postgres-error.ts';

/** The unprivileged account that runs the server: PostgreSQL refuses to run as root. */
export interface ServerAccount {
  readonly uid: number;
  readonly gid: number;
}

const UNPRIVILEGED_NAME = 'nobody';

/**
 * The account to run PostgreSQL as: `undefined` (= our own) unless we are root; as root the owner of the existing cluster, else
 * `nobody`.
 */
export function chooseServerAccount(clusterFolder: string): ServerAccount | undefined {
  if (process.getuid?.() !== 0) return undefined;
  const owner = statSync(clusterFolder, { throwIfNoEntry: false });
  if (owner && owner.uid !== 0) return { uid: owner.uid, gid: owner.gid };
  return unprivilegedAccount();
}

/** Reads `/etc/passwd` itself: no account is made and no other program needed. */
function unprivilegedAccount(): ServerAccount {
  const line = readFileSync('/etc/passwd', 'utf8')
    .split('\n')
    .find((entry) => entry.startsWith(`${UNPRIVILEGED_NAME}:`));
  const [, , uid, gid] = line?.split(':') ?? [];
  if (!uid || !gid) {
    throw new EmbeddedPostgresError(
      'not-permitted',
      `PostgreSQL refuses to run as root, and this system has no account called ${UNPRIVILEGED_NAME}. ` +
        'Run Backlot as an ordinary user, or set DATABASE_URL.',
    );
  }
  return { uid: Number(uid), gid: Number(gid) };
}

/**
 * Gives a folder and all that is in it to the account; what vanishes meanwhile (a server that is ending removes its own files) needs
 * no owner. Throws `not-permitted` where root may not (some network mounts).
 */
export function giveTo(account: ServerAccount, path: string): void {
  try {
    chownTree(account, path);
  } catch (error) {
    throw new EmbeddedPostgresError(
      'not-permitted',
      `PostgreSQL refuses to run as root, and ${path} cannot be given to another account. ` +
        'Run Backlot as an ordinary user, choose another data folder, or set DATABASE_URL.',
      { cause: error },
    );
  }
}

function chownTree(account: ServerAccount, path: string): void {
  unlessGone(() => {
    const entry = lstatSync(path);
    if (entry.isSymbolicLink()) return;
    if (entry.uid !== account.uid || entry.gid !== account.gid) chownSync(path, account.uid, account.gid);
    if (entry.isDirectory()) for (const name of readdirSync(path)) chownTree(account, join(path, name));
  });
}

function unlessGone(visit: () => void): void {
  try {
    visit();
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'ENOENT') throw error;
  }
}

const ENTER = 0o1;
const READ_AND_ENTER = 0o5;

/** Whether the account may enter every folder above `path`, and read and enter (or run) `path` itself. */
export function canReach(account: ServerAccount, path: string): boolean {
  let wanted = READ_AND_ENTER;
  for (let current = path; ; current = dirname(current)) {
    if ((permissionsOf(account, current) & wanted) !== wanted) return false;
    if (dirname(current) === current) return true;
    wanted = ENTER;
  }
}

function permissionsOf(account: ServerAccount, path: string): number {
  const { mode, uid, gid } = statSync(path);
  if (uid === account.uid) return mode >> 6;
  return gid === account.gid ? mode >> 3 : mode;
}
