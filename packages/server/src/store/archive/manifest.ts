import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { z } from 'zod';

/** The version of the archive's own format. */
export const FORMAT = 1;
const MANIFEST = 'manifest.json';

/** A name that PostgreSQL does not need quoted: as a file name it leads nowhere else. */
const name = z.string().regex(/^[a-z_][a-z0-9_]*$/);
const count = z.int().nonnegative();

const archivedTable = z.strictObject({
  name,
  columns: z.array(name).min(1),
  rows: count,
  bytes: count,
  /** Hex, of the file. */
  sha256: z.string().regex(/^[0-9a-f]{64}$/),
});

const manifest = z.strictObject({
  format: z.literal(FORMAT, `only format ${FORMAT} can be read`),
  createdAt: z.iso.datetime(),
  /** What it was written by, for a person. */
  postgresql: z.string(),
  /** The layout: every migration that was run, in order. */
  migrations: z.array(z.string()),
  tables: z.array(archivedTable),
});

/** One table of an archive: the file `<name>.copy` holds its rows as `COPY` writes text, in the order of the primary key. */
export type ArchivedTable = z.output<typeof archivedTable>;
/** What an archive holds. Written last: a folder without one is no archive. */
export type Manifest = z.output<typeof manifest>;

/** The file of a table in an archive. */
export function fileOf(folder: string, { name: table }: Pick<ArchivedTable, 'name'>): string {
  return join(folder, `${table}.copy`);
}

/** Writes the manifest of an archive. */
export async function writeManifest(folder: string, written: Manifest): Promise<void> {
  await writeFile(join(folder, MANIFEST), `${JSON.stringify(written, null, 2)}\n`, { mode: 0o600 });
}

/** Reads the manifest of an archive. Rejects with a sentence for the operator. */
export async function readManifest(folder: string): Promise<Manifest> {
  const text = await readFile(join(folder, MANIFEST), 'utf8').catch((cause: unknown) => {
    throw new Error(`${folder} is no export, or one that was not finished: it has no ${MANIFEST}.`, { cause });
  });
  const parsed = manifest.safeParse(parseJson(text));
  if (parsed.success) return parsed.data;
  const [issue] = parsed.error.issues;
  throw new Error(`${join(folder, MANIFEST)} cannot be read: ${issue?.path.join('.')}: ${issue?.message}.`);
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}
