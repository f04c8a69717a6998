import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { createRandom, deriveSeed } from '@backlot/kernels';
import type { Outcome } from './compare.ts';
import { writeSheets, type SheetRow } from './sheets.ts';

/** What a viewer chooses among: the best of each kind, not blurs that nobody would choose. */
const SHOWN = ['ours-quality', 'shift-map', 'gmic-matchpatch', 'gmic-patch'];
const LETTERS = 'ABCDEFGH';

/**
 * Sheets of every case with the methods in an order of their own, without names, and the key in a file of its own. Returns what to
 * do with them.
 */
export async function writeBlindSheets(
  outcomes: readonly Outcome[],
  { out, seed, folderOf }: { readonly out: string; readonly seed: number; readonly folderOf: (name: string) => string },
): Promise<string[]> {
  const names = [...new Set(outcomes.map(({ fillCase }) => fillCase.name))];
  const key: Record<string, Record<string, string>> = {};
  const rows: SheetRow[] = names.map((name) => {
    const shown = outcomes.filter(
      ({ fillCase, method, measures }) => fillCase.name === name && SHOWN.includes(method) && measures !== undefined,
    );
    const order = shuffled(shown, deriveSeed(seed, `blind ${name}`));
    key[name] = Object.fromEntries(order.map(({ method }, k) => [LETTERS[k], method]));
    const labelled = order.map(({ file }, k) => ({ label: LETTERS[k] ?? '', file }));
    return { folder: folderOf(name), name, shown: labelled, withTruth: false };
  });
  const sheets = await writeSheets(join(out, 'blind'), rows);
  writeFileSync(join(out, 'blind-key.json'), JSON.stringify(key, undefined, 2));
  writeFileSync(join(out, 'blind-rows.txt'), names.map((name) => `${name} \n`).join(''));
  return [
    ...sheets,
    `Write the best letter behind every name of ${join(out, 'blind-rows.txt')}, then: npm run bench:fill -- score ${join(out, 'blind-rows.txt')} ${join(out, 'blind-key.json')}`,
  ];
}

/** Fisher and Yates. */
function shuffled<Value>(values: readonly Value[], seed: number): Value[] {
  const random = createRandom(seed);
  const out = [...values];
  for (let i = out.length - 1; i > 0; i--) {
    const k = Math.floor(random() * (i + 1));
    [out[i], out[k]] = [out[k]!, out[i]!];
  }
  return out;
}
