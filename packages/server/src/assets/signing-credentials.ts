import { randomBytes } from 'node:crypto';
import { open, readFile, rename } from 'node:fs/promises';
import { join } from 'node:path';
import { z } from 'zod';

const credentialsSchema = z.object({ accessKeyId: z.string().min(1), secretAccessKey: z.string().min(32) });

/** What links to files are signed with. */
export type SigningCredentials = z.infer<typeof credentialsSchema>;

const FILE = 'signing.json';
const FILE_MODE = 0o600;
const SECRET_BYTES = 32;
const ID_BYTES = 8;

/** The credentials of a data folder, made at the first start: links stay good across restarts. */
export async function loadSigningCredentials(dataDir: string): Promise<SigningCredentials> {
  const path = join(dataDir, FILE);
  const text = await readFile(path, 'utf8').catch((error: NodeJS.ErrnoException) => {
    if (error.code === 'ENOENT') return undefined;
    throw error;
  });
  if (text !== undefined) return credentialsSchema.parse(JSON.parse(text));
  const made = {
    accessKeyId: `BACKLOT${randomBytes(ID_BYTES).toString('hex').toUpperCase()}`,
    secretAccessKey: randomBytes(SECRET_BYTES).toString('base64url'),
  };
  const handle = await open(`${path}.tmp`, 'w', FILE_MODE);
  await handle.writeFile(JSON.stringify(made));
  await handle.datasync();
  await handle.close();
  await rename(`${path}.tmp`, path);
  return made;
}
