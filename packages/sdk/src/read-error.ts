import { createApiError, isKnown, type ApiError, type ErrorFacts } from './errors.ts';
import type { ErrorCode, FieldIssue } from './types.gen.ts';

/** What an answer without the server's own word for it most likely means. */
const BY_STATUS: Readonly<Partial<Record<number, ErrorCode>>> = {
  401: 'auth.invalid',
  403: 'auth.forbidden',
  404: 'request.not-found',
  413: 'request.too-large',
  429: 'rate.limited',
};

/** Whatever dialect an error is told in, as the error to throw. */
export async function readError(response: Response): Promise<ApiError> {
  const text = await response.text().catch(() => '');
  const body = parseObject(text);
  const { status, headers } = response;
  const retryAfter = Number(headers.get('retry-after') ?? Number.NaN);
  return createApiError(textOf(body['message']) ?? (isSentence(text) ? text : `The server answers ${status}.`), {
    status,
    code: codeOf(headers.get('x-backlot-error'), status),
    wireCode: textOf(body['errorCode']) ?? textOf(body['code']),
    issues: issuesOf(body),
    requestId: headers.get('x-request-id') ?? undefined,
    runId: headers.get('x-backlot-run') ?? undefined,
    retryAfterSeconds: Number.isFinite(retryAfter) ? retryAfter : undefined,
  });
}

function codeOf(told: string | null, status: number): ErrorFacts['code'] {
  if (told !== null && isKnown(told)) return told;
  return BY_STATUS[status] ?? `http.${status}`;
}

/** Proxies answer with pages. */
function isSentence(text: string): boolean {
  return text.trim() !== '' && !text.trimStart().startsWith('<') && text.length < 500;
}

function parseObject(text: string): Readonly<Record<string, unknown>> {
  try {
    return Object(JSON.parse(text));
  } catch {
    return {};
  }
}

function textOf(value: unknown): string | undefined {
  return typeof value === 'string' && value !== '' ? value : undefined;
}

/** Some dialects put their issues into a text of JSON, others name one parameter. */
function issuesOf({ details, error, message }: Readonly<Record<string, unknown>>): FieldIssue[] {
  const list: unknown = typeof details === 'string' ? parseObject(`{"issues":${details}}`)['issues'] : details;
  if (Array.isArray(list)) {
    return list.flatMap((issue: unknown) => {
      const { field, message } = fieldsOf(issue);
      return typeof field === 'string' && typeof message === 'string' ? [{ field, message }] : [];
    });
  }
  const { param } = fieldsOf(error);
  return typeof param === 'string' && typeof message === 'string' ? [{ field: param, message }] : [];
}

function fieldsOf(value: unknown): Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null ? { ...value } : {};
}
