import { expect, it } from 'vitest';
import { useBrowser } from './support/use-browser.ts';

const browser = useBrowser();

it('a member is shown the own keys, and told what is for admins without asking the server for it', async () => {
  const { account } = browser.client;
  const { userId } = await account.members.add({ name: 'Grace' });
  const { key } = await account.keys.create({ name: 'of Grace', userId });
  const page = await browser.open('#/settings/keys', { isSignedIn: false });
  await page.getByLabel('API key').fill(key);
  await page.getByRole('button', { name: 'Come in' }).click();

  await page.getByText('of Grace').first().waitFor();
  const revocable = await page.getByRole('button', { name: /^Revoke / }).count();
  await page.getByRole('tab', { name: /Members/ }).click();
  await page.getByText('For the admins of your team').waitFor();

  // A refusal would be an error on the console, which no test lets pass.
  expect(revocable).toBe(1);
  expect(await page.content()).not.toContain(key);
});
