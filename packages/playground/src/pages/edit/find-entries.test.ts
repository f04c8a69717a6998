import { expect, it } from 'vitest';
import { findEntries } from './find-entries.ts';

const entry = (title: string, path: string) => ({
  title,
  path,
  id: path,
  summary: 'Does it by a prompt',
  operation: 'inpaint',
  group: 'change' as const,
  dialect: 'recraft' as const,
  method: 'POST' as const,
  fixed: {},
  fieldsIn: null,
  fields: {},
  example: {},
  answer: 'generated' as const,
  output: 'pictures' as const,
  creditsPerImage: 1,
  providers: [],
  roles: {},
  twin: null,
});
const entries = [entry('Repaint a part', '/v1/images/inpaint'), entry('Enlarge', '/v1/images/crispUpscale')];

it.each([
  ['', ['Repaint a part', 'Enlarge']],
  ['PROMPT upscale', ['Enlarge']],
  ['repaint', ['Repaint a part']],
  ['video', []],
])('finds by %j', (words, titles) => {
  expect(findEntries(entries, words).map(({ title }) => title)).toEqual(titles);
});
