import { join } from 'node:path';
import { writeContactSheet, type Tile } from '../../scripts/support/contact-sheet.ts';
import { aroundHole, cut } from './around-hole.ts';
import type { Outcome } from './compare.ts';
import { maskOf, readRaster } from './load-case.ts';

const ROWS_A_SHEET = 6;
const TILE_PX = 384;
/** What is shown around a hole, px: enough to see whether the fill fits. */
const MARGIN_PX = 64;
/** What a hole is shown in. */
const MAGENTA = [224, 32, 224];

/** The rows of a sheet: one case, its outcomes in the order in which they are shown. */
export interface SheetRow {
  readonly folder: string;
  readonly name: string;
  readonly shown: readonly { readonly label: string; readonly file: string }[];
  readonly withTruth: boolean;
}

/** Writes contact sheets of some rows each; returns their files. */
export async function writeSheets(prefix: string, rows: readonly SheetRow[]): Promise<string[]> {
  const files: string[] = [];
  for (let first = 0; first < rows.length; first += ROWS_A_SHEET) {
    const some = rows.slice(first, first + ROWS_A_SHEET);
    const columns = Math.max(...some.map(({ shown, withTruth }) => shown.length + (withTruth ? 2 : 1)));
    const tiles: Tile[] = [];
    for (const row of some) tiles.push(...(await tilesOf(row, columns)));
    const file = `${prefix}-${String(first / ROWS_A_SHEET + 1).padStart(2, '0')}.png`;
    await writeContactSheet(file, tiles, { columns, tilePx: TILE_PX });
    files.push(file);
  }
  return files;
}

async function tilesOf({ folder, name, shown, withTruth }: SheetRow, columns: number): Promise<Tile[]> {
  const hole = maskOf(await readRaster(join(folder, 'mask.png')));
  const part = aroundHole(hole, MARGIN_PX);
  const near = async (file: string) => cut(await readRaster(file), part);
  const input = await readRaster(join(folder, 'input.png'));
  for (let i = 0; i < hole.data.length; i++) if (hole.data[i]! > 0) input.data.set(MAGENTA, 4 * i);
  const tiles: Tile[] = [{ label: name, image: cut(input, part) }];
  for (const { label, file } of shown) tiles.push({ label, image: await near(file) });
  if (withTruth) tiles.push({ label: 'truth', image: await near(join(folder, 'truth.png')) });
  while (tiles.length < columns) tiles.push(tiles[0]!);
  return tiles;
}

/** Input, the best of the others by texture and colour, ours, truth: a row for each case. */
export function bestBaselineRows(
  outcomes: readonly Outcome[],
  ours: string,
  folderOf: (name: string) => string,
): SheetRow[] {
  const names = [...new Set(outcomes.map(({ fillCase }) => fillCase.name))];
  return names.flatMap((name) => {
    const own = outcomes.find((outcome) => outcome.fillCase.name === name && outcome.method === ours);
    const others = outcomes.filter(({ fillCase, method }) => fillCase.name === name && !method.startsWith('ours-'));
    const best = others.toSorted((a, b) => badness(a) - badness(b))[0];
    if (own === undefined || best === undefined) return [];
    const shown = [best, own].map(({ method, file }) => ({ label: method, file }));
    return [{ folder: folderOf(name), name, shown, withTruth: true }];
  });
}

/** Texture distance of 0.1 counts like a colour distance of 10. */
function badness({ measures }: Outcome): number {
  return measures === undefined ? Infinity : measures.texture + measures.colour / 100;
}
