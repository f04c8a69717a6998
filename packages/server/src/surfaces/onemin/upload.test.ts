import { connect } from 'node:net';
import { assetAnswer } from '@backlot/contract';
import { describe, expect, it } from 'vitest';
import { API_KEY, createFakeServer } from './testing/fakes.ts';

const BOUNDARY = 'xyzzy';
const PNG = '\x89PNG picture';
const headers = { 'api-key': API_KEY, 'content-type': `multipart/form-data; boundary=${BOUNDARY}` };
const filePart = (name: string, content: string, filename = 'room.png', type = 'application/octet-stream') =>
  `--${BOUNDARY}\r\nContent-Disposition: form-data; name="${name}"; filename="${filename}"\r\nContent-Type: ${type}\r\n\r\n${content}\r\n`;
const textPart = (name: string, value: string) =>
  `--${BOUNDARY}\r\nContent-Disposition: form-data; name="${name}"\r\n\r\n${value}\r\n`;
const END = `--${BOUNDARY}--\r\n`;

describe('an upload', () => {
  it('answers with the object and the file as the dialect describes them', async () => {
    const { app, uploads } = await createFakeServer();

    const answer = await upload(app, filePart('asset', PNG) + END);

    expect(answer.statusCode).toBe(200);
    expect(assetAnswer.parse(answer.json())).toEqual({
      asset: {
        fieldname: 'asset',
        originalname: 'room.png',
        encoding: '7bit',
        mimetype: 'image/png',
        size: 12,
        bucket: 'backlot',
        key: 'images/2026_01_02_13_13_31_002_room.png',
        acl: 'private',
        contentType: 'image/png',
        contentDisposition: null,
        contentEncoding: null,
        storageClass: 'STANDARD',
        serverSideEncryption: null,
        metadata: {
          'team-id': 'team-67890',
          'user-id': 'user-12345',
          fieldname: 'asset',
          originalname: 'room.png',
          encoding: '7bit',
          mimetype: 'image/png',
        },
        location: 'https://images.example/backlot/images/2026_01_02_13_13_31_002_room.png',
        etag: '"2cb9318ab87188247c8ed71e1d4078d9"',
      },
      fileContent: {
        uuid: expect.any(String),
        path: 'images/2026_01_02_13_13_31_002_room.png',
        type: 'png',
        name: '2026_01_02_13_13_31_002_room.png',
        content: '',
        status: 'ACTIVE',
        metadata: { token: 0, character: 0 },
        createdAt: '2026-01-02T13:13:31.002Z',
      },
    });
    expect(Buffer.from(uploads[0]?.bytes ?? []).toString('latin1')).toBe(PNG);
  });

  it('is found among other fields, wherever it stands', async () => {
    const { app, uploads } = await createFakeServer();
    const form = textPart('a', '1') + filePart('other', 'ignored') + filePart('asset', PNG) + textPart('b', '2') + END;

    const answer = await upload(app, form);

    expect(answer.statusCode).toBe(200);
    expect(uploads).toHaveLength(1);
  });

  it('is one file: the first', async () => {
    const { app, uploads } = await createFakeServer();

    await upload(app, filePart('asset', PNG, 'one.png') + filePart('asset', PNG, 'two.png') + END);

    expect(uploads.map(({ asset }) => asset.originalName)).toEqual(['one.png']);
  });

  it.each([
    ['no picture', filePart('asset', 'hello', 'room.png', 'image/png') + END, 415, 'UNSUPPORTED_MEDIA_TYPE'],
    ['no file of that name', filePart('file', PNG) + END, 400, 'MISSING_REQUIRED_FIELDS'],
    ['a text instead of a file', textPart('asset', PNG) + END, 400, 'MISSING_REQUIRED_FIELDS'],
    ['nothing', END, 400, 'MISSING_REQUIRED_FIELDS'],
    ['a form that is cut off in the file', filePart('asset', PNG), 400, 'INVALID_REQUEST'],
    ['a form that is cut off in a header', `--${BOUNDARY}\r\nContent-Dispo`, 400, 'INVALID_REQUEST'],
    ['no form', '{"asset":"room.png"}', 400, 'INVALID_REQUEST'],
    ['countless fields', textPart('a', '1').repeat(50) + filePart('asset', PNG) + END, 400, 'INVALID_REQUEST'],
  ])('with %s is refused', async (_what, payload, status, errorCode) => {
    const { app, uploads } = await createFakeServer();

    const answer = await upload(app, payload);

    expect([answer.statusCode, answer.json().errorCode]).toEqual([status, errorCode]);
    expect(uploads).toEqual([]);
  });

  it.each(['application/json', 'image/png', 'multipart/form-data', 'multipart/mixed; boundary=xyzzy'])(
    'of type %s is refused',
    async (contentType) => {
      const { app } = await createFakeServer();

      const answer = await upload(app, '{"asset":"room.png"}', contentType);

      expect([400, 415]).toContain(answer.statusCode);
      expect(answer.json().errorCode).toMatch(/^(UNSUPPORTED_MEDIA_TYPE|INVALID_REQUEST)$/);
    },
  );

  it('that announces more than is taken is refused before it is sent', async () => {
    const { app } = await createFakeServer();
    const address = new URL(await app.listen({ port: 0, host: '127.0.0.1' }));

    const answer = await new Promise<string>((resolve, reject) => {
      const socket = connect(Number(address.port), address.hostname, () => {
        const lines = ['POST /api/assets HTTP/1.1', 'Host: x', `API-KEY: ${API_KEY}`, 'Content-Length: 900000000'];
        socket.write(`${[...lines, `Content-Type: ${headers['content-type']}`].join('\r\n')}\r\n\r\n`);
      });
      socket.once('data', (data) => {
        resolve(data.toString());
        socket.destroy();
      });
      socket.once('error', reject);
    });
    await app.close();

    expect(answer).toMatch(/^HTTP\/1\.1 413 /);
    expect(answer).toContain('REQUEST_TOO_LARGE');
  });
});

function upload(
  app: Awaited<ReturnType<typeof createFakeServer>>['app'],
  payload: string,
  contentType = headers['content-type'],
) {
  return app.inject({
    method: 'POST',
    url: '/api/assets',
    headers: { ...headers, 'content-type': contentType },
    payload: Buffer.from(payload, 'latin1'),
  });
}
