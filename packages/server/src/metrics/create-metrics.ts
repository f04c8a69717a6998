import { collectDefaultMetrics, Registry } from 'prom-client';
import { createHouseMetrics, type HouseSources } from './house-metrics.ts';
import { createHttpMetrics, type ObserveRequest } from './http-metrics.ts';
import { createRunMetrics, type ObserveRun } from './run-metrics.ts';

/** What this process counts, and how Prometheus reads it. */
export interface Metrics {
  readonly observeRun: ObserveRun;
  readonly observeRequest: ObserveRequest;
  readonly contentType: string;
  /** The text of a scrape. */
  readonly read: () => Promise<string>;
}

/** Begins to count: the process itself (memory, processor time, event-loop lag), requests, runs and the house. */
export function createMetrics(sources: HouseSources): Metrics {
  const registry = new Registry();
  collectDefaultMetrics({ register: registry });
  createHouseMetrics(registry, sources);
  return {
    observeRun: createRunMetrics(registry),
    observeRequest: createHttpMetrics(registry),
    contentType: registry.contentType,
    read: () => registry.metrics(),
  };
}
