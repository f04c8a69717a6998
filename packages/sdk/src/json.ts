import type { ApiRequest, Send } from './http.ts';

/** Sends a request and reads its answer as JSON; the shape is the caller's word. */
export type JsonOf = <Answer>(request: ApiRequest) => Promise<Answer>;

/** See {@link JsonOf}. */
export function createJson(send: Send): JsonOf {
  return async <Answer>(request: ApiRequest) => (await (await send(request)).json()) as Answer;
}

/** A part of a path that is somebody's text. */
export function segment(text: string): string {
  return encodeURIComponent(text);
}
