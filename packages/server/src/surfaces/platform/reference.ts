import { randomBytes } from 'node:crypto';
import scalar from '@scalar/fastify-api-reference';
import type { FastifyPluginAsync } from 'fastify';
import { fixedJson } from './fixed-json.ts';

/** What {@link referenceSurface} needs. */
export interface ReferenceDependencies {
  /** The OpenAPI description of every route. */
  readonly description: object;
  /** Whether the page is shown beside the description. */
  readonly hasPage: boolean;
}

const PREFIX = '/reference';
const NONCE_BYTES = 16;
const A_DAY = 'public, max-age=86400';

/** `GET /openapi.json`, and `GET /reference`: the same to read and to try out. Nothing of it comes from anywhere else. */
export function referenceSurface({ description, hasPage }: ReferenceDependencies): FastifyPluginAsync {
  return async (scope) => {
    scope.get('/openapi.json', fixedJson(description));
    if (hasPage) await scope.register(page);
  };
}

const page: FastifyPluginAsync = async (scope) => {
  // The page is the same for everybody and holds nothing of anybody: the nonce marks its one script as ours.
  const nonce = randomBytes(NONCE_BYTES).toString('base64');
  scope.addHook('onRequest', async ({ url }, reply) => {
    void reply.headers({
      'content-security-policy': policyOf(nonce),
      'cross-origin-opener-policy': 'same-origin',
      'x-frame-options': 'DENY',
      'cache-control': url.endsWith('.js') ? A_DAY : 'no-cache',
    });
  });
  await scope.register(scalar, {
    routePrefix: PREFIX,
    logLevel: 'warn',
    configuration: {
      url: '/openapi.json',
      nonce,
      pageTitle: 'Backlot API reference',
      withDefaultFonts: false,
      telemetry: false,
      proxyUrl: '',
      hideClientButton: true,
      showDeveloperTools: 'never',
      agent: { disabled: true },
      mcp: { disabled: true },
      persistAuth: false,
      favicon: '/playground/icon.svg',
      authentication: { preferredSecurityScheme: 'apiKey' },
    },
  });
};

/** Looser than the playground's: the page writes its styles into itself. */
function policyOf(nonce: string): string {
  return [
    "default-src 'none'",
    `script-src 'self' 'nonce-${nonce}'`,
    "style-src 'self' 'unsafe-inline'",
    "img-src 'self' blob: data:",
    "font-src 'self' data:",
    "connect-src 'self'",
    "worker-src 'self' blob:",
    "form-action 'none'",
    "base-uri 'none'",
    "frame-ancestors 'none'",
  ].join('; ');
}
