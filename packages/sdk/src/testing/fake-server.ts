import type { Fetch } from '../http.ts';

/** What a fake server was asked. */
export interface Asked {
  readonly url: string;
  readonly method: string;
  readonly headers: Headers;
  readonly body: RequestInit['body'];
}

/** What it answers: a response, or the error of a broken connection. */
export type Reply = Response | Error | ((asked: Asked, signal: AbortSignal | null | undefined) => Promise<Response>);

/** A `fetch` that gives these replies one after another, the last one again and again, and remembers what it was asked. */
export function fakeServer(...replies: readonly Reply[]): { readonly fetch: Fetch; readonly asked: readonly Asked[] } {
  const asked: Asked[] = [];
  const fetch: Fetch = async (url, { method = 'GET', headers, body, signal }) => {
    const reply = replies[Math.min(asked.length, replies.length - 1)];
    const question = { url, method, headers: new Headers(headers), body };
    asked.push(question);
    if (typeof reply === 'function') return await reply(question, signal);
    if (reply === undefined || reply instanceof Error) throw reply ?? new TypeError('nothing to answer');
    return reply.clone();
  };
  return { fetch, asked };
}

/** A failure as the server tells it. */
export function failure(status: number, code: string, headers: Readonly<Record<string, string>> = {}): Response {
  return Response.json(
    { errorCode: 'WORD', message: 'It failed.' },
    { status, headers: { 'x-backlot-error': code, ...headers } },
  );
}
