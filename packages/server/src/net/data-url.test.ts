import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { decodeDataUrl, isDataUrl } from './data-url.ts';

const text = (url: string) => Buffer.from(decodeDataUrl(url, 100)).toString('utf8');

describe('a data: URL', () => {
  it.each([
    ['data:image/png;base64,aGVsbG8=', 'hello'],
    ['data:image/png;base64,aGVsbG8', 'hello'],
    ['DATA:image/png;charset=x;BASE64,aGVs\nbG8=', 'hello'],
    ['data:;base64,aGVsbG8%3D', 'hello'],
    ['data:,hello', 'hello'],
    ['data:text/plain,h%65llo%2C%20you', 'hello, you'],
    ['data:,gr%C3%BCn ü', 'grün ü'],
  ])('%j carries %j', (url, expected) => {
    expect(text(url)).toBe(expected);
  });

  it.each([
    'data:image/png;base64',
    'data:;base64,aGVsb*8=',
    'data:;base64,a',
    'data:;base64,aGVs=bG8',
    'data:;base64,aGVs_G8=',
    'data:;base64,aGVs-G8=',
    'data:;base64,aGVsb\u0141==',
    'data:,100%',
    'data:,%zz',
    'http://example.org/,x',
  ])('%j is malformed', (url) => {
    expect(() => decodeDataUrl(url, 100)).toThrow(/malformed/);
  });

  it('is empty when it carries nothing', () => {
    expect(() => decodeDataUrl('data:image/png;base64,', 100)).toThrow('The picture is empty.');
  });

  it('is refused when it carries too much', () => {
    expect(() => decodeDataUrl(`data:,${'x'.repeat(101)}`, 100)).toThrow(/more than 100 bytes/);
    expect(() => decodeDataUrl(`data:;base64,${'A'.repeat(1000)}`, 100)).toThrow(/more than 100 bytes/);
    expect(decodeDataUrl(`data:,${'x'.repeat(100)}`, 100)).toHaveLength(100);
  });

  it('gives back any bytes that were put in', () => {
    fc.assert(
      fc.property(fc.uint8Array({ minLength: 1, maxLength: 60 }), (bytes) => {
        const base64 = `data:image/png;base64,${Buffer.from(bytes).toString('base64')}`;
        const percent = `data:,${[...bytes].map((byte) => `%${byte.toString(16).padStart(2, '0')}`).join('')}`;

        expect([...decodeDataUrl(base64, 60)]).toEqual([...bytes]);
        expect([...decodeDataUrl(percent, 60)]).toEqual([...bytes]);
      }),
    );
  });

  it('is taken in base64 exactly when RFC 4648 takes it, with or without its padding, whitespace aside', () => {
    const characters = fc.constantFrom('A', 'z', '9', '+', '/', '=', '-', '_', ' ', '*', '\u0141', '\u00e1');
    fc.assert(
      fc.property(fc.string({ unit: characters, minLength: 1, maxLength: 9 }), (data) => {
        const compact = data.replace(/ /g, '');
        const isBase64 = /^[A-Za-z0-9+/]+={0,2}$/.test(compact) && compact.replace(/=+$/, '').length % 4 !== 1;

        const decode = () => decodeDataUrl(`data:;base64,${data}`, 100);

        if (isBase64) expect([...decode()]).toEqual([...Buffer.from(compact, 'base64')]);
        else expect(decode).toThrow();
      }),
      { numRuns: 1000 },
    );
  });

  it('is told from other references by its beginning', () => {
    expect(isDataUrl('Data:,x')).toBe(true);
    expect(isDataUrl('https://example.org/data:')).toBe(false);
    expect(isDataUrl('images/data.png')).toBe(false);
  });
});
