import { expect, test } from 'vitest';
import { parsePrompt } from '../parse-prompt.ts';
import { tokenise } from '../token.ts';
import { suspectUnread } from './unread.ts';

const messages = (prompt: string) =>
  parsePrompt({ prompt, seed: 1, purpose: 'picture', style: { output: 'raster', treatment: 'photo' } }).warnings.map(
    ({ code, message }) => `${code}: ${message}`,
  );

test.each([
  ['en katt på en strand vid solnedgång', 'Swedish'],
  ['en mand på stranden ved solnedgang med en hund bag', 'Danish'],
  ['en kvinne på et fjell i snø foran en innsjø', 'Norwegian'],
  ['pies na plaży o zachodzie słońca', 'Polish'],
  ['kočka na stole v kuchyni', 'Czech'],
  ['plajda bir köpek, gün batımı', 'Turkish'],
  ['koira rannalla auringonlaskun aikaan ja meri', 'Finnish'],
  ['egy kutya a tengerparton naplemente', 'Hungarian'],
  ['o pisică pe o masă albă și soare', 'Romanian'],
])('"%s" is not taken for a language that is read: it is said to be %s', (prompt, name) => {
  const [message = ''] = messages(prompt);

  expect(message).toContain('prompt-language');
  expect(message).toContain(name);
  expect(message).toContain('does not read');
});

test.each([
  ['ein Hund am Strand bei Sonnenuntergang', 'German'],
  ['een hond op het strand bij zonsondergang', 'Dutch'],
  ['un perro en la playa al atardecer', 'Spanish'],
  ['un chien sur la plage au coucher du soleil', 'French'],
])('"%s" is still read as %s', (prompt, name) => {
  expect(messages(prompt)[0]).toContain(`was read as ${name}`);
});

test('English is suspected of nothing', () => {
  for (const prompt of ['a man on a pier at the sea', 'a cat in a sauna by the lake, on a bench', 'on a table'])
    expect(messages(prompt).some((message) => message.startsWith('prompt-language'))).toBe(false);
});

test('one word proves nothing', () => {
  expect(suspectUnread(tokenise('strand'))).toBeUndefined();
});
