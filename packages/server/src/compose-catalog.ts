import { presentCatalog, type CatalogView } from '@backlot/contract';
import type { Samples } from './assets/samples.ts';
import type { Provider } from './providers/provider.ts';
import { stylePicturePath } from './style-picture-path.ts';
import { styleIdOf } from './surfaces/recraft/styles.ts';
import { priceOf, serversOf } from './runs/price-of.ts';

interface CatalogDeps {
  readonly providers: readonly Provider[];
  readonly samples: Pick<Samples, 'list'>;
  /** Whether the playground's build holds a file, by its path below `/playground/`. */
  readonly hasFile: (path: string) => boolean;
}

/** Everything that can be asked for here, with who would do it and what it costs. */
export function composeCatalog({ providers, samples, hasFile }: CatalogDeps): CatalogView {
  return presentCatalog({
    quote: (question) => ({
      creditsPerImage: priceOf(providers, question) ?? null,
      providers: serversOf(providers, question).map(({ name }) => name),
    }),
    samples: samples.list.map(({ key, title, maskKey }) => ({
      key,
      title,
      url: urlOf(key),
      mask: maskKey === undefined ? null : { key: maskKey, url: urlOf(maskKey) },
    })),
    aboutStyle(row) {
      const path = stylePicturePath(row);
      return { styleId: styleIdOf(row), picture: hasFile(path) ? `/playground/${path}` : null };
    },
  });
}

/** Where the playground shows a sample: `/playground/samples/coffee.png`. */
function urlOf(key: string): string {
  return key.replace(/^examples/, '/playground/samples');
}
