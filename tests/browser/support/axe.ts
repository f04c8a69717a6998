import axe from 'axe-core';
import type { Page } from 'playwright-core';

/** How bad a finding may be before a page is not good enough. */
const BAD = new Set(['serious', 'critical']);

/** What is wrong with a page for people who cannot see it, hear it or point at it: a line for each serious finding. */
export async function seriousFindings(page: Page): Promise<string[]> {
  // Evaluated from outside, where the content security policy of the page does not reach.
  await page.evaluate(axe.source);
  const { violations } = await page.evaluate(() => (globalThis as unknown as { axe: typeof axe }).axe.run());
  return violations
    .filter(({ impact }) => BAD.has(impact ?? ''))
    .map(
      ({ id, nodes }) => `${id}: ${nodes.map(({ html, failureSummary }) => `${html} ${failureSummary}`).join('\n')}`,
    );
}
