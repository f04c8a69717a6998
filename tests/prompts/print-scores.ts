// Prints the score table. `npx tsx -C source tests/prompts/print-scores.ts [--failures]`: failures of the tuning part only, so that
// nobody tunes on the held-out part.
import { LANGUAGES } from '../../packages/engine/src/scene/parse/languages/index.ts';
import { readCases, scoreCases } from './score.ts';

const tuning = scoreCases([...readCases('tuning.txt'), ...readCases('second-tuning.txt')]);
const heldOut = scoreCases([...readCases('held-out.txt'), ...readCases('second-held-out.txt')]);
const percent = (met = 0, asked = 0): string =>
  asked === 0 ? '-' : `${met}/${asked} ${Math.round((100 * met) / asked)} %`;

console.log(`${'slot'.padEnd(10)} ${'tuning'.padEnd(14)} held-out`);
for (const slot of new Set([...tuning.slots.keys(), ...heldOut.slots.keys()])) {
  const one = tuning.slots.get(slot);
  const other = heldOut.slots.get(slot);
  console.log(`${slot.padEnd(10)} ${percent(one?.met, one?.asked).padEnd(14)} ${percent(other?.met, other?.asked)}`);
}
for (const { code, name } of LANGUAGES) {
  const one = scoreCases(readCases(`languages/${code}-tuning.txt`)).slots.get('family');
  const other = scoreCases(readCases(`languages/${code}-held-out.txt`)).slots.get('family');
  console.log(`${name.padEnd(10)} ${percent(one?.met, one?.asked).padEnd(14)} ${percent(other?.met, other?.asked)}`);
}
if (process.argv.includes('--failures')) console.log(`\n${tuning.failures.join('\n')}`);
