import { once } from 'node:events';
import { createServer, type Server } from 'node:http';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { errorOf } from '../support/client.ts';
import { costsNothing } from '../support/costs-nothing.ts';
import { dataUrl, maskOf, photo } from '../support/pictures.ts';
import { useServer } from '../support/use-server.ts';

const MEGABYTE = Buffer.alloc(2 ** 20);

let origin: Server;
let originUrl: string;
const visited: string[] = [];

const server = await useServer(async () => {
  origin = await startOrigin();
  const port = portOf(origin);
  originUrl = `http://127.0.0.1:${port}`;
  return { BACKLOT_ALLOW_HOSTS: `127.0.0.1:${port}` };
});
let maskUrl: string;

beforeAll(async () => {
  maskUrl = dataUrl(await maskOf({ left: 60, top: 60, width: 40, height: 40 }));
});

afterAll(() => {
  origin.closeAllConnections();
  origin.close();
});

describe('a URL of a picture', () => {
  it('is fetched from a host that the operator trusts', async () => {
    const record = await server.client().run(erasing(`${originUrl}/room.png`));

    expect(record.status).toBe('SUCCESS');
  });
});

describe('a URL is refused that', () => {
  costsNothing(server.database);

  it.each([
    ['names this machine', 'http://127.0.0.1/room.png'],
    ['names this machine by name', 'http://localhost/room.png'],
    ['names this machine in IPv6', 'http://[::1]/room.png'],
    ['names this machine as a number', 'http://2130706433/room.png'],
    ['names this machine in hexadecimal', 'http://0x7f.1/room.png'],
    ['names this machine as IPv4 in IPv6', 'http://[::ffff:127.0.0.1]/room.png'],
    ['names every address', 'http://0.0.0.0/room.png'],
    ['names the metadata of a cloud', 'http://169.254.169.254/latest/meta-data/'],
    ['names a link-local address', 'http://[fe80::1]/room.png'],
    ['names a private network (10/8)', 'http://10.0.0.1/room.png'],
    ['names a private network (172.16/12)', 'http://172.16.0.1/room.png'],
    ['names a private network (192.168/16)', 'http://192.168.1.1/room.png'],
    ['names a private network in IPv6', 'http://[fd00::1]/room.png'],
    ['goes through NAT64 to this machine', 'http://[64:ff9b::7f00:1]/room.png'],
    ['goes through NAT64 to the metadata of a cloud', 'http://[64:ff9b::a9fe:a9fe]/'],
    ['names a port that no pictures come from', 'http://93.184.216.34:22/room.png'],
    ['carries a password', 'http://user:password@93.184.216.34/room.png'],
  ])('%s', async (_what, url) => {
    const answer = await server.client().ask(erasing(url));

    expect(answer.status).toBe(400);
    expect(errorOf(answer)).toMatchObject({
      errorCode: 'ASSET_FORBIDDEN_URL',
      message: expect.stringContaining('imageUrl'),
    });
  });

  it.each(['file:///etc/passwd', 'ftp://127.0.0.1/room.png', 'gopher://127.0.0.1/', '//127.0.0.1/room.png'])(
    'is none of the web: %s',
    async (url) => {
      const answer = await server.client().ask(erasing(url));

      expect(answer.status).toBe(404);
      expect(errorOf(answer)).toMatchObject({ message: expect.stringContaining('imageUrl') });
    },
  );

  it.each([
    ['redirects to this machine', '/to-loopback', 400, 'ASSET_FORBIDDEN_URL'],
    ['redirects to the metadata of a cloud', '/to-metadata', 400, 'ASSET_FORBIDDEN_URL'],
    ['redirects to a file', '/to-file', 400, 'ASSET_FORBIDDEN_URL'],
    ['redirects in a circle', '/circle', 422, 'ASSET_UNREACHABLE'],
    ['leads to nothing', '/nothing', 422, 'ASSET_UNREACHABLE'],
    ['leads to a web page', '/page', 422, 'ASSET_UNREADABLE'],
    ['never stops sending', '/endless', 413, 'REQUEST_TOO_LARGE'],
    ['announces 20 MB', '/twenty', 413, 'REQUEST_TOO_LARGE'],
    ['breaks off', '/broken', 422, 'ASSET_UNREACHABLE'],
    ['sends a compressed body', '/compressed', 422, 'ASSET_UNREACHABLE'],
  ])('%s', async (_what, path, status, errorCode) => {
    const answer = await server.client().ask(erasing(originUrl + path));

    expect(answer.status).toBe(status);
    expect(errorOf(answer)).toMatchObject({ errorCode, message: expect.stringContaining('imageUrl') });
  });

  it('hides in an SVG: it is never visited', async () => {
    const svg = `<svg xmlns="http://www.w3.org/2000/svg" xmlns:xlink="http://www.w3.org/1999/xlink" width="324" height="260">
      <style>@import url(${originUrl}/svg.css); rect { fill: url(${originUrl}/svg-fill) }</style>
      <script href="${originUrl}/svg.js"/><script>fetch('${originUrl}/svg-script')</script>
      <image href="${originUrl}/svg-image.png" width="9" height="9"/><use xlink:href="${originUrl}/svg-use#a"/>
      <image xlink:href="file:///etc/passwd" width="9" height="9"/><rect width="324" height="260"/></svg>`;
    const url = `data:image/svg+xml;base64,${Buffer.from(svg).toString('base64')}`;

    // The mask is of another size than the SVG, so that nothing is charged.
    const answer = await server.client().ask(erasing(url));

    expect(answer.status).toBe(400);
    expect(errorOf(answer).message).toContain('maskUrl');
    expect(visited.filter((path) => path.startsWith('/svg'))).toEqual([]);
  });
});

function erasing(imageUrl: string) {
  return { type: 'IMAGE_OBJECT_REMOVER', model: 'recraft', promptObject: { imageUrl, maskUrl } };
}

function portOf(listening: Server): number {
  const address = listening.address();
  if (address === null || typeof address === 'string') throw new Error('it listens on no port');
  return address.port;
}

/** A host of pictures, most of them bad. */
async function startOrigin(): Promise<Server> {
  const room = await photo();
  const redirects: Readonly<Record<string, string>> = {
    '/to-loopback': 'http://127.0.0.1/room.png',
    '/to-metadata': 'http://169.254.169.254/latest/meta-data/',
    '/to-file': 'file:///etc/passwd',
    '/circle': '/circle',
  };
  const started = createServer((request, response) => {
    const path = request.url ?? '';
    visited.push(path);
    const location = redirects[path];
    if (location !== undefined) return void response.writeHead(302, { location }).end();
    const sendOn = (): void => {
      while (!response.destroyed && response.write(MEGABYTE)) continue;
    };
    switch (path) {
      case '/room.png':
        return void response.setHeader('content-type', 'image/png').end(room);
      case '/page':
        return void response.setHeader('content-type', 'image/png').end('<!doctype html><html></html>');
      case '/endless':
        response.on('drain', sendOn);
        return sendOn();
      case '/twenty':
        return void response.writeHead(200, { 'content-length': 20 * 2 ** 20 }).write(room);
      case '/broken':
        response.writeHead(200, { 'content-length': room.length }).write(room.subarray(0, 1000));
        return void setImmediate(() => response.destroy());
      case '/compressed':
        return void response.setHeader('content-encoding', 'gzip').end(room);
      default:
        return void response.writeHead(404).end();
    }
  });
  started.listen(0, '127.0.0.1');
  await once(started, 'listening');
  return started;
}
