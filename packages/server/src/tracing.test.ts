import { AsyncLocalStorage } from 'node:async_hooks';
import {
  context,
  propagation,
  ROOT_CONTEXT,
  trace,
  TraceFlags,
  type Attributes,
  type Context,
  type ContextManager,
  type Span,
  type SpanContext,
  type SpanStatus,
  type TextMapPropagator,
  type Tracer,
} from '@opentelemetry/api';
import Fastify from 'fastify';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { inRunContext } from './in-run-context.ts';
import { observeSettled } from './observe-settled.ts';
import { createStopwatch } from './runs/stopwatch.ts';
import type { Outcome } from './runs/outcome.ts';
import type { RunRecord } from './runs/run.ts';
import { newRecordOf } from './runs/testing/new-record.ts';
import { submissionOf } from './store/testing/people.ts';
import { traced, withIncomingTrace } from './tracing.ts';

interface Recorded {
  readonly name: string;
  readonly traceId: string;
  readonly spanId: string;
  readonly parent: string | undefined;
  readonly attributes: Attributes;
  status?: SpanStatus;
  readonly exceptions: unknown[];
  isEnded: boolean;
}

/** What an SDK does, as far as it matters here: it keeps every span, passes the context on and reads `traceparent`. */
const spans: Recorded[] = [];
let made = 0;

function hex(digits: number): string {
  return (++made).toString(16).padStart(digits, '0');
}

function startSpan(name: string, options: { root?: boolean; attributes?: Attributes } = {}, parent: Context): Span {
  const above = options.root === true ? undefined : trace.getSpanContext(parent);
  const spanContext: SpanContext = {
    traceId: above?.traceId ?? hex(32),
    spanId: hex(16),
    traceFlags: TraceFlags.SAMPLED,
  };
  const { traceId, spanId } = spanContext;
  const recorded: Recorded = {
    name,
    traceId,
    spanId,
    parent: above?.spanId,
    attributes: { ...options.attributes },
    exceptions: [],
    isEnded: false,
  };
  spans.push(recorded);
  const span: Span = {
    spanContext: () => spanContext,
    setAttribute: (key, value) => {
      recorded.attributes[key] = value;
      return span;
    },
    setAttributes: (attributes) => {
      Object.assign(recorded.attributes, attributes);
      return span;
    },
    addEvent: () => span,
    addLink: () => span,
    addLinks: () => span,
    setStatus: (status) => {
      recorded.status = status;
      return span;
    },
    updateName: () => span,
    end: () => {
      recorded.isEnded = true;
    },
    isRecording: () => true,
    recordException: (exception) => recorded.exceptions.push(exception),
  };
  return span;
}

const tracer = {
  startSpan: (name: string, options = {}, parent = context.active()) => startSpan(name, options, parent),
  startActiveSpan: (name: string, options: object, work: (span: Span) => unknown) => {
    const span = startSpan(name, options, context.active());
    return context.with(trace.setSpan(context.active(), span), () => work(span));
  },
} as Tracer; // Of the overloads, the one that is used here.

const stored = new AsyncLocalStorage<Context>();
const contextManager: ContextManager = {
  active: () => stored.getStore() ?? ROOT_CONTEXT,
  with: (entered, work, self, ...args) => stored.run(entered, () => work.call(self, ...args)),
  bind: (_context, target) => target,
  enable: () => contextManager,
  disable: () => contextManager,
};

const propagator: TextMapPropagator<Record<string, string>> = {
  inject: () => {},
  extract: (into, headers) => {
    const [, traceId, spanId] = headers['traceparent']?.split('-') ?? [];
    return traceId === undefined || spanId === undefined
      ? into
      : trace.setSpanContext(into, { traceId, spanId, traceFlags: TraceFlags.SAMPLED, isRemote: true });
  },
  fields: () => ['traceparent'],
};

const principal = { teamId: 'team', userId: 'ada', keyId: 'key', role: 'ADMIN' } as const;

function newRecord(): RunRecord {
  const opening = { id: 'run', createdAt: new Date(0), creditsPerImage: 10, seed: 7 };
  return newRecordOf(submissionOf(principal), opening);
}

const TRACE = '0af7651916cd43dd8448eb211c80319c';
const CALLER = 'b7ad6b7169203331';
const TRACEPARENT = { traceparent: `00-${TRACE}-${CALLER}-01` };

beforeEach(() => {
  spans.length = 0;
});

describe('without an SDK', () => {
  it('does the work and nothing else', async () => {
    expect(await traced('backlot.run', {}, async () => 7)).toBe(7);
    await expect(traced('backlot.run', {}, () => Promise.reject(new Error('no')))).rejects.toThrow('no');
    expect(withIncomingTrace(TRACEPARENT, () => 7)).toBe(7);
    expect(spans).toEqual([]);
  });
});

describe('with an SDK', () => {
  beforeAll(() => {
    trace.setGlobalTracerProvider({ getTracer: () => tracer });
    context.setGlobalContextManager(contextManager);
    propagation.setGlobalPropagator(propagator);
  });

  afterAll(() => {
    trace.disable();
    context.disable();
    propagation.disable();
  });

  const named = (name: string) => spans.find((span) => span.name === name);

  it('has a span of the run with one of each stage below it', async () => {
    const record = { ...newRecord(), requestId: 'order-7' };
    const ended = { ...record, creditsCharged: 10, finishedAt: new Date() };
    const store = observeSettled(
      { settle: async (_id: string, _outcome: Outcome) => ended },
      { observeRun: () => {}, log: { info: () => {} } },
    );

    await inRunContext(record, async () => {
      const { time } = createStopwatch();
      await time('gather', async () => {});
      await time('invoke', () => traced('backlot.vendor.call', {}, async () => {}));
      return await store.settle(record.id, { kind: 'failed', failure: { code: 'internal', message: '', issues: [] } });
    });

    const run = named('backlot.run');
    expect(run).toMatchObject({ parent: undefined, isEnded: true });
    expect(run?.attributes).toMatchObject({
      'backlot.run.id': record.id,
      'backlot.request.id': 'order-7',
      'gen_ai.operation.name': record.call.operation,
      'backlot.credits.charged': 10,
    });
    for (const stage of ['gather', 'invoke', 'settle'])
      expect(named(`backlot.run.${stage}`)).toMatchObject({
        parent: run?.spanId,
        traceId: run?.traceId,
        isEnded: true,
      });
    expect(named('backlot.vendor.call')).toMatchObject({ parent: named('backlot.run.invoke')?.spanId });
  });

  it('marks what failed', async () => {
    const failure = { code: 'provider.limited', message: 'Busy.', issues: [] } as const;
    const error = new Error('reset');

    await inRunContext(newRecord(), async () => ({ ...newRecord(), status: 'FAILURE', failure }));
    await expect(traced('backlot.vendor.call', {}, () => Promise.reject(error))).rejects.toBe(error);

    expect(named('backlot.run')).toMatchObject({
      status: { code: 2, message: 'Busy.' },
      attributes: { 'error.type': 'provider.limited' },
    });
    expect(named('backlot.vendor.call')).toMatchObject({ status: { code: 2 }, exceptions: [error], isEnded: true });
  });

  it("is a part of the caller's trace, whatever the request was read from", async () => {
    const app = Fastify({ logger: false });
    app.addHook('preValidation', (request, _reply, done) => withIncomingTrace(request.headers, done));
    app.post('/', () => traced('backlot.run', {}, async () => ({})));

    await app.inject({ method: 'POST', url: '/', headers: TRACEPARENT, payload: { prompt: 'a mug' } });

    expect(named('backlot.run')).toMatchObject({ traceId: TRACE, parent: CALLER });
  });

  it('leaves the trace to whoever has begun a span for the request', async () => {
    await traced('POST /', {}, () => withIncomingTrace(TRACEPARENT, () => traced('backlot.run', {}, async () => {})));

    expect(named('backlot.run')).toMatchObject({ parent: named('POST /')?.spanId });
  });

  it('begins a trace of its own for a run from the queue', async () => {
    const queued = { ...newRecord(), isQueued: true };

    await traced('of another run', {}, () => inRunContext(queued, async () => queued));

    expect(named('backlot.run')).toMatchObject({ parent: undefined });
    expect(named('backlot.run')?.traceId).not.toBe(named('of another run')?.traceId);
  });
});
