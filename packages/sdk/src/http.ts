import { ApiError, ConnectionError, type FieldIssue } from './errors.ts';

/** What `fetch` is here: the platform's, or one of the caller's. */
export type Fetch = (input: string, init: RequestInit) => Promise<Response>;

/** Where the server is, and who asks. */
export interface ClientOptions {
  /** `http://127.0.0.1:8787`, with or without a slash at the end; the page's own server by default in browsers. */
  readonly baseURL?: string;
  readonly apiKey: string;
  readonly fetch?: Fetch;
}

/** One request, of whatever route. */
export interface ApiRequest {
  readonly method?: 'GET' | 'POST' | 'PATCH' | 'PUT' | 'DELETE';
  /** Below the base URL, with its slash: `/runs`. */
  readonly path: string;
  readonly query?: Readonly<Record<string, string | number | boolean | undefined>>;
  /** Sent as JSON. */
  readonly json?: unknown;
  /** Sent as a form. */
  readonly form?: FormData;
  readonly headers?: Readonly<Record<string, string>>;
  readonly signal?: AbortSignal | undefined;
}

/** Sends a request and gives the answer back if it is a good one. Rejects with {@link ApiError} or {@link ConnectionError}. */
export type Send = (request: ApiRequest) => Promise<Response>;

/** Ties requests to one server and one key. */
export function createSend({ baseURL = '', apiKey, fetch: given }: ClientOptions): Send {
  const fetchIt: Fetch = given ?? ((input, init) => fetch(input, init));
  const base = baseURL.replace(/\/+$/, '');
  return async ({ method = 'GET', path, query = {}, json, form, headers, signal }) => {
    const asked = Object.entries(query).flatMap(([name, value]) =>
      value === undefined ? [] : [[name, String(value)]],
    );
    const search = asked.length === 0 ? '' : `?${new URLSearchParams(asked).toString()}`;
    const body = json === undefined ? form : JSON.stringify(json);
    const response = await fetchIt(`${base}${path}${search}`, {
      method,
      headers: {
        Authorization: `Bearer ${apiKey}`,
        'API-KEY': apiKey,
        ...(json !== undefined && { 'Content-Type': 'application/json' }),
        ...headers,
      },
      ...(body !== undefined && { body }),
      ...(signal && { signal }),
    }).catch((error: unknown) => {
      if (signal?.aborted === true) throw error;
      throw new ConnectionError('The server cannot be reached.', { cause: error });
    });
    if (!response.ok) throw await readError(response);
    return response;
  };
}

async function readError(response: Response): Promise<ApiError> {
  const text = await response.text().catch(() => '');
  const body = parse(text);
  const retryAfter = Number(response.headers.get('retry-after') ?? Number.NaN);
  return new ApiError(textOf(body['message']) ?? (text === '' ? response.statusText : text), {
    status: response.status,
    code: textOf(body['errorCode']) ?? textOf(body['code']) ?? String(response.status),
    issues: issuesOf(body['details']),
    requestId: response.headers.get('x-request-id') ?? undefined,
    retryAfterSeconds: Number.isFinite(retryAfter) ? retryAfter : undefined,
  });
}

function parse(text: string): Readonly<Record<string, unknown>> {
  try {
    return Object(JSON.parse(text));
  } catch {
    return {};
  }
}

function textOf(value: unknown): string | undefined {
  return typeof value === 'string' && value !== '' ? value : undefined;
}

/** The features API puts its issues into a text of JSON. */
function issuesOf(details: unknown): FieldIssue[] {
  const list: unknown = typeof details === 'string' ? Object.values(parse(`{"issues":${details}}`))[0] : details;
  if (!Array.isArray(list)) return [];
  return list.flatMap((issue: unknown) => {
    const { field, message } = Object(issue) as { readonly field?: unknown; readonly message?: unknown };
    return typeof field === 'string' && typeof message === 'string' ? [{ field, message }] : [];
  });
}
