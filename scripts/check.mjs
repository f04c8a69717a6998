// `npm run check`: everything that must hold before a change lands, cheapest first; the test suite last.
import { join } from 'node:path';
import { buildPackages, checkNode, fetchModels, installPackages, ROOT, run, say } from './support/prepare.mjs';

const BIN = join(ROOT, 'node_modules', '.bin');
/** @type {[title: string, program: string, args: string[]][]} */
const CHECKS = [
  ['format', 'oxfmt', ['--check', '.']],
  ['lint', 'oxlint', []],
  ['types', 'tsc', ['-p', 'tsconfig.tests.json']],
  ['types of the playground', 'tsc', ['-p', 'packages/playground']],
  ['dependency rules', 'depcruise', ['packages', '--config', '.dependency-cruiser.cjs']],
  ['dead code', 'knip', []],
  ['generated files', 'tsx', ['-C', 'source', 'scripts/generate.ts', '--check']],
];

checkNode();
installPackages();
buildPackages();
await fetchModels();
for (const [title, program, args] of CHECKS) {
  say(`--- ${title}`);
  run(join(BIN, program), args);
}
say('--- tests');
run(process.execPath, [join(ROOT, 'scripts', 'test.mjs')]);
