/** A complete HTTP answer. */
export interface Answer {
  readonly status: number;
  readonly headers: Readonly<Record<string, string>>;
  readonly body: Uint8Array;
}

/** An answer that cost the vendor work: it enters the books. */
export interface Work {
  readonly answer: Answer;
  readonly images: number;
  readonly credits: number;
}

/** What a route gives back: an answer that costs nothing, or paid work. */
export type Outcome = Answer | Work;

/** Thrown by a handler to answer at once, without a charge. */
export class Refusal extends Error {
  readonly answer: Answer;

  constructor(answer: Answer) {
    super(`refused with ${answer.status}`);
    this.answer = answer;
  }
}

/** An answer in `application/json`. */
export function jsonAnswer(status: number, value: unknown, headers: Record<string, string> = {}): Answer {
  return bytesAnswer(status, 'application/json', { bytes: Buffer.from(JSON.stringify(value)), headers });
}

/** An answer in plain text. */
export function textAnswer(status: number, text: string): Answer {
  return bytesAnswer(status, 'text/plain; charset=utf-8', { bytes: Buffer.from(text) });
}

/** An answer with raw bytes of a media type. */
export function bytesAnswer(
  status: number,
  mediaType: string,
  content: { readonly bytes: Uint8Array; readonly headers?: Readonly<Record<string, string>> },
): Answer {
  return { status, headers: { 'content-type': mediaType, ...content.headers }, body: content.bytes };
}
