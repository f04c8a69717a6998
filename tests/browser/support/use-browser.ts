import { chromium, type Browser, type BrowserContextOptions, type Page } from 'playwright-core';
import { createClient, type Client } from '@backlot/sdk';
import { afterAll, afterEach, beforeAll, expect, inject } from 'vitest';
import { watchPage, type Watched } from './watch-page.ts';

/** Where Debian puts it. */
const CHROMIUM = process.env['CHROMIUM'] ?? '/usr/bin/chromium';
/** What it would say to others by itself, and what takes more than two cores have. */
const QUIET = [
  '--no-sandbox',
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
];
const WINDOW = { width: 1440, height: 900 };
const PATIENCE_MS = 20_000;

/** How a page is opened. */
interface OpenOptions extends Pick<BrowserContextOptions, 'viewport' | 'colorScheme' | 'hasTouch' | 'permissions'> {
  /** Whether the door is passed already; true unless said otherwise. */
  readonly isSignedIn?: boolean;
}

/** The browser of a test file. */
export interface BrowserInUse {
  /** A page of the server, in a window of its own. */
  readonly open: (fragment?: string, options?: OpenOptions) => Promise<Page>;
  readonly baseUrl: string;
  readonly apiKey: string;
  /** The same server by the SDK. */
  readonly client: Client;
}

/**
 * Starts Chromium before the tests of a file and ends it after them. After every test, no page that it opened may have asked another
 * host, violated the content security policy, thrown, or complained on the console.
 */
export function useBrowser(): BrowserInUse {
  const { baseUrl, apiKey } = inject('server');
  let browser: Browser;
  let watched: Watched[] = [];
  beforeAll(async () => {
    browser = await chromium.launch({ executablePath: CHROMIUM, args: QUIET });
  });
  afterEach(async () => {
    const faults = watched.flatMap(({ faults }) => faults);
    await Promise.all(watched.map(({ page }) => page.context().close()));
    watched = [];
    expect(faults).toEqual([]);
  });
  afterAll(async () => {
    await browser.close();
  });
  const open = async (fragment = '', { isSignedIn = true, ...options }: OpenOptions = {}): Promise<Page> => {
    const context = await browser.newContext({ viewport: WINDOW, reducedMotion: 'reduce', ...options });
    context.setDefaultTimeout(PATIENCE_MS);
    const page = await context.newPage();
    watched.push(watchPage(page, baseUrl));
    if (isSignedIn) await context.addInitScript((key) => sessionStorage.setItem('backlot-key', key), apiKey);
    await page.goto(`${baseUrl}/${fragment}`);
    return page;
  };
  return { open, baseUrl, apiKey, client: createClient({ baseURL: baseUrl, apiKey }) };
}
