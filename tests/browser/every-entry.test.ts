import type { CatalogEntry, RunView } from '@backlot/sdk';
import type { Page } from 'playwright-core';
import { beforeAll, describe, expect, it } from 'vitest';
import { maskOf, photo } from '../support/pictures.ts';
import { editPage } from './support/edit-page.ts';
import { useBrowser } from './support/use-browser.ts';

const browser = useBrowser();
/** It needs what another has made. */
const LAST = 'recraft/exploreSimilar';
const AT_ONCE = 3;
/** All of them, on two busy cores. */
const ALL_MS = 300_000;

let image: string;
let mask: string;
let exploredImage = '';

async function keep(bytes: Buffer): Promise<string> {
  const file = new Blob([new Uint8Array(bytes)], { type: 'image/png' });
  return (await browser.client.assets.upload(file, { name: 'picture.png' })).asset.key;
}

beforeAll(async () => {
  image = await keep(await photo());
  mask = await keep(await maskOf({ left: 100, top: 80, width: 60, height: 60 }));
});

describe('every entry of the catalogue', () => {
  it(
    'runs from its generated form',
    async () => {
      const { entries } = await browser.client.catalog();
      const ended = new Map<string, string>();
      const runIn = async (page: Page, entry: CatalogEntry): Promise<RunView> => {
        const given = new URLSearchParams(valuesFor(entry));
        await page.goto(`${browser.baseUrl}/#/edit/${entry.id}?${given.toString()}`);
        await page.getByRole('heading', { level: 1, name: entry.title, exact: true }).waitFor();
        const { said, id } = await editPage(page).run();
        const run = await browser.client.runs.get(id);
        ended.set(entry.id, `${said} ${run.state} ${run.provider} ${run.error?.message ?? ''}`.trim());
        return run;
      };
      const isLast = ({ id }: CatalogEntry): boolean => id === LAST;
      const waiting = entries.filter((entry) => !isLast(entry));
      const work = async (): Promise<void> => {
        const page = await browser.open();
        for (let entry = waiting.shift(); entry !== undefined; entry = waiting.shift()) {
          const run = await runIn(page, entry);
          if (entry.id === 'recraft/explore') exploredImage = run.images[0]?.id ?? '';
        }
      };

      await Promise.all(Array.from({ length: AT_ONCE }, work));
      const page = await browser.open();
      for (const entry of entries.filter(isLast)) await runIn(page, entry);

      expect(Object.fromEntries(ended)).toEqual(
        Object.fromEntries(entries.map(({ id }) => [id, 'Done succeeded builtin'])),
      );
    },
    ALL_MS,
  );
});

/** What is put into the form by the address, as links within the pages do; the rest is the example. */
function valuesFor({ roles, fields: { properties } }: CatalogEntry): Record<string, string> {
  return {
    ...(roles.image !== undefined && { [roles.image]: image }),
    ...(roles.mask !== undefined && { [roles.mask]: mask }),
    ...('source_image_id' in properties && { source_image_id: exploredImage }),
    ...('prompt' in properties && { prompt: 'a quiet lake at dawn' }),
  };
}
