import { randomBytes } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { z } from 'zod';
import { ifPresent } from './stage-file.ts';

const credentialsSchema = z.object({ accessKeyId: z.string().min(1), secretAccessKey: z.string().min(32) });

/** What links to files are signed with. */
export type SigningCredentials = z.infer<typeof credentialsSchema>;

const NAME = 'signing';
/** Where they were before they were shared. */
const FILE = 'signing.json';
const SECRET_BYTES = 32;
const ID_BYTES = 8;

interface CredentialsDeps {
  readonly dataDir: string;
  /** The value that all servers share under a name, the proposed one if there was none. */
  readonly share: (name: string, propose: () => Promise<unknown>) => Promise<unknown>;
}

/**
 * The credentials that all servers sign with, made at the very first start: links stay good across restarts and are good on every
 * server. Those that a data folder of an earlier version holds become everybody's.
 */
export async function loadSigningCredentials({ dataDir, share }: CredentialsDeps): Promise<SigningCredentials> {
  const propose = async (): Promise<SigningCredentials> => {
    const text = await ifPresent(readFile(join(dataDir, FILE), 'utf8'));
    return text === undefined ? makeCredentials() : credentialsSchema.parse(JSON.parse(text));
  };
  return credentialsSchema.parse(await share(NAME, propose));
}

function makeCredentials(): SigningCredentials {
  return {
    accessKeyId: `BACKLOT${randomBytes(ID_BYTES).toString('hex').toUpperCase()}`,
    secretAccessKey: randomBytes(SECRET_BYTES).toString('base64url'),
  };
}
