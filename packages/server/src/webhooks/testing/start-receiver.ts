import { createServer, type IncomingHttpHeaders } from 'node:http';
import type { AddressInfo } from 'node:net';
import { text } from 'node:stream/consumers';
import { Webhook } from 'standardwebhooks';

/** A request that a receiver got. */
export interface Received {
  readonly headers: IncomingHttpHeaders;
  readonly body: string;
}

/** What a receiver answers; `undefined`: nothing, ever. */
export interface Reply {
  readonly status: number;
  readonly headers?: Readonly<Record<string, string>>;
}

/** Somebody's server that is sent webhooks. */
export interface Receiver {
  readonly url: string;
  /** `host:port`, for who is to trust it. */
  readonly host: string;
  /** In the order in which they came. */
  readonly received: readonly Received[];
  readonly close: () => Promise<void>;
}

/** Starts one on this machine, for tests. `answer` is asked with what came. */
export async function startReceiver(
  answer: (received: Received, index: number) => Reply | undefined | Promise<Reply | undefined>,
): Promise<Receiver> {
  const received: Received[] = [];
  const server = createServer((request, response) => {
    void (async () => {
      const one = { headers: request.headers, body: await text(request) };
      const reply = await answer(one, received.push(one) - 1);
      if (reply !== undefined) response.writeHead(reply.status, reply.headers).end('thank you');
    })();
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address() as AddressInfo; // It listens on a port.
  const host = `127.0.0.1:${port}`;
  return {
    url: `http://${host}/hooks`,
    host,
    received,
    close: async () => {
      server.closeAllConnections();
      await new Promise((resolve) => server.close(resolve));
    },
  };
}

/** What was sent, if Standard Webhooks' own library takes it for signed with the secret. Throws otherwise. */
export function readSigned(secret: string, { headers, body }: Received): unknown {
  const single = Object.entries(headers).flatMap(([name, value]) => (typeof value === 'string' ? [[name, value]] : []));
  return new Webhook(secret).verify(body, Object.fromEntries(single));
}
