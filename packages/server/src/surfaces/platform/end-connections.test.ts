import { once } from 'node:events';
import Fastify from 'fastify';
import { describe, expect, it } from 'vitest';
import { endConnectionsOnClose } from './end-connections.ts';

describe('a server that closes', () => {
  it('ends with its last answer, although the caller would keep the connection', async () => {
    const app = Fastify({ logger: false, keepAliveTimeout: 3_600_000, forceCloseConnections: 'idle' });
    endConnectionsOnClose(app);
    const gate = new EventTarget();
    const closing = new Promise<void>((resolve) => app.addHook('preClose', async () => resolve()));
    app.get('/', async () => {
      gate.dispatchEvent(new Event('asked'));
      await once(gate, 'go');
      return 'done';
    });
    const url = await app.listen({ host: '127.0.0.1', port: 0 });
    const asked = once(gate, 'asked');
    const answered = fetch(url);
    await asked;

    const closed = app.close();
    await closing;
    gate.dispatchEvent(new Event('go'));

    const answer = await answered;
    expect(answer.headers.get('connection')).toBe('close');
    expect(await answer.text()).toBe('done');
    await closed;
  });
});
