import { createHash } from 'node:crypto';
import { mkdir, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { createServer } from 'node:http';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import type { AddressInfo } from 'node:net';
import { create } from 'tar';

/** A registry on this machine that serves one package, `@places/sample@1.0.0`, made of the given files. */
export interface FakeRegistry {
  readonly url: string;
  readonly integrity: string;
  /** Paths asked for so far. */
  readonly requests: string[];
  /** Cuts the tarball off after so many bytes from now on. */
  cutAfterBytes: number;
  /** Serves a tarball of the same files with other bytes, while still claiming the first integrity. */
  isTampered: boolean;
  readonly close: () => Promise<void>;
}

/** Starts a {@link FakeRegistry} on a free port of 127.0.0.1. */
export async function startFakeRegistry(files: Readonly<Record<string, string>>): Promise<FakeRegistry> {
  const tarball = await pack(files);
  const integrity = `sha512-${createHash('sha512').update(tarball).digest('base64')}`;
  const requests: string[] = [];
  const server = createServer((request, response) => {
    const path = decodeURIComponent(request.url ?? '');
    requests.push(path);
    if (path.endsWith('.tgz')) {
      const whole = registry.isTampered ? Buffer.concat([tarball, Buffer.alloc(8)]) : tarball;
      response.writeHead(200, { 'content-length': whole.length });
      const part = whole.subarray(0, registry.cutAfterBytes);
      if (part.length === whole.length) response.end(part);
      else response.write(part, () => response.destroy());
      return;
    }
    const dist = { tarball: `${registry.url}/sample-1.0.0.tgz`, integrity };
    const version = { name: '@places/sample', version: '1.0.0', dist };
    response.writeHead(200, { 'content-type': 'application/json' });
    response.end(
      JSON.stringify({ name: '@places/sample', versions: { '1.0.0': version }, 'dist-tags': { latest: '1.0.0' } }),
    );
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const registry: FakeRegistry = {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}`, // a TCP server has an AddressInfo
    integrity,
    requests,
    cutAfterBytes: Infinity,
    isTampered: false,
    close: () => new Promise((resolve) => server.close(() => resolve())),
  };
  return registry;
}

async function pack(files: Readonly<Record<string, string>>): Promise<Buffer> {
  const directory = await mkdtemp(join(tmpdir(), 'sample-'));
  try {
    for (const [path, text] of Object.entries(files)) {
      await mkdir(dirname(join(directory, 'package', path)), { recursive: true });
      await writeFile(join(directory, 'package', path), text);
    }
    await create({ gzip: true, cwd: directory, file: join(directory, 'sample.tgz'), portable: true }, ['package']);
    return await readFile(join(directory, 'sample.tgz'));
  } finally {
    await rm(directory, { recursive: true });
  }
}
