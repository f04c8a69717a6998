import { expect, test } from 'vitest';
import { sniff } from './sniff.ts';

const bytes = (text: string): Uint8Array => Uint8Array.from(Buffer.from(text, 'latin1'));

test.each([
  ['\x89PNG\r\n\x1a\n', 'png'],
  ['\xff\xd8\xff\xe0', 'jpeg'],
  ['RIFF\0\0\0\0WEBPVP8 ', 'webp'],
  ['GIF89a', 'gif'],
  ['II*\0', 'tiff'],
  ['MM\0*', 'tiff'],
  ['\0\0\0\x1cftypavif', 'avif'],
  ['<svg xmlns="http://www.w3.org/2000/svg"/>', 'svg'],
  ['\n<?xml version="1.0"?><!-- drawn by hand -->\n<!DOCTYPE svg PUBLIC "a" "b" [<!ENTITY x "y">]>\n<svg:svg>', 'svg'],
])('%j is accepted as %s', (text, format) => {
  expect(sniff(bytes(text))).toEqual({ kind: 'accepted', format });
});

test.each([
  ['%PDF-1.7', 'a PDF document'],
  ['BM6\0', 'a BMP picture'],
  ['\0\0\0\x18ftypheic', 'a HEIC picture'],
  ['\0\0\0\x18ftypmp42', 'a video'],
  ['<!DOCTYPE html><html>', 'a web page'],
  ['<!-- hi --><html><svg></svg>', 'a web page'],
])('%j is refused as %s', (text, name) => {
  expect(sniff(bytes(text))).toEqual({ kind: 'refused', name });
});

test.each(['', 'hello', '<svgx>', '<note><svg/></note>', '\x89PNG'])('%j is unknown', (text) => {
  expect(sniff(bytes(text))).toEqual({ kind: 'unknown' });
});
