import { createSend, type ApiRequest, type ClientOptions, type Send } from './http.ts';

/** A client of one server with one key. */
export interface Client {
  readonly send: Send;
  /** Sends a request and reads its answer as JSON; the shape is the caller's word. */
  readonly json: <Answer>(request: ApiRequest) => Promise<Answer>;
}

/** Ties a client to a server and a key. */
export function createClient(options: ClientOptions): Client {
  const send = createSend(options);
  return { send, json: async <Answer>(request: ApiRequest) => (await (await send(request)).json()) as Answer };
}
