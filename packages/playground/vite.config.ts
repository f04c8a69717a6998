import { defineConfig } from 'vite';

/** Where the server that is developed against listens. */
const SERVER = 'http://127.0.0.1:8787';
/** Whatever does not belong to the pages is the server's. */
const SERVER_PATHS =
  '^/(api|v1|runs|events|batches|webhooks|models|catalog|account|masks|styles|openapi.json|reference|healthz|readyz|backlot)(/|\\?|$)';

export default defineConfig({
  base: '/playground/',
  resolve: { conditions: ['source', 'module', 'browser', 'development|production'] },
  oxc: { jsx: { runtime: 'automatic', importSource: 'preact' } },
  build: { target: 'es2022', cssCodeSplit: true, assetsInlineLimit: 0, modulePreload: { polyfill: false } },
  server: { proxy: { [SERVER_PATHS]: SERVER } },
});
