import fastifyStatic from '@fastify/static';
import type { FastifyInstance, FastifyPluginAsync, FastifyReply } from 'fastify';

/** What {@link playgroundSurface} needs. */
export interface PlaygroundDependencies {
  /** Where the build of the playground lies. */
  readonly folder: string;
  readonly isBuilt: boolean;
}

/** Nothing from anywhere else, nothing inline: `blob:` are pictures that were read with the key, `data:` those that styles carry. */
const CONTENT_SECURITY_POLICY = [
  "default-src 'none'",
  "script-src 'self'",
  "style-src 'self'",
  "img-src 'self' blob: data:",
  "connect-src 'self'",
  "font-src 'self'",
  "worker-src 'self' blob:",
  "form-action 'none'",
  "base-uri 'none'",
  "frame-ancestors 'none'",
].join('; ');

/** What a page could ask of the machine that it is shown on, and has no use for. */
const PERMISSIONS_POLICY = [
  'accelerometer=()',
  'camera=()',
  'display-capture=()',
  'geolocation=()',
  'gyroscope=()',
  'microphone=()',
  'midi=()',
  'payment=()',
  'usb=()',
  'clipboard-write=(self)',
].join(', ');

const HEADERS = {
  'content-security-policy': CONTENT_SECURITY_POLICY,
  'permissions-policy': PERMISSIONS_POLICY,
  'cross-origin-opener-policy': 'same-origin',
  'cross-origin-resource-policy': 'same-origin',
  'x-frame-options': 'DENY',
};

const NOT_BUILT =
  'The playground is not built. `npm start` builds it; beside a server that runs from its own build, run `npx vite build` in packages/playground and start the server again. The API works without it.\n';
const NO_SUCH_FILE = 'The playground has no such file.\n';

/** The names of files in here change with what is in them. */
const HASHED = '/playground/assets/';
const FOR_GOOD = 'public, max-age=31536000, immutable';
/** Pictures of styles, icons. */
const A_DAY = 'public, max-age=86400';
const ASK_EACH_TIME = 'no-cache';

/** `GET /` and `/playground/…`: the pages, which speak to this server with the key that is typed into them. */
export function playgroundSurface({ folder, isBuilt }: PlaygroundDependencies): FastifyPluginAsync {
  return async (scope) => {
    scope.addHook('onRequest', async (_request, reply) => void reply.headers(HEADERS));
    scope.get('/playground', (_request, reply) => reply.redirect('/', 308));
    scope.get('/playground/', (_request, reply) => reply.redirect('/', 308));
    await scope.register(isBuilt ? builtPages(folder) : missingPages);
  };
}

function builtPages(folder: string): FastifyPluginAsync {
  return async (scope) => {
    scope.setNotFoundHandler((_request, reply) => sendText(reply, 404, NO_SUCH_FILE));
    await scope.register(fastifyStatic, {
      root: folder,
      prefix: '/playground/',
      index: false,
      cacheControl: false,
      // The build lays `.br` and `.gz` beside what is worth it.
      preCompressed: true,
      setHeaders: (reply) =>
        void reply.headers({ 'cache-control': cachingOf(reply.request.url), vary: 'accept-encoding' }),
    });
    scope.get('/', (_request, reply) => reply.sendFile('index.html'));
  };
}

async function missingPages(scope: FastifyInstance): Promise<void> {
  for (const url of ['/', '/playground/*']) scope.get(url, (_request, reply) => sendText(reply, 503, NOT_BUILT));
}

function cachingOf(url: string): string {
  if (url === '/' || url.endsWith('.html')) return ASK_EACH_TIME;
  return url.startsWith(HASHED) ? FOR_GOOD : A_DAY;
}

function sendText(reply: FastifyReply, status: number, text: string): FastifyReply {
  return reply.code(status).type('text/plain; charset=utf-8').header('cache-control', 'no-store').send(text);
}
