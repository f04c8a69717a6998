interface Upload {
  readonly apiKey: string;
  readonly bytes: Uint8Array;
  readonly name: string;
}

/** Uploads a picture as a form and resolves to its key. */
export async function uploadPicture(baseUrl: string, { apiKey, bytes, name }: Upload): Promise<string> {
  const form = new FormData();
  form.set('asset', new Blob([new Uint8Array(bytes)]), name);
  const answer = await fetch(`${baseUrl}/api/assets`, { method: 'POST', headers: { 'api-key': apiKey }, body: form });
  const text = await answer.text();
  if (answer.status !== 200) throw new Error(`upload of ${name}: ${answer.status} ${text}`);
  return String(JSON.parse(text).asset.key);
}
