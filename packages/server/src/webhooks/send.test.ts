import { afterEach, describe, expect, test } from 'vitest';
import type { HostAddress } from '../net/pinned-agent.ts';
import { createSafePost } from '../net/safe-post.ts';
import { createSecret } from './secret.ts';
import { createSend } from './send.ts';
import { readSigned, startReceiver, type Receiver, type Reply } from './testing/start-receiver.ts';

const receivers: Receiver[] = [];
const secret = createSecret();
const message = { id: 'msg_1', body: '{"type":"run.succeeded"}' };

afterEach(async () => {
  await Promise.all(receivers.splice(0).map((receiver) => receiver.close()));
});

async function receive(answer: Parameters<typeof startReceiver>[0] = () => ({ status: 204 })): Promise<Receiver> {
  const receiver = await startReceiver(answer);
  receivers.push(receiver);
  return receiver;
}

interface House {
  readonly trusted?: readonly string[];
  readonly resolves?: readonly HostAddress[][];
  readonly timeoutMs?: number;
}

/** Sends one message to a URL. */
async function sendTo(url: string, { trusted = [], resolves = [], timeoutMs = 5000 }: House = {}) {
  let asked = 0;
  const resolveHost = async () => resolves[Math.min(asked++, resolves.length - 1)] ?? [];
  const post = createSafePost({ timeoutMs, ...(resolves.length > 0 && { resolveHost }) });
  const send = createSend({ post, allowHosts: new Set(trusted), now: () => new Date() });
  return await send(message, { url, secrets: [secret] });
}

describe('a message', () => {
  test('arrives as it was signed', async () => {
    const receiver = await receive();

    const sending = await sendTo(receiver.url, { trusted: [receiver.host] });

    expect(sending).toEqual({ judgement: { kind: 'taken' }, status: 204, durationMs: expect.any(Number) });
    const [received] = receiver.received;
    if (received === undefined) throw new Error('nothing came');
    expect(received.headers).toMatchObject({ 'content-type': 'application/json', 'user-agent': 'Backlot' });
    expect(readSigned(secret, received)).toEqual({ type: 'run.succeeded' });
  });

  test.each<[Reply, object]>([
    [{ status: 200 }, { kind: 'taken' }],
    [{ status: 410 }, { kind: 'gone', error: 'The receiver answered 410 Gone.' }],
    [{ status: 404 }, { kind: 'refused', error: 'The receiver answered 404.', quietMs: 0 }],
    [
      { status: 429, headers: { 'retry-after': '60' } },
      { kind: 'refused', error: 'The receiver answered 429.', quietMs: 60_000 },
    ],
    [
      { status: 503, headers: { 'retry-after': '5' } },
      { kind: 'refused', error: 'The receiver answered 503.', quietMs: 5000 },
    ],
  ])('that is answered with %o is judged by it', async (reply, judgement) => {
    const receiver = await receive(() => reply);

    expect((await sendTo(receiver.url, { trusted: [receiver.host] })).judgement).toEqual(judgement);
  });

  test('is not waited for longer than is said', async () => {
    const receiver = await receive(() => undefined);

    const sending = await sendTo(receiver.url, { trusted: [receiver.host], timeoutMs: 100 });

    const error = 'No answer came within 0.1 s.';
    expect(sending).toMatchObject({ judgement: { kind: 'refused', error }, status: null });
  });

  test('that nobody listens for is refused in words', async () => {
    const receiver = await receive();
    await receiver.close();
    receivers.splice(0);

    const { judgement } = await sendTo(receiver.url, { trusted: [receiver.host] });

    expect(judgement).toMatchObject({ kind: 'refused', error: 'The host refuses the connection.' });
  });
});

describe('a URL into our own network', () => {
  test.each([
    ['https://127.0.0.1/', 'Its host is not on the public internet.'],
    ['https://[::ffff:10.0.0.1]/', 'Its host is not on the public internet.'],
    ['https://169.254.169.254/latest/', 'Its host is not on the public internet.'],
    ['http://example.com/', 'It must begin with https://.'],
    ['https://user:pass@example.com/', 'It contains credentials.'],
    ['ftp://example.com/', 'Only http and https are fetched.'],
  ])('is never connected to: %s', async (url, reason) => {
    const { judgement, status } = await sendTo(url);

    expect(status).toBeNull();
    expect(judgement).toMatchObject({ kind: 'refused', error: `The URL cannot be used. ${reason}` });
  });

  test('is not reached by a name that resolves there', async () => {
    const { judgement } = await sendTo('https://innocent.example/', {
      resolves: [[{ address: '10.0.0.1', family: 4 }]],
    });

    expect(judgement).toMatchObject({ error: 'The URL cannot be used. Its host is not on the public internet.' });
  });

  test('is not reached by a name that changes its address after the check', async () => {
    const receiver = await receive();
    const port = receiver.host.split(':')[1];
    const resolves = [[{ address: '127.0.0.1', family: 4 }], [{ address: '192.0.2.1', family: 4 }]];

    const sending = await sendTo(`http://rebind.example:${port}/`, { trusted: [`rebind.example:${port}`], resolves });

    expect(sending.judgement.kind).toBe('taken');
    expect(receiver.received).toHaveLength(1);
  });

  test('is not reached by a redirect', async () => {
    const secretOne = await receive();
    const receiver = await receive(() => ({ status: 307, headers: { location: secretOne.url } }));

    const { judgement } = await sendTo(receiver.url, { trusted: [receiver.host, secretOne.host] });

    expect(judgement).toMatchObject({ error: 'The receiver answered 307. Redirects are not followed.' });
    expect(secretOne.received).toEqual([]);
  });
});
