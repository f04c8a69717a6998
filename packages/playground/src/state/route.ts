import { signal } from '@preact/signals';

/** Where the user is: `#/history?query=cat` is `{ path: ['history'], query: { query: 'cat' } }`. */
export interface Route {
  readonly path: readonly string[];
  readonly query: URLSearchParams;
}

/** In the fragment: every path before it belongs to the API. */
export const route = signal<Route>(readRoute(location.hash));

addEventListener('hashchange', () => {
  route.value = readRoute(location.hash);
});

/** The address of a page of ours. */
export function linkTo(path: readonly string[], query: Readonly<Record<string, string>> = {}): string {
  const search = new URLSearchParams(query).toString();
  return `#/${path.map(encodeURIComponent).join('/')}${search === '' ? '' : `?${search}`}`;
}

/** Goes to a page of ours. */
export function goTo(path: readonly string[], query: Readonly<Record<string, string>> = {}): void {
  location.hash = linkTo(path, query);
}

/** What a fragment says; a broken escape is read as it stands. */
export function readRoute(hash: string): Route {
  const [path = '', search = ''] = hash.replace(/^#\/?/, '').split('?', 2);
  const parts = path.split('/').filter((part) => part !== '');
  return { path: parts.map(decode), query: new URLSearchParams(search) };
}

function decode(part: string): string {
  try {
    return decodeURIComponent(part);
  } catch {
    return part;
  }
}
