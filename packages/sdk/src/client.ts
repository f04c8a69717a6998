import { createAccount, type Account } from './account.ts';
import { createAssets, type Assets } from './assets.ts';
import { createBatches, type Batches } from './batches.ts';
import { createEntries, type Entries } from './entries.ts';
import { teamEvents, type TeamEvent } from './events.ts';
import { createFeatures, type Features } from './features.ts';
import type { FollowOptions } from './follow.ts';
import { createSend, type ClientOptions, type Send } from './http.ts';
import { createImages, type Images } from './images.ts';
import { createJson, type JsonOf } from './json.ts';
import { createMasks, type Masks } from './masks.ts';
import { createResults, type Results } from './results.ts';
import { createRuns, type Runs } from './runs.ts';
import { createSpend, type Spend } from './spend.ts';
import { createStyles, type Styles } from './styles.ts';
import type { CatalogView } from './types.gen.ts';
import { createWebhooks, type Webhooks } from './webhooks.ts';

/** A client of one server with one key. */
export interface Client {
  readonly features: Features;
  readonly assets: Assets;
  readonly results: Results;
  readonly images: Images;
  readonly styles: Styles;
  readonly runs: Runs;
  readonly batches: Batches;
  readonly webhooks: Webhooks;
  readonly account: Account;
  readonly spend: Spend;
  readonly masks: Masks;
  readonly entries: Entries;
  /** Everything that can be asked for, with its fields as JSON Schemas, samples and styles. No key is needed. */
  readonly catalog: (options?: { readonly signal?: AbortSignal | undefined }) => Promise<CatalogView>;
  /** What happens to the team's runs: it has no end but the signal's. */
  readonly events: (options?: FollowOptions) => AsyncGenerator<TeamEvent, void>;
  /** A request of any route. */
  readonly send: Send;
  /** The same with its answer read as JSON; the shape is the caller's word. */
  readonly json: JsonOf;
}

/**
 * Ties a client to a server and a key.
 *
 * @example
 * const backlot = createClient({ baseURL: 'http://127.0.0.1:8787', apiKey: 'bl_…' });
 * const { image } = await backlot.images.removeBackground({ image_url: file });
 */
export function createClient(options: ClientOptions): Client {
  const send = createSend(options);
  const json = createJson(send);
  const stream = { send, pause: options.pause };
  return {
    features: createFeatures(json),
    assets: createAssets(send, json),
    results: createResults(json),
    images: createImages(json),
    styles: createStyles(json),
    runs: createRuns(stream, json),
    batches: createBatches(json),
    webhooks: createWebhooks(send, json),
    account: createAccount(send, json),
    spend: createSpend(send, json),
    masks: createMasks(send),
    entries: createEntries(send),
    catalog: ({ signal } = {}) => json<CatalogView>({ path: '/catalog', signal }),
    events: (following) => teamEvents(stream, following),
    send,
    json,
  };
}
