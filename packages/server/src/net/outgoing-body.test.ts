import { describe, expect, it } from 'vitest';
import { base64Text, jsonBody } from './json-body.ts';
import { multipartBody } from './multipart-body.ts';
import { PIECE_BYTES, type OutgoingBody } from './outgoing-body.ts';

/** None, one, the ends of a group of base64 and of a piece, and more than a piece. */
const SIZES = [0, 1, 2, 3, 49_151, 49_152, 49_153, PIECE_BYTES, PIECE_BYTES + 1, 3 * PIECE_BYTES + 7];

const bytesOf = (size: number) => Uint8Array.from({ length: size }, (_, index) => (index * 31 + (index >> 8)) & 255);
const whole = ({ pieces }: OutgoingBody) => Buffer.concat([...pieces()]);

function expectWellSized(body: OutgoingBody): void {
  const sizes = [...body.pieces()].map(({ byteLength }) => byteLength);

  expect(body.sizeBytes).toBe(whole(body).byteLength);
  expect(Math.max(...sizes)).toBeLessThanOrEqual(PIECE_BYTES);
  expect(Math.min(...sizes)).toBeGreaterThan(0);
}

describe('a form on its way out', () => {
  it('is written as browsers write it', () => {
    const file = { bytes: Buffer.from('hi'), name: 'a "b"\n.png', mediaType: 'image/png' };

    const body = multipartBody([
      ['n', 2],
      ['is_on', true],
      ['prompt', 'one\ntwo\r\nthree\rfour – 多'],
      ['image', file],
    ]);

    const [, boundary = ''] = /^multipart\/form-data; boundary=(.*)$/.exec(body.mediaType) ?? [];
    expect(whole(body).toString()).toBe(
      [
        `--${boundary}\r\nContent-Disposition: form-data; name="n"\r\n\r\n2`,
        `--${boundary}\r\nContent-Disposition: form-data; name="is_on"\r\n\r\ntrue`,
        `--${boundary}\r\nContent-Disposition: form-data; name="prompt"\r\n\r\none\r\ntwo\r\nthree\r\nfour – 多`,
        `--${boundary}\r\nContent-Disposition: form-data; name="image"; filename="a %22b%22%0A.png"\r\nContent-Type: image/png\r\n\r\nhi`,
        `--${boundary}--\r\n`,
      ].join('\r\n'),
    );
  });

  it.each(SIZES)('carries a file of %i bytes, and says how long it is', async (size) => {
    const bytes = bytesOf(size);

    const body = multipartBody([['image', { bytes, name: 'a.png', mediaType: 'image/png' }]]);

    expectWellSized(body);
    const read = await new Response(whole(body), { headers: { 'content-type': body.mediaType } }).formData();
    expect(await (read.get('image') as File).arrayBuffer()).toEqual(bytes.buffer);
  });

  it('goes out again as it went out first', () => {
    const body = multipartBody([['image', { bytes: bytesOf(100_000), name: 'a.png', mediaType: 'image/png' }]]);

    expect(whole(body)).toEqual(whole(body));
  });

  it('copies no byte of its files', () => {
    const bytes = bytesOf(3 * PIECE_BYTES);

    const pieces = [...multipartBody([['image', { bytes, name: 'a.png', mediaType: 'image/png' }]]).pieces()];

    expect(pieces.filter(({ buffer }) => buffer === bytes.buffer).map(({ byteOffset }) => byteOffset)).toEqual([
      0,
      PIECE_BYTES,
      2 * PIECE_BYTES,
    ]);
  });
});

describe('JSON on its way out', () => {
  it.each(SIZES)('carries %i bytes in base64, and says how long it is', (size) => {
    const bytes = bytesOf(size);

    const body = jsonBody({ image_url: base64Text(bytes, 'data:image/png;base64,'), n: 1, mask: base64Text(bytes) });

    expectWellSized(body);
    const base64 = Buffer.from(bytes).toString('base64');
    expect(whole(body).toString()).toBe(
      JSON.stringify({ image_url: `data:image/png;base64,${base64}`, n: 1, mask: base64 }),
    );
  });

  it('is what JSON.stringify writes otherwise, and leaves out what is undefined', () => {
    const value = {
      prompt: 'a "kite" – 多\u2028',
      size: undefined,
      list: [1, null, { deep: [base64Text(bytesOf(2))] }],
    };

    expect(whole(jsonBody(value)).toString()).toBe(
      '{"prompt":"a \\"kite\\" – 多\u2028","list":[1,null,{"deep":["AB8="]}]}',
    );
  });

  it('takes bytes that lie within other bytes', () => {
    expect(whole(jsonBody({ of: base64Text(Buffer.from('xabcx').subarray(1, 4)) })).toString()).toBe('{"of":"YWJj"}');
  });

  it('goes out again as it went out first', () => {
    const body = jsonBody({ image: base64Text(bytesOf(100_000)) });

    expect(whole(body)).toEqual(whole(body));
  });
});
