import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { readTemplates } from './read-templates.ts';

let folder: string;

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'backlot-templates-'));
});
afterEach(() => rmSync(folder, { recursive: true }));

it('reads the examples', () => {
  const examples = fileURLToPath(new URL('../../../../../../examples/comfyui', import.meta.url));

  const templates = readTemplates(examples);

  expect(Object.keys(templates)).toEqual(['generate', 'inpaint', 'restyle']);
});

it('names the file that is wrong', () => {
  const path = join(folder, 'inpaint.json');
  writeFileSync(path, '{"nodes": [], "links": []}');

  expect(() => readTemplates(folder)).toThrow(
    `The ComfyUI template ${path} was saved for the editor; export it with "Export (API)".`,
  );
});

it('refuses a file that is named after no operation', () => {
  writeFileSync(join(folder, 'outpainting.json'), '{}');

  expect(() => readTemplates(folder)).toThrow(/outpainting\.json is named after no operation; there are generate, /);
});

it('refuses a folder without templates and one that is not there', () => {
  expect(() => readTemplates(folder)).toThrow(/in which there is no template/);
  expect(() => readTemplates(join(folder, 'absent'))).toThrow(/which cannot be read/);
});
