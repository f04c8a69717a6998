/** A request as it went out by `POST`, without the key. */
export interface SentRequest {
  readonly path: string;
  readonly headers: Readonly<Record<string, string>>;
  readonly body: unknown;
}

/** An answer as it came. */
export interface GotResponse {
  readonly status: number;
  readonly headers: Readonly<Record<string, string>>;
  /** JSON, or the text that it is where it is none. */
  readonly body: unknown;
  readonly durationMs: number;
}

/** A request and what came of it, if anything has yet. */
export interface Exchange {
  readonly request: SentRequest;
  readonly response: GotResponse | undefined;
  /** Whether it was asked for once more after the run, under the same key: the answer that waiting would have brought. */
  readonly isCollected: boolean;
}

/** Reads an answer to its end. */
export async function readAnswer(answer: Response, durationMs: number): Promise<GotResponse> {
  const text = await answer.text();
  return {
    status: answer.status,
    headers: Object.fromEntries(answer.headers),
    body: parse(text),
    durationMs: Math.round(durationMs),
  };
}

function parse(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return text;
  }
}
