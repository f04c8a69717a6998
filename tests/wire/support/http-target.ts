import { fileForm, type WireTarget } from './pairs.ts';

interface Remote {
  readonly baseUrl: string;
  readonly apiKey: string;
  readonly pictures: WireTarget['pictures'];
}

/** A running server, with the pictures uploaded to it. */
export async function createHttpTarget({ baseUrl, apiKey, pictures }: Remote): Promise<WireTarget> {
  const send: WireTarget['send'] = async ({ method, path, headers, body }) => {
    const answer = await fetch(baseUrl + path, {
      method,
      headers: { ...headers },
      ...(body !== undefined && { body }),
    });
    return { status: answer.status, text: await answer.text() };
  };
  const keys: Record<string, string> = {};
  for (const [name, bytes] of Object.entries(pictures)) {
    const form = fileForm('asset', name, bytes);
    const headers = { 'api-key': apiKey, 'content-type': form.type };
    const { status, text } = await send({ method: 'POST', path: '/api/assets', headers, body: form.body });
    if (status !== 200) throw new Error(`upload of ${name}: ${status} ${text}`);
    keys[name] = String(JSON.parse(text).asset.key);
  }
  return { apiKey, send, pictures, keys };
}
