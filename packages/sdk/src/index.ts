export type { Account } from './account.ts';
export type { Assets, UploadOptions } from './assets.ts';
export type { Batches, BatchItem, BatchPage } from './batches.ts';
export { createClient, type Client } from './client.ts';
export { entryBody, type CallableEntry, type Entries } from './entries.ts';
export {
  ApiError,
  AssetError,
  AuthError,
  ConnectionError,
  CreditsError,
  ModelError,
  ProviderError,
  RateLimitError,
  RequestError,
  RunError,
  ServerError,
  TimedOutError,
} from './errors.ts';
export type { RunEnd, RunEvent, TeamEvent } from './events.ts';
export type { FeatureRequest, Features } from './features.ts';
export type { FollowOptions } from './follow.ts';
export type { ApiRequest, ClientOptions, Fetch, Send } from './http.ts';
export type { Images, RecraftCall, RecraftEndpointName } from './images.ts';
export type { Masks } from './masks.ts';
export type { Answered, PaidOptions, RoutingPolicy } from './paid.ts';
export type { Results } from './results.ts';
export { hasEnded, type RunQuery, type Runs } from './runs.ts';
export type { Spend, SpendQuery } from './spend.ts';
export type { Styles } from './styles.ts';
export { WIDGETS } from './tables.gen.ts';
export type * from './types.gen.ts';
export type { OnProgress } from './upload-progress.ts';
export type { DeliveryQuery, WebhookFields, Webhooks } from './webhooks.ts';
