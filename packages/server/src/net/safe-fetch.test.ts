import { createServer, type RequestListener, type Server } from 'node:http';
import { gzipSync } from 'node:zlib';
import { AppError } from '@backlot/contract';
import { afterEach, describe, expect, it } from 'vitest';
import type { HostAddress } from './pinned-agent.ts';
import { createSafeFetch, type SafeFetchSettings } from './safe-fetch.ts';

const servers: Server[] = [];
const LOOPBACK: readonly HostAddress[] = [{ address: '127.0.0.1', family: 4 }];

afterEach(async () => {
  for (const server of servers.splice(0)) {
    server.closeAllConnections();
    await new Promise((resolve) => server.close(resolve));
  }
});

describe('a URL on the open internet', () => {
  it('gives its bytes and the type that the host claims', async () => {
    const port = await serve((_request, response) => {
      response.setHeader('content-type', 'image/png').end('picture');
    });

    const fetched = await trusting(port)(`http://pictures.example:${port}/a.png`);

    expect(Buffer.from(fetched.bytes).toString()).toBe('picture');
    expect(fetched.mediaType).toBe('image/png');
  });

  it('is asked for with nothing of ours in the request', async () => {
    let seen: unknown;
    const port = await serve((request, response) => {
      seen = request.headers;
      response.end('x');
    });

    await trusting(port)(`http://pictures.example:${port}/`);

    expect(seen).toEqual({
      host: `pictures.example:${port}`,
      connection: expect.any(String),
      accept: 'image/*',
      'accept-encoding': 'identity',
      'user-agent': 'Backlot',
    });
  });

  it('may redirect, relatively too', async () => {
    const port = await serve((request, response) => {
      if (request.url === '/a') response.writeHead(302, { location: '/b' }).end();
      else response.end('moved');
    });

    expect(Buffer.from((await trusting(port)(`http://pictures.example:${port}/a`)).bytes).toString()).toBe('moved');
  });
});

describe('a URL into our own network', () => {
  it.each([
    'http://127.0.0.1/',
    'http://127.1/',
    'http://2130706433/',
    'http://0x7f000001/',
    'http://017700000001/',
    'http://0/',
    'http://[::1]/',
    'http://[::ffff:127.0.0.1]/',
    'http://[64:ff9b::7f00:1]/',
    'http://169.254.169.254/latest/meta-data/',
    'http://10.0.0.1/',
  ])('is refused when written as %s', async (url) => {
    await expectCode(createSafeFetch({ allowHosts: new Set() })(url), 'asset.forbidden-url');
  });

  it('is refused when its name resolves there', async () => {
    const safeFetch = createSafeFetch({ allowHosts: new Set(), resolveHost: async () => LOOPBACK });

    await expectCode(safeFetch('http://innocent.example/'), 'asset.forbidden-url');
  });

  it('is refused when only one of several addresses is there', async () => {
    const resolveHost = async () => [
      { address: '93.184.216.34', family: 4 },
      { address: '10.0.0.1', family: 4 },
    ];

    await expectCode(
      createSafeFetch({ allowHosts: new Set(), resolveHost })('http://mixed.example/'),
      'asset.forbidden-url',
    );
  });

  it('is refused behind a redirect, and never connected to', async () => {
    let secretWasRead = false;
    const secret = await serve((_request, response) => {
      secretWasRead = true;
      response.end('secret');
    });
    const port = await serve((_request, response) => {
      response.writeHead(302, { location: `http://127.0.0.1:${secret}/` }).end();
    });

    await expectCode(trusting(port)(`http://pictures.example:${port}/`), 'asset.forbidden-url');
    expect(secretWasRead).toBe(false);
  });

  it.each(['file:///etc/passwd', 'http://user:pass@pictures.example/', 'data:,x'])(
    'is refused behind a redirect to %s',
    async (location) => {
      const port = await serve((_request, response) => {
        response.writeHead(301, { location }).end();
      });

      await expectCode(trusting(port)(`http://pictures.example:${port}/`), 'asset.forbidden-url');
    },
  );

  it('is not reached by a name that changes its address after the check', async () => {
    let asked = 0;
    const port = await serve((_request, response) => response.end('as checked'));
    const resolveHost = async () => (asked++ === 0 ? LOOPBACK : [{ address: '192.0.2.1', family: 4 }]);
    const safeFetch = createSafeFetch({ allowHosts: new Set([`rebind.example:${port}`]), resolveHost });

    const fetched = await safeFetch(`http://rebind.example:${port}/`);

    expect(Buffer.from(fetched.bytes).toString()).toBe('as checked');
    expect(asked).toBe(1);
  });

  it('is checked anew on the second hop to the same name', async () => {
    let asked = 0;
    const port = await serve((_request, response) => {
      response.writeHead(302, { location: 'http://rebind.example:8080/' }).end();
    });
    const resolveHost = async () => {
      asked++;
      return LOOPBACK;
    };
    const safeFetch = createSafeFetch({ allowHosts: new Set([`rebind.example:${port}`]), resolveHost });

    await expectCode(safeFetch(`http://rebind.example:${port}/`), 'asset.forbidden-url');
    expect(asked).toBe(2);
  });
});

describe('a hostile host', () => {
  it('cannot send without end', async () => {
    const port = await serve((_request, response) => {
      const pump = (): void => {
        while (!response.destroyed && response.write(Buffer.alloc(16_384))) {
          /* until the buffer is full */
        }
      };
      response.on('drain', pump).on('error', () => {});
      pump();
    });

    await expectCode(trusting(port, { maxBytes: 100_000 })(`http://pictures.example:${port}/`), 'request.too-large');
  });

  it('is not read from when it announces too much', async () => {
    const port = await serve((_request, response) => {
      response.writeHead(200, { 'content-length': '5000000000' });
      response.write('x');
    });

    await expectCode(trusting(port)(`http://pictures.example:${port}/`), 'request.too-large');
  });

  it('cannot announce more than it sends', async () => {
    const port = await serve((_request, response) => {
      response.writeHead(200, { 'content-length': '100' });
      response.write('x');
      response.destroy();
    });

    await expectCode(trusting(port)(`http://pictures.example:${port}/`), 'asset.unreachable');
  });

  it('cannot hold us with silence', async () => {
    const port = await serve(() => {});

    await expectCode(trusting(port, { idleTimeoutMs: 200 })(`http://pictures.example:${port}/`), 'asset.unreachable');
  });

  it('cannot hold us with a trickle', async () => {
    const port = await serve((_request, response) => {
      const timer = setInterval(() => response.write('x'), 20);
      response.on('close', () => clearInterval(timer));
    });

    await expectCode(trusting(port, { totalTimeoutMs: 300 })(`http://pictures.example:${port}/`), 'asset.unreachable');
  });

  it('cannot make us inflate a bomb', async () => {
    const port = await serve((_request, response) => {
      response.setHeader('content-encoding', 'gzip').end(gzipSync(Buffer.alloc(5_000_000)));
    });

    await expectCode(trusting(port)(`http://pictures.example:${port}/`), 'asset.unreachable');
  });

  it('cannot redirect for ever', async () => {
    let requests = 0;
    const port = await serve((_request, response) => {
      requests++;
      response.writeHead(302, { location: `/${requests}` }).end();
    });

    await expectCode(trusting(port)(`http://pictures.example:${port}/`), 'asset.unreachable');
    expect(requests).toBe(4);
  });

  it.each([201, 204, 304, 404, 500])('is not listened to when it answers %d', async (status) => {
    const port = await serve((_request, response) => response.writeHead(status).end());

    await expectCode(trusting(port)(`http://pictures.example:${port}/`), 'asset.unreachable');
  });
});

describe('a fetch', () => {
  it('ends when the caller goes, with the reason given', async () => {
    const port = await serve(() => {});
    const controller = new AbortController();
    const gone = new AppError('run.cancelled', 'The caller went away.');

    const fetching = trusting(port)(`http://pictures.example:${port}/`, controller.signal);
    setTimeout(() => controller.abort(gone), 50);

    await expectCode(fetching, 'run.cancelled');
  });

  it('does not wait for a name server that is silent', async () => {
    const resolveHost = () => new Promise<readonly HostAddress[]>(() => {});
    const safeFetch = createSafeFetch({ allowHosts: new Set(), resolveHost, totalTimeoutMs: 100 });

    await expectCode(safeFetch('http://silent.example/'), 'asset.unreachable');
  });

  it('says nothing of why a host cannot be reached', async () => {
    const resolveHost = async () => {
      throw new Error('ENOTFOUND at 10.1.2.3');
    };

    await expect(createSafeFetch({ allowHosts: new Set(), resolveHost })('http://gone.example/')).rejects.toThrow(
      /^The URL could not be fetched\.$/,
    );
  });
});

async function serve(listener: RequestListener): Promise<number> {
  const server = createServer(listener);
  servers.push(server);
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const address = server.address();
  if (address === null || typeof address === 'string') throw new Error('no port');
  return address.port;
}

function trusting(port: number, settings: Partial<SafeFetchSettings> = {}) {
  const allowHosts = new Set([`pictures.example:${port}`]);
  return createSafeFetch({ allowHosts, resolveHost: async () => LOOPBACK, ...settings });
}

async function expectCode(work: Promise<unknown>, code: string): Promise<void> {
  const error = await work.then(
    () => undefined,
    (reason: unknown) => reason,
  );
  expect(error).toBeInstanceOf(AppError);
  expect(error).toMatchObject({ code });
}
