import { Webhook, WebhookVerificationError } from 'standardwebhooks';
import { describe, expect, test } from 'vitest';
import { createSecret } from './secret.ts';
import { sign } from './sign.ts';

const body = '{"type":"run.succeeded","data":{"id":"grün"}}';
const message = { id: 'msg_7', body };

describe('a signature', () => {
  test('is that of the standard, to the letter', () => {
    const secrets = ['whsec_MfKQ9r8GKYqrTwjUPD8ILPZIo2LaLaSw'];
    const given = { id: 'msg_p5jXN8AQM9LWM0D4loKWxJek', body: '{"test": 2432232314}' };

    expect(sign(given, { secrets, at: new Date(1_614_265_330_999) })).toEqual({
      'webhook-id': 'msg_p5jXN8AQM9LWM0D4loKWxJek',
      'webhook-timestamp': '1614265330',
      'webhook-signature': 'v1,g0hM9SsE+OTPJTGt/tmIKtSyZlE3uFJELVlNIOLJ1OE=',
    });
  });

  test('is taken by whoever has the secret, and by nobody else', () => {
    const secret = createSecret();
    const headers = sign(message, { secrets: [secret], at: new Date() });

    expect(new Webhook(secret).verify(body, headers)).toEqual(JSON.parse(body));
    expect(() => new Webhook(createSecret()).verify(body, headers)).toThrow(WebhookVerificationError);
  });

  test.each([
    ['the body', { body: body.replace('grün', 'rot') }],
    ['the id', { 'webhook-id': 'msg_8' }],
    ['the time', { 'webhook-timestamp': String(Math.floor(Date.now() / 1000) + 9) }],
  ])('covers %s', (_what, change) => {
    const secret = createSecret();
    const sent = { body, ...sign(message, { secrets: [secret], at: new Date() }), ...change };

    expect(() => new Webhook(secret).verify(sent.body, sent)).toThrow('No matching signature found');
  });

  test('cannot be replayed later', () => {
    const secret = createSecret();
    const headers = sign(message, { secrets: [secret], at: new Date(Date.now() - 6 * 60 * 1000) });

    expect(() => new Webhook(secret).verify(body, headers)).toThrow('Message timestamp too old');
  });

  test('is taken with either secret while they are rotated', () => {
    const [before, after] = [createSecret(), createSecret()];
    const headers = sign(message, { secrets: [after, before], at: new Date() });

    for (const secret of [before, after]) expect(new Webhook(secret).verify(body, headers)).toEqual(JSON.parse(body));
  });
});

test('a secret has the form and the length that the standard asks for', () => {
  const secret = createSecret();

  expect(secret).toMatch(/^whsec_[A-Za-z0-9+/]{43}=$/);
  expect(createSecret()).not.toBe(secret);
});
