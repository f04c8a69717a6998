// `npm run bench:fill`: our fill against others on photos of known content. See README.md beside this file.
import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { FillProfile } from '@backlot/kernels';
import { machineFacts } from '../support/machine-facts.ts';
import { renderTable } from '../support/table.ts';
import { writeBlindSheets } from './blind.ts';
import { CASES } from './cases.ts';
import { compareOn, type FoundCase, type Outcome } from './compare.ts';
import { fillOne } from './fill-one.ts';
import { photoFile } from './load-case.ts';
import { METHODS, type FillMethod } from './methods.ts';
import { readOptions, type Options } from './options.ts';
import { performanceTable, writePerformanceInputs } from './performance.ts';
import { scorePicks } from './score.ts';
import { bestBaselineRows, writeSheets } from './sheets.ts';
import { casesTable, differencesTable, meansTable } from './tables.ts';
import { warmTable } from './warm-table.ts';

const OURS = 'ours-quality';
/** The case whose photo is large enough for the measurements of speed. */
const PERFORMANCE_CASE = 'planks_bottle';

const say = (text: string) => process.stdout.write(`${text}\n`);
const args = process.argv.slice(2);
const [command, first = '', second = '', third = '', fourth = ''] = args;
// The first is how a bench process asks another one for a fill, with a profile of ours.
if (command === 'fill-one') await fillOne(first as FillProfile, second, third, fourth);
else if (command === 'score') say(renderTable(scorePicks(first, second)));
else await bench(readOptions(args));

async function bench(options: Options): Promise<void> {
  mkdirSync(options.out, { recursive: true });
  say(`Backlot bench of the fill\n${machineFacts()}`);
  const { found, missing } = findPhotos(options);
  if (missing.length > 0) say(`Left out, their photos are not here (see install-photos.sh): ${missing.join(', ')}`);
  const folderOf = (name: string) => join(options.out, 'cases', name);
  if (options.withPerformance) await measureSpeed(options);
  else await compareAll(options, found, folderOf);
}

async function compareAll(
  options: Options,
  found: readonly FoundCase[],
  folderOf: (name: string) => string,
): Promise<void> {
  const methods = chosenMethods(options);
  const outcomes: Outcome[] = [];
  for (const [index, item] of found.entries()) {
    outcomes.push(
      ...(await compareOn(item, methods, { folder: folderOf(item.fillCase.name), isKept: options.isKept })),
    );
    process.stderr.write(`${index + 1}/${found.length} ${item.fillCase.name}\n`);
  }
  writeFileSync(join(options.out, 'outcomes.json'), JSON.stringify(outcomes, undefined, 1));
  const groups: [string, Outcome[]][] = [
    ['tuned on', outcomes.filter(({ fillCase }) => fillCase.isTunedOn)],
    ['held out', outcomes.filter(({ fillCase }) => !fillCase.isTunedOn)],
    ['held out, made', outcomes.filter(({ fillCase }) => !fillCase.isTunedOn && fillCase.scene === 'made')],
    ['held out, nature', outcomes.filter(({ fillCase }) => !fillCase.isTunedOn && fillCase.scene === 'nature')],
  ];
  for (const [title, group] of groups) {
    if (group.length === 0) continue;
    say(`\n${renderTable(meansTable(title, group))}`);
    say(`\n${renderTable(differencesTable(title, OURS, group))}`);
  }
  say(`\n${renderTable(casesTable(outcomes))}\n`);
  if (options.isBlind)
    for (const line of await writeBlindSheets(outcomes, { out: options.out, seed: options.seed, folderOf })) say(line);
  else
    for (const file of await writeSheets(join(options.out, 'best'), bestBaselineRows(outcomes, OURS, folderOf)))
      say(file);
}

async function measureSpeed({ photos, out }: Options): Promise<void> {
  const fillCase = CASES.find(({ name }) => name === PERFORMANCE_CASE);
  const file = fillCase && photoFile(fillCase, photos);
  if (fillCase === undefined || file === undefined)
    throw new Error(`the photo of ${PERFORMANCE_CASE} is not here: see install-photos.sh`);
  const inputs = await writePerformanceInputs(fillCase, file, out);
  say(`\n${renderTable(await warmTable(inputs))}`);
  say(`\n${renderTable(performanceTable(inputs))}`);
}

function findPhotos({ photos, cases, only }: Options): { found: FoundCase[]; missing: string[] } {
  const wanted = CASES.filter(
    ({ name, isTunedOn }) =>
      (cases === 'all' || isTunedOn === (cases === 'tuned')) && (only === undefined || name.includes(only)),
  );
  const found: FoundCase[] = [];
  const missing: string[] = [];
  for (const fillCase of wanted) {
    const file = photoFile(fillCase, photos);
    if (file === undefined) missing.push(fillCase.name);
    else found.push({ fillCase, photoFile: file });
  }
  return { found, missing };
}

function chosenMethods({ methods }: Options): FillMethod[] {
  const chosen = METHODS.filter(({ name, isSlow }) => (methods === undefined ? !isSlow : methods.includes(name)));
  return chosen.filter((method) => {
    const isThere = method.isThere();
    say(`${isThere ? 'With' : 'Without'} ${method.name}: ${method.origin}`);
    return isThere;
  });
}
