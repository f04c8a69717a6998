/** Told how much of a body was sent, 0..1. */
export type OnProgress = (fraction: number) => void;

/**
 * `fetch` by way of XMLHttpRequest, which alone can tell how far an upload is; undefined where there is none (Node). For answers
 * that are short texts.
 */
export function fetchWithProgress(
  onProgress: OnProgress,
): ((input: string, init: RequestInit) => Promise<Response>) | undefined {
  if (typeof XMLHttpRequest === 'undefined') return undefined;
  return (input, { method = 'POST', headers, body, signal }) =>
    new Promise((resolve, reject) => {
      if (signal?.aborted === true) {
        reject(signal.reason);
        return;
      }
      const request = new XMLHttpRequest();
      request.open(method, input);
      for (const [name, value] of new Headers(headers)) request.setRequestHeader(name, value);
      request.upload.addEventListener('progress', ({ loaded, total, lengthComputable }) => {
        if (lengthComputable && total > 0) onProgress(loaded / total);
      });
      const onAbort = (): void => request.abort();
      signal?.addEventListener('abort', onAbort, { once: true });
      request.addEventListener('load', () => resolve(responseOf(request)));
      request.addEventListener('error', () => reject(new TypeError('The upload failed.')));
      request.addEventListener('abort', () => reject(signal?.reason));
      request.addEventListener('loadend', () => signal?.removeEventListener('abort', onAbort));
      // What else a body may be is never sent here.
      request.send(body as XMLHttpRequestBodyInit | null);
    });
}

function responseOf(request: XMLHttpRequest): Response {
  const headers = new Headers();
  for (const line of request.getAllResponseHeaders().split('\r\n')) {
    const [name = '', ...value] = line.split(':');
    if (name !== '') headers.append(name, value.join(':').trim());
  }
  return new Response(request.responseText, { status: request.status, statusText: request.statusText, headers });
}
