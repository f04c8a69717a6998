import { execFile } from 'node:child_process';
import { createHash } from 'node:crypto';
import { promisify } from 'node:util';
import { describe, expect, it } from 'vitest';
import { photo } from '../support/pictures.ts';
import { editPage } from './support/edit-page.ts';
import { useBrowser } from './support/use-browser.ts';

const browser = useBrowser();
const run = promisify(execFile);

/** What a shell or an interpreter says to a text that was copied from the page. */
async function execute(program: string, ...args: readonly string[]): Promise<string> {
  const env = { ...process.env, BACKLOT_API_KEY: browser.apiKey };
  return (await run(program, args, { env, maxBuffer: 64 * 1024 * 1024 })).stdout;
}

async function digestOf(url: string): Promise<string> {
  const bytes = new Uint8Array(await (await fetch(url)).arrayBuffer());
  return createHash('sha256').update(bytes).digest('hex');
}

/** The link to the picture in an answer of either dialect, as JSON or as Node prints it. */
const LINK = /"?(?:url|temporaryUrl)"?:\s*["']([^"']+)["']/;

describe('the call', () => {
  it.each([
    ['recraft/removeBackground', 'Source picture'],
    ['onemin/TEXT_REMOVER/clipdrop', 'Source picture'],
  ])('of %s does in a shell and in JavaScript what the page did', async (entry, field) => {
    const page = await browser.open(`#/edit/${entry}`, { permissions: ['clipboard-read', 'clipboard-write'] });
    const edit = editPage(page);
    await edit.upload(field, await photo());
    const { said, id } = await edit.run();
    const { images } = await browser.client.runs.get(id);

    const curl = await edit.copied('cURL');
    const javascript = await edit.copied('JavaScript');

    expect(said).toBe('Done');
    expect(curl).not.toContain(browser.apiKey);
    const answered = await execute('bash', '-c', curl);
    const wanted = await digestOf(images[0]?.url ?? '');
    expect(await digestOf(linkIn(answered))).toBe(wanted);
    const printed = await execute(process.execPath, '--input-type=module', '-e', javascript);
    expect(await digestOf(linkIn(printed))).toBe(wanted);
  });
});

function linkIn(text: string): string {
  return LINK.exec(text)?.[1] ?? `missing: ${text}`;
}
