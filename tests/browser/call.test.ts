import { execFile, spawnSync } from 'node:child_process';
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
const LINK = /(?:url|temporaryUrl)["']?:\s*["']([^"']+)["']/;

describe('the call', () => {
  it.each([
    ['recraft/removeBackground', 'cURL', 'bash', ['-c']],
    ['onemin/TEXT_REMOVER/clipdrop', 'cURL', 'bash', ['-c']],
    ['recraft/removeBackground', 'JavaScript', process.execPath, ['--input-type=module', '-e']],
    ['onemin/TEXT_REMOVER/clipdrop', 'SDK', process.execPath, ['--input-type=module', '-e']],
    ['recraft/removeBackground', 'Python', 'python3', ['-c']],
  ] as const)('of %s in %s does what the page did', async (entry, language, program, options) => {
    if (language === 'Python' && !hasRequests()) return;
    const page = await browser.open(`#/edit/${entry}`, { permissions: ['clipboard-read', 'clipboard-write'] });
    const edit = editPage(page);
    await edit.upload('Source picture', await photo());
    const { said, id } = await edit.run();
    const { images } = await browser.client.runs.get(id);

    const code = await edit.copied(language);
    const printed = await execute(program, ...options, code);

    expect(said).toBe('Done');
    expect(code).not.toContain(browser.apiKey);
    expect(await digestOf(linkIn(printed))).toBe(await digestOf(images[0]?.url ?? ''));
  });
});

/** What the code in Python needs beside Python. */
function hasRequests(): boolean {
  return spawnSync('python3', ['-c', 'import requests'], { stdio: 'ignore' }).status === 0;
}

function linkIn(text: string): string {
  return LINK.exec(text)?.[1] ?? `missing: ${text}`;
}
