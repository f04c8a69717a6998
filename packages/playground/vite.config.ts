import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { brotliCompress, gzip } from 'node:zlib';
import { defineConfig, type Plugin } from 'vite';

/** Where the server that is developed against listens. */
const SERVER = 'http://127.0.0.1:8787';
/** Whatever does not belong to the pages is the server's. */
const SERVER_PATHS =
  '^/(api|v1|runs|events|batches|webhooks|models|catalog|account|masks|styles|openapi.json|reference|healthz|readyz|backlot)(/|\\?|$)';

const WORTH_IT = /\.(?:js|css|html|svg)$/;

/** Lays `.br` and `.gz` beside every text of the build: the server sends them to whoever can unpack them. */
const compressed: Plugin = {
  name: 'compressed',
  apply: 'build',
  async writeBundle({ dir = '' }, bundle) {
    for (const name of Object.keys(bundle).filter((file) => WORTH_IT.test(file))) {
      const file = join(dir, name);
      const bytes = await readFile(file);
      await writeFile(`${file}.br`, await promisify(brotliCompress)(bytes));
      await writeFile(`${file}.gz`, await promisify(gzip)(bytes));
    }
  },
};

export default defineConfig({
  base: '/playground/',
  plugins: [compressed],
  resolve: { conditions: ['source', 'module', 'browser', 'development|production'] },
  oxc: { jsx: { runtime: 'automatic', importSource: 'preact' } },
  build: { target: 'es2022', cssCodeSplit: true, assetsInlineLimit: 0, modulePreload: { polyfill: false } },
  server: { proxy: { [SERVER_PATHS]: SERVER } },
});
