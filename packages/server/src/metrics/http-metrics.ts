import { Counter, Histogram, type Registry } from 'prom-client';

/** From a health check to a slow upload or a run that its caller waits for, seconds. */
const BUCKETS = [0.002, 0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 5, 10, 30, 60, 180];
const MS_PER_SECOND = 1000;

/** A request that was answered, or whose caller has gone (status 499). */
export interface AnsweredRequest {
  readonly method: string;
  /** The pattern, e.g. `/api/features`, never the path; absent where no route fits. */
  readonly route: string | undefined;
  readonly status: number;
  readonly durationMs: number;
}

/** Counts an answered request. */
export type ObserveRequest = (request: AnsweredRequest) => void;

/** Requests by route and status, and how long they took by route. */
export function createHttpMetrics(registry: Registry): ObserveRequest {
  const registers = [registry];
  const requests = new Counter({
    name: 'backlot_http_requests_total',
    help: 'Requests that were answered; status 499: the caller had gone before.',
    labelNames: ['method', 'route', 'status'],
    registers,
  });
  const duration = new Histogram({
    name: 'backlot_http_request_duration_seconds',
    help: 'From the first byte of a request to the last of its answer.',
    labelNames: ['method', 'route'],
    buckets: BUCKETS,
    registers,
  });
  return ({ method, route = 'none', status, durationMs }) => {
    requests.inc({ method, route, status });
    duration.observe({ method, route }, durationMs / MS_PER_SECOND);
  };
}
