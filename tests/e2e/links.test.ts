import { beforeAll, describe, expect, it } from 'vitest';
import { maskOf, photo } from '../support/pictures.ts';
import { useServer } from '../support/use-server.ts';

const server = await useServer();
let link: URL;

beforeAll(async () => {
  const client = server.client();
  const imageUrl = await client.keep('room.png', await photo());
  const maskUrl = await client.keep('mask.png', await maskOf({ left: 60, top: 60, width: 40, height: 40 }));
  const { temporaryUrl } = await client.run({
    type: 'IMAGE_OBJECT_REMOVER',
    model: 'recraft',
    promptObject: { imageUrl, maskUrl },
  });
  link = new URL(temporaryUrl ?? '');
});

describe('a temporary link', () => {
  it('downloads the picture without a key, as image/png and nothing more', async () => {
    const answer = await fetch(link);

    expect(answer.status).toBe(200);
    expect(answer.headers.get('content-type')).toBe('image/png');
    expect(
      Buffer.from(await answer.arrayBuffer())
        .subarray(1, 4)
        .toString(),
    ).toBe('PNG');
  });

  it('is good for seven days', () => {
    expect(link.searchParams.get('X-Amz-Expires')).toBe(String(7 * 24 * 60 * 60));
  });

  it.each([
    ['another picture', (url: URL) => (url.pathname = url.pathname.replace(/\d{3}_erased/, '999_erased'))],
    ['a longer life', (url: URL) => url.searchParams.set('X-Amz-Expires', '604801')],
    ['a shorter life', (url: URL) => url.searchParams.set('X-Amz-Expires', '60')],
    ['another moment', (url: URL) => url.searchParams.set('X-Amz-Date', '20990101T000000Z')],
    ['a letter of its signature', (url: URL) => url.searchParams.set('X-Amz-Signature', flipped(url))],
    ['half its signature', (url: URL) => url.searchParams.set('X-Amz-Signature', signatureOf(url).slice(0, 32))],
    [
      'the signature in capitals',
      (url: URL) => url.searchParams.set('X-Amz-Signature', signatureOf(url).toUpperCase()),
    ],
    ['another operation', (url: URL) => url.searchParams.set('x-id', 'PutObject')],
    ['another payload', (url: URL) => url.searchParams.set('X-Amz-Content-Sha256', '0'.repeat(64))],
    ['a parameter of our own', (url: URL) => url.searchParams.set('response-content-type', 'text/html')],
    ['a parameter said twice', (url: URL) => url.searchParams.append('X-Amz-Expires', '604800')],
  ])('is refused with %s', async (_what, tamper) => {
    const url = new URL(link);
    tamper(url);

    expect(await refusal(url)).toEqual({ status: 403, code: 'SignatureDoesNotMatch' });
  });

  it.each([
    ['another algorithm', (url: URL) => url.searchParams.set('X-Amz-Algorithm', 'none')],
    ['more headers signed', (url: URL) => url.searchParams.set('X-Amz-SignedHeaders', 'host;range')],
    [
      'a key of nobody',
      (url: URL) => url.searchParams.set('X-Amz-Credential', 'AKIA/20260101/us-east-1/s3/aws4_request'),
    ],
    ['nothing signed at all', (url: URL) => (url.search = '')],
    ['a way out of the folder', (url: URL) => (url.pathname = '/backlot/images/..%2f..%2fpg/PG_VERSION')],
  ])('is refused with %s', async (_what, tamper) => {
    const url = new URL(link);
    tamper(url);

    expect(await refusal(url)).toEqual({ status: 403, code: 'AccessDenied' });
  });

  it.each(['Algorithm', 'Content-Sha256', 'Credential', 'Date', 'Expires', 'Signature', 'SignedHeaders'])(
    'is refused without X-Amz-%s',
    async (name) => {
      const url = new URL(link);
      url.searchParams.delete(`X-Amz-${name}`);

      expect((await refusal(url)).status).toBe(403);
    },
  );

  it('does not let anybody write', async () => {
    const answer = await fetch(link, { method: 'PUT', body: 'mine now' });

    expect(answer.status).toBe(404);
    expect((await fetch(link)).status).toBe(200);
  });
});

function signatureOf(url: URL): string {
  return url.searchParams.get('X-Amz-Signature') ?? '';
}

function flipped(url: URL): string {
  const signature = signatureOf(url);
  return (signature.startsWith('0') ? '1' : '0') + signature.slice(1);
}

async function refusal(url: URL): Promise<{ status: number; code: string | undefined }> {
  const answer = await fetch(url);
  expect(answer.headers.get('content-type')).toBe('application/xml');
  return { status: answer.status, code: /<Code>(\w+)<\/Code><Message>.+</.exec(await answer.text())?.[1] };
}
