import { expect, test } from 'vitest';
import { wantedContent } from './wanted-content.ts';

test.each([
  ['', ''],
  ['remove', ''],
  ['Please remove the man in the red shirt', ''],
  ['clean background', ''],
  ['empty', ''],
  ['same background, seamless', ''],
  ['get rid of the wires', ''],
  ['a red balloon', 'a red balloon'],
  ['Replace the car with a red balloon', 'a red balloon'],
  ['change the sky to a sunset', 'a sunset'],
  ['add a dog', 'a dog'],
  ['can you put a cat here', 'a cat here'],
  ['fill with grass', 'grass'],
  ['fill the hole with sand', 'sand'],
  ['remove the person and add a bench', 'a bench'],
])('"%s" wants "%s"', (prompt, content) => {
  expect(wantedContent(prompt)).toBe(content);
});
