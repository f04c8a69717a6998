import {
  type Answer,
  type Call,
  jsonAnswer,
  type ReceivedRequest,
  type Route,
  startVendor,
  type VendorOptions,
  type VendorServer,
  type Work,
} from '../kit/index.ts';
import { type CompatibleDelivery, handleCompatible } from './compatible.ts';
import { handleEdit, handleGeneration, handleVariation, openaiEditedRegion } from './handlers.ts';
import { isGptImage, MODELS } from './models.ts';
import { moderationRefusal, openaiError, openaiErrorOf } from './openai-error.ts';
import { rawParameters } from './read-parameters.ts';

/** Options of the fake. Its credits are millionths of a US dollar. */
export interface OpenAiOptions extends VendorOptions {
  /** `openai` (the default) keeps the vendor's rules; `compatible` is one of the many look-alikes. */
  readonly flavour?: 'openai' | 'compatible';
  /** How the compatible flavour delivers, whatever was asked for; base64 by default. */
  readonly delivers?: CompatibleDelivery;
}

const LINK_LIFETIME_MS = 60 * 60 * 1000;
const TEN_DOLLARS = 10_000_000;

/** Starts a fake of OpenAI's images API, or of a server that only looks like it. */
export function startOpenAi(options: OpenAiOptions = {}): Promise<VendorServer> {
  const key = options.key ?? 'sk-fake-openai';
  const compatible = options.flavour === 'compatible';
  return startVendor({
    prefix: '/v1',
    key,
    credits: options.credits ?? TEN_DOLLARS,
    port: options.port ?? 0,
    routes: compatible ? compatibleRoutes(options.delivers ?? 'b64_json') : openaiRoutes(),
    authenticate: (request) => (compatible ? undefined : authenticate(request, key)),
    error: openaiErrorOf,
    moderated: (request) => moderationRefusal(namesGptImage(request)),
    editedRegion: openaiEditedRegion,
    linkPath: (id, extension) => `/private/img-${id}.${extension}?sig=fake`,
    linkLifetimeMs: LINK_LIFETIME_MS,
  });
}

function openaiRoutes(): readonly Route[] {
  return [
    post('/v1/images/generations', handleGeneration),
    post('/v1/images/edits', handleEdit),
    post('/v1/images/variations', handleVariation),
    { method: 'GET', path: '/v1/models', handle: () => modelList(Object.keys(MODELS), 'system') },
  ];
}

function compatibleRoutes(delivery: CompatibleDelivery): readonly Route[] {
  const handle = (call: Call): Promise<Work> => handleCompatible(call, delivery);
  return [
    post('/v1/images/generations', handle),
    post('/v1/images/edits', handle),
    { method: 'GET', path: '/v1/models', handle: () => modelList(['local'], 'local') },
  ];
}

function post(path: string, handle: (call: Call) => Promise<Work>): Route {
  return { method: 'POST', path, handle };
}

function modelList(ids: readonly string[], owner: string): Answer {
  const data = ids.map((id) => ({ id, object: 'model', created: 1_745_000_000, owned_by: owner }));
  return jsonAnswer(200, { object: 'list', data });
}

function authenticate(request: ReceivedRequest, key: string): Answer | undefined {
  const given = request.headers['authorization'];
  if (given === `Bearer ${key}`) return undefined;
  if (given === undefined) {
    return openaiError(401, { message: "You didn't provide an API key." });
  }
  return openaiError(401, { message: 'Incorrect API key provided.', code: 'invalid_api_key' });
}

function namesGptImage(request: ReceivedRequest): boolean {
  const model = rawParameters(request)['model'];
  const family = typeof model === 'string' ? MODELS[model] : undefined;
  return family === undefined ? request.path.endsWith('/edits') : isGptImage(family);
}
