import { expect, test } from 'vitest';
import { isRemoveBackground } from './remove-background.ts';

test.each([
  'remove background',
  'Remove the background please',
  'remove bg',
  'transparent background',
  'Transparent PNG',
  'png with transparent background',
  'no background',
  'without background, just the product',
  'make the background transparent',
  'Can you remove the background from this image?',
  'delete the background and make it transparent',
  'cut out the subject and remove the background',
  'background removal',
  'remove everything behind the subject, transparent background',
  'isolate the product on a transparent background',
  'isolated',
  'get rid of the background!',
  'I want the background removed.',
  'Erase the entire background, keep only the person',
])('"%s" asks for the cut-out alone', (prompt) => {
  expect(isRemoveBackground(prompt)).toBe(true);
});

test.each([
  '',
  'beach',
  'remove the background people and add a beach',
  'remove the background and put a beach there',
  'remove background, add white marble table',
  'isolated on white background',
  'transparent glass bottle on a table',
  'no people in the background',
  'a plain white background',
  'clean background',
  'background with transparent bubbles',
  'replace the background with a forest',
  `remove the background ${'please '.repeat(100)}`,
])('"%s" does not', (prompt) => {
  expect(isRemoveBackground(prompt)).toBe(false);
});
