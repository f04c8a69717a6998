/** What a receiver reads, in the shape that Standard Webhooks 1.0.0 recommends. */
interface EventBody {
  readonly type: string;
  /** When it happened, not when it is sent. */
  readonly at: Date;
  readonly data: object;
}

/** The body of a message, as JSON. */
export function eventBody({ type, at, data }: EventBody): string {
  return JSON.stringify({ type, timestamp: at.toISOString(), data });
}
