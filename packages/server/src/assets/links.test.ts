import { describe, expect, it } from 'vitest';
import { createLinks, LINK_EXPIRES_SECONDS } from './links.ts';
import { verifySignedUrl } from './verify.ts';

const key = 'images/2026_01_07_09_33_18_380_room.png';
const signedAt = new Date('2026-01-02T13:13:31Z');
const credentials = { accessKeyId: 'BACKLOT', secretAccessKey: 'a secret' };

describe('a signed link', () => {
  it('has the form of S3 with seven days of life', async () => {
    const url = new URL(await linksAt(signedAt).sign(key));

    expect(url.href.startsWith(`http://127.0.0.1:8787/backlot/${key}?X-Amz-Algorithm=AWS4-HMAC-SHA256&`)).toBe(true);
    expect(Object.fromEntries(url.searchParams)).toEqual({
      'X-Amz-Algorithm': 'AWS4-HMAC-SHA256',
      'X-Amz-Content-Sha256': 'UNSIGNED-PAYLOAD',
      'X-Amz-Credential': 'BACKLOT/20260102/us-east-1/s3/aws4_request',
      'X-Amz-Date': '20260102T131331Z',
      'X-Amz-Expires': '604800',
      'X-Amz-Signature': expect.stringMatching(/^[0-9a-f]{64}$/),
      'X-Amz-SignedHeaders': 'host',
      'x-id': 'GetObject',
    });
  });

  it.each([
    'http://127.0.0.1:8787',
    'https://images.example.org',
    'https://Images.Example.org:443',
    'https://example.org/tools/backlot',
  ])('is true on %s', async (publicUrl) => {
    const links = linksAt(signedAt, publicUrl);

    expect(links.readOwn(await links.sign(key))).toEqual({ key, verdict: 'ok' });
  });

  it('is true to its last second and not after', async () => {
    const url = await linksAt(signedAt).sign(key);
    const end = signedAt.getTime() + LINK_EXPIRES_SECONDS * 1000;

    expect(linksAt(new Date(end)).readOwn(url)?.verdict).toBe('ok');
    expect(linksAt(new Date(end + 1)).readOwn(url)?.verdict).toBe('expired');
  });

  it('may come from a clock that is a little fast, not from the future', async () => {
    const url = await linksAt(signedAt).sign(key);

    expect(linksAt(new Date(signedAt.getTime() - 14 * 60_000)).readOwn(url)?.verdict).toBe('ok');
    expect(linksAt(new Date(signedAt.getTime() - 16 * 60_000)).readOwn(url)?.verdict).toBe('not-yet-valid');
  });

  it.each([
    ['another key', (url: string) => url.replace('room.png', 'rooms.png')],
    ['a longer life', (url: string) => url.replace('Expires=604800', 'Expires=604799')],
    ['another date', (url: string) => url.replace('20260102T131331Z', '20260102T131332Z')],
    ['one more parameter', (url: string) => `${url}&response-content-type=text%2Fhtml`],
    ['one parameter less', (url: string) => url.replace('&x-id=GetObject', '')],
    ['another signature', (url: string) => url.replace(/Signature=.{4}/, 'Signature=0000')],
    ['a shorter signature', (url: string) => url.replace(/(Signature=.{10})[0-9a-f]+/, '$1')],
    ['another region', (url: string) => url.replace('us-east-1', 'eu-west-1')],
  ])('is false with %s', async (_what, tamper) => {
    const url = await linksAt(signedAt).sign(key);

    expect(linksAt(signedAt).readOwn(tamper(url))?.verdict).toBe('wrong-signature');
  });

  it.each([
    ['nothing signed', () => `http://127.0.0.1:8787/backlot/${key}`],
    ['another algorithm', (url: string) => url.replace('HMAC-SHA256', 'HMAC-MD5')],
    ['another service', (url: string) => url.replace('%2Fs3%2F', '%2Fiam%2F')],
    ['more headers signed', (url: string) => url.replace('SignedHeaders=host', 'SignedHeaders=host%3Bx-a')],
    ['no date', (url: string) => url.replace('X-Amz-Date', 'X-Amz-Day')],
  ])('is no signature with %s', async (_what, tamper) => {
    const url = await linksAt(signedAt).sign(key);

    expect(linksAt(signedAt).readOwn(tamper(url))?.verdict).toBe('unsigned');
  });

  it('is false with the key of somebody else', async () => {
    const forged = createLinks({
      publicUrl: () => 'http://127.0.0.1:8787',
      credentials: { accessKeyId: 'BACKLOT', secretAccessKey: 'a guess' },
      now: () => signedAt,
    });
    const stranger = createLinks({
      publicUrl: () => 'http://127.0.0.1:8787',
      credentials: { accessKeyId: 'STRANGER', secretAccessKey: 'a secret' },
      now: () => signedAt,
    });

    expect(linksAt(signedAt).readOwn(await forged.sign(key))?.verdict).toBe('wrong-signature');
    expect(linksAt(signedAt).readOwn(await stranger.sign(key))?.verdict).toBe('unknown-key');
  });

  it('made for one method is false for another', async () => {
    const url = new URL(await linksAt(signedAt).sign(key));
    const secretOf = () => credentials.secretAccessKey;

    expect(verifySignedUrl({ method: 'GET', url, now: signedAt, secretOf })).toBe('ok');
    expect(verifySignedUrl({ method: 'PUT', url, now: signedAt, secretOf })).toBe('wrong-signature');
  });

  it('is expired when its life is no number', async () => {
    const url = await linksAt(signedAt).sign(key, 1);

    expect(linksAt(new Date(signedAt.getTime() + 1001)).readOwn(url)?.verdict).toBe('expired');
  });
});

describe('a URL', () => {
  it.each([
    'not a url',
    key,
    `https://elsewhere.example/backlot/${key}`,
    `http://127.0.0.1:8788/backlot/${key}`,
    `http://127.0.0.1:8787/other/${key}`,
    'http://127.0.0.1:8787/backlot/images/../secret',
    'http://127.0.0.1:8787/backlot/',
    'http://127.0.0.1:8787/backlot/images/%2e%2e%2fsecret',
    'http://127.0.0.1:8787/backlot/%E0%A4%A',
  ])('%s is not one of ours', (url) => {
    expect(linksAt(signedAt).readOwn(url)).toBeUndefined();
  });

  it('without a signature still names the file', () => {
    const links = linksAt(signedAt);

    expect(links.location(key)).toBe(`http://127.0.0.1:8787/backlot/${key}`);
    expect(links.readOwn(links.location(key))).toEqual({ key, verdict: 'unsigned' });
  });
});

function linksAt(now: Date, publicUrl = 'http://127.0.0.1:8787') {
  return createLinks({ publicUrl: () => publicUrl, credentials, now: () => now });
}
