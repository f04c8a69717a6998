import { presentCatalog, presentOpenApi } from '@backlot/contract';
import { validate } from '@scalar/openapi-parser';
import Fastify from 'fastify';
import { describe, expect, it } from 'vitest';
import { createApp, type AppDependencies } from '../../app.ts';
import { referenceSurface } from './reference.ts';

const catalog = presentCatalog({
  quote: () => ({ creditsPerImage: 1000, providers: ['builtin'] }),
  samples: [],
  aboutStyle: () => ({ styleId: '6c2f9a3e-0f3b-4a51-9d2e-0a5a2f7d9c11', picture: null }),
});
const description = presentOpenApi(catalog);

async function serve({ hasPage = true } = {}) {
  const app = Fastify({ logger: false });
  await app.register(referenceSurface({ description, hasPage }));
  return (url: string) => app.inject(url);
}

/** Paths that a tree of routes does not tell, that have other names here, mean the same as others or are no part of the API. */
const LEFT_OUT =
  /^\/(playground|reference|backlot|ping|status|v1\/ping|v1\/status|openapi\.json)|^\/$|^\/external|\*$|\{key\}$|^\/v1\/v1|^\/proxy|image_generation|clarityUpscale|generativeUpscale/;

/** Every route of the app by method and path, as OpenAPI writes them. */
async function routesOfApp(): Promise<Set<string>> {
  // What the routes are needs nothing of what they do.
  const nothing: AppDependencies = new Proxy(Object(), {
    get: (_, name) => {
      if (name === 'log') return Fastify({ logger: { level: 'silent' } }).log;
      if (name === 'playground') return undefined;
      return { catalog, description, observeRequest: () => {} };
    },
  });
  const app = await createApp(nothing);
  await app.ready();
  const found = new Set<string>();
  const tree = app.printRoutes({ commonPrefix: false, includeMeta: false });
  const path: string[] = [];
  for (const line of tree.split('\n')) {
    const [, indent = '', segment = '', methods = ''] = /^([│ ]*)[├└]── (.*?)(?: \((.*)\))?$/.exec(line) ?? [];
    if (segment === '') continue;
    const depth = indent.length / 4;
    path.splice(depth, path.length, segment);
    const whole = path.join('').replaceAll(/:(\w+)/g, '{$1}');
    for (const method of methods.split(', ')) if (method !== '' && method !== 'HEAD') found.add(`${method} ${whole}`);
  }
  return found;
}

describe('the description', () => {
  it('is valid OpenAPI 3.1', async () => {
    const { valid, errors, version } = await validate(structuredClone(description));

    expect(errors ?? []).toEqual([]);
    expect([valid, version]).toEqual([true, '3.1']);
  });

  it('describes every route that is there, and no other', async () => {
    const paths = Object(description['paths']) as Record<string, object>;
    const described = Object.entries(paths).flatMap(([path, methods]) =>
      Object.keys(methods).map((method) => `${method.toUpperCase()} ${path}`),
    );

    const routes = [...(await routesOfApp())].filter((route) => !LEFT_OUT.test(route.replace(/^\w+ /, '')));
    const there = new Set(routes.map((route) => route.replace(/\/$/, '')));

    expect(described.filter((route) => !LEFT_OUT.test(route.replace(/^\w+ /, ''))).toSorted()).toEqual(
      [...there].toSorted(),
    );
  });

  it('names every operation differently', () => {
    const ids = JSON.stringify(description).match(/"operationId":"[^"]+"/g) ?? [];

    expect(new Set(ids).size).toBe(ids.length);
  });

  it('is there for whoever asks', async () => {
    const get = await serve({ hasPage: false });

    expect((await get('/openapi.json')).json()).toEqual(JSON.parse(JSON.stringify(description)));
    expect((await get('/reference/')).statusCode).toBe(404);
  });
});

describe('the page', () => {
  it('takes everything from this server', async () => {
    const get = await serve();

    const page = await get('/reference/');
    const script = await get('/reference/js/scalar.js');

    expect([page.statusCode, page.headers['content-type']]).toEqual([200, 'text/html; charset=utf-8']);
    expect(page.body).toContain('src="js/scalar.js"');
    expect(page.body).not.toMatch(/https?:\/\//);
    expect(page.headers['content-security-policy']).toContain("connect-src 'self'");
    expect([script.statusCode, script.headers['cache-control']]).toEqual([200, 'public, max-age=86400']);
  });
});
