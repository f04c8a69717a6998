import type { Page } from 'playwright-core';

/** A page with everything that is wrong with it. */
export interface Watched {
  readonly page: Page;
  readonly faults: readonly string[];
}

/** Listens to a page from before it is loaded: requests to other hosts, what is thrown, and what its console complains of. */
export function watchPage(page: Page, baseUrl: string): Watched {
  const faults: string[] = [];
  page.on('request', (request) => {
    const url = request.url();
    if (!url.startsWith(`${baseUrl}/`) && !/^(data|blob|about):/.test(url)) faults.push(`asked another host: ${url}`);
  });
  page.on('pageerror', (error) => faults.push(`threw: ${error.stack ?? error.message}`));
  page.on('console', (message) => {
    if (message.type() === 'error' || message.type() === 'warning')
      faults.push(`${message.type()}: ${message.text()} (${message.location().url})`);
  });
  return { page, faults };
}
