import { once } from 'node:events';
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { buffer } from 'node:stream/consumers';

/** What goes wrong with one request: no answer at all, an answer of that status, or the work done and the answer lost. */
export type Mishap = 'silence' | 'lost-answer' | 503 | 500 | 403;

interface StoredObject {
  readonly bytes: Buffer;
  readonly mark: string;
  readonly changedAt: Date;
}

/** An S3 in memory that speaks as much of the protocol as the store of files asks of it, and fails on demand. Checks no signatures. */
export interface SmallS3 {
  readonly endpoint: string;
  /** Keys with the prefix. */
  readonly keys: () => string[];
  /** Requests of a method, with those that failed. */
  readonly count: (method: string) => number;
  /** For each next request of a method what goes wrong with it; after the last, nothing does. */
  readonly fail: (method: string, mishaps: readonly Mishap[]) => void;
  /** When `If-None-Match` is heeded: `late` is a look before the write, which those who write at once all pass. */
  heedsConditions: 'always' | 'late' | 'never';
  readonly close: () => Promise<void>;
}

const WORDS: Readonly<Record<number, string>> = {
  403: 'AccessDenied',
  404: 'NoSuchKey',
  412: 'PreconditionFailed',
  500: 'InternalError',
  503: 'SlowDown',
};
const PAGE = 2;
const LATE_MS = 50;

/** Starts one with a bucket called `pictures`. */
export async function startSmallS3(): Promise<SmallS3> {
  const objects = new Map<string, StoredObject>();
  const seen: string[] = [];
  const mishaps = new Map<string, Mishap[]>();
  const server = createServer((request, response) => {
    const { method = '' } = request;
    seen.push(method);
    const mishap = mishaps.get(method)?.shift();
    void answer(request, response, mishap);
  });

  async function answer(request: IncomingMessage, response: ServerResponse, mishap: Mishap | undefined): Promise<void> {
    if (typeof mishap === 'number') return refuse(response, mishap);
    const body = await buffer(request);
    if (mishap === 'silence') return;
    if (mishap === 'lost-answer') response.end = () => response.destroy();
    const { pathname, searchParams } = new URL(request.url ?? '', 'http://small');
    const key = decodeURIComponent(pathname).replace(/^\/pictures\/?/, '');
    if (key === '') return request.method === 'HEAD' ? void response.end() : list(response, searchParams);
    if (request.method === 'PUT') return put(request, response, key, body);
    if (request.method === 'DELETE') {
      objects.delete(key);
      response.statusCode = 204;
      return void response.end();
    }
    return get(request, response, objects.get(key));
  }

  function put(request: IncomingMessage, response: ServerResponse, key: string, bytes: Buffer): void {
    const isConditional = small.heedsConditions !== 'never' && request.headers['if-none-match'] === '*';
    if (isConditional && objects.has(key)) return refuse(response, 412);
    const write = (): void => {
      objects.set(key, { bytes, mark: String(request.headers['x-amz-meta-mark'] ?? ''), changedAt: new Date() });
      response.end();
    };
    if (small.heedsConditions === 'late') setTimeout(write, LATE_MS);
    else write();
  }

  function get(request: IncomingMessage, response: ServerResponse, found: StoredObject | undefined): void {
    if (found === undefined) return refuse(response, 404);
    const { bytes, mark, changedAt } = found;
    const range = /^bytes=(\d+)-(\d+)$/.exec(request.headers.range ?? '');
    const [first, last] = range === null ? [0, bytes.length - 1] : [Number(range[1]), Number(range[2])];
    if (range !== null) response.setHeader('content-range', `bytes ${first}-${last}/${bytes.length}`);
    response.writeHead(range === null ? 200 : 206, {
      'content-length': last - first + 1,
      'last-modified': changedAt.toUTCString(),
      'x-amz-meta-mark': mark,
    });
    response.end(request.method === 'HEAD' ? undefined : bytes.subarray(first, last + 1));
  }

  function list(response: ServerResponse, query: URLSearchParams): void {
    const after = query.get('continuation-token') ?? '';
    const all = [...objects.keys()]
      .toSorted()
      .filter((key) => key.startsWith(query.get('prefix') ?? '') && key > after);
    const page = all.slice(0, PAGE);
    const contents = page.map((key) => {
      const at = objects.get(key)?.changedAt.toISOString();
      return `<Contents><Key>${key}</Key><LastModified>${at}</LastModified></Contents>`;
    });
    const next = all.length > PAGE ? `<NextContinuationToken>${page.at(-1)}</NextContinuationToken>` : '';
    const isCut = `<IsTruncated>${all.length > PAGE}</IsTruncated>`;
    response.end(`<ListBucketResult>${isCut}${next}${contents.join('')}</ListBucketResult>`);
  }

  const small: SmallS3 = {
    endpoint: '',
    keys: () => [...objects.keys()].toSorted(),
    count: (method) => seen.filter((each) => each === method).length,
    fail: (method, next) => void mishaps.set(method, [...next]),
    heedsConditions: 'always',
    close: async () => {
      server.closeAllConnections();
      server.close();
      await once(server, 'close');
    },
  };
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  const { port } = server.address() as AddressInfo; // it listens on a port
  return Object.assign(small, { endpoint: `http://127.0.0.1:${port}` });
}

function refuse(response: ServerResponse, status: number): void {
  response.writeHead(status, { 'content-type': 'application/xml' });
  response.end(`<Error><Code>${WORDS[status]}</Code><Message>no</Message></Error>`);
}
