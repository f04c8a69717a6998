// `npm run gallery` draws a contact sheet of every operation with a real server; `-- --check` fails when one does not look as
// committed. Names after `--` draw only those.
import { mkdir, readFile, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { drawSheet } from './gallery/draw-sheet.ts';
import { galleryPage } from './gallery/gallery-page.ts';
import { openStudio, type Sent } from './gallery/open-studio.ts';
import { SHEETS } from './gallery/sheets.ts';
import { isSamePicture } from './generate/same-picture.ts';

const ROOT = dirname(dirname(fileURLToPath(import.meta.url)));
const FOLDER = join(ROOT, 'docs', 'gallery');
const isCheck = process.argv.includes('--check');
const asked = process.argv.slice(2).filter((word) => word !== '--check');
const say = (text: string) => process.stdout.write(`${text}\n`);

const unknown = asked.find((name) => !SHEETS.some((sheet) => sheet.name === name));
if (unknown === undefined) await drawAll();
else {
  say(`There is no sheet "${unknown}": ${SHEETS.map(({ name }) => name).join(', ')}.`);
  process.exitCode = 1;
}

async function drawAll(): Promise<void> {
  const wanted = SHEETS.filter(({ name }) => asked.length === 0 || asked.includes(name));
  const { studio, takeSent, close } = await openStudio(ROOT);
  const requests = new Map<string, readonly Sent[]>();
  const stale: string[] = [];
  try {
    for (const sheet of wanted) {
      const start = performance.now();
      const picture = await drawSheet(await sheet.draw(studio), sheet);
      requests.set(sheet.name, takeSent());
      if (!(await settle(`${sheet.name}.jpg`, picture))) stale.push(sheet.name);
      say(`${sheet.name}: ${((performance.now() - start) / 1000).toFixed(1)} s`);
    }
  } finally {
    await close();
  }
  const former = await readFile(join(FOLDER, 'README.md'), 'utf8').catch(() => '');
  if (!(await settle('README.md', galleryPage(SHEETS, requests, former)))) stale.push('README.md');
  if (stale.length === 0) return;
  say(`${isCheck ? 'stale' : 'written'}: ${stale.join(', ')}`);
  if (isCheck) {
    say('Run `npm run gallery`, look at what it draws and commit it.');
    process.exitCode = 1;
  }
}

/** Whether a file of the gallery is as it should be; unless this is a check, it is then. */
async function settle(name: string, wanted: string | Uint8Array): Promise<boolean> {
  const path = join(FOLDER, name);
  const present = await readFile(path).catch(() => undefined);
  const isSame =
    present !== undefined &&
    (typeof wanted === 'string' ? present.toString() === wanted : await isSamePicture(present, wanted));
  if (!isSame && !isCheck) {
    await mkdir(FOLDER, { recursive: true });
    await writeFile(path, wanted);
  }
  return isSame;
}
