import { context, propagation, SpanStatusCode, trace, type Attributes, type Span } from '@opentelemetry/api';

const TRACER = 'backlot';

interface SpanOptions {
  /** Begins a trace of its own instead of being part of what is going on. */
  readonly isRoot?: boolean;
}

/**
 * Does the work within a span of OpenTelemetry, a child of the span that is active. Costs next to nothing where the operator has
 * registered no SDK. A rejection is recorded and passed on.
 */
export async function traced<Result>(
  name: string,
  attributes: Attributes,
  work: (span: Span) => Promise<Result>,
  { isRoot = false }: SpanOptions = {},
): Promise<Result> {
  return await trace.getTracer(TRACER).startActiveSpan(name, { attributes, root: isRoot }, async (span) => {
    try {
      return await work(span);
    } catch (error) {
      span.recordException(error instanceof Error ? error : String(error));
      span.setStatus({ code: SpanStatusCode.ERROR });
      throw error;
    } finally {
      span.end();
    }
  });
}

/** Goes on as a part of the trace that the headers of a request name (W3C Trace Context), unless a span of ours is active already. */
export function withIncomingTrace<Result>(headers: Readonly<Record<string, unknown>>, work: () => Result): Result {
  const active = context.active();
  if (trace.getSpan(active) !== undefined) return work();
  return context.with(propagation.extract(active, headers), work);
}
