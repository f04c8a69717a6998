interface Welcome {
  readonly baseUrl: string;
  /** Whether there are pages to try it on. */
  readonly hasPlayground: boolean;
  /** The key if it was made just now and can be shown; a placeholder otherwise. */
  readonly newApiKey: string | undefined;
}

const REPLACE = {
  type: 'BACKGROUND_REPLACER',
  model: 'recraft',
  promptObject: { imageUrl: 'examples/coffee.png', prompt: 'on a marble table by a sunny window' },
};
const REMOVE = {
  type: 'IMAGE_OBJECT_REMOVER',
  model: 'recraft',
  promptObject: { imageUrl: 'examples/coffee.png', maskUrl: 'examples/coffee_mask.png' },
};

/** What a person sees when the server is up: where it is, where to try it, the key, and two calls that work as they stand. */
export function welcome({ baseUrl, hasPlayground, newApiKey }: Welcome): string {
  const key = newApiKey ?? '$BACKLOT_API_KEY';
  const keyLine =
    newApiKey === undefined
      ? 'API key: the one of the first start (set BACKLOT_API_KEY to choose another)'
      : `API key (shown only this once): ${newApiKey}`;
  const curl = (body: object) =>
    `curl -s ${baseUrl}/api/features -H "API-KEY: ${key}" -H 'Content-Type: application/json' \\\n  -d '${JSON.stringify(body)}'`;
  return [
    `Backlot ready on ${baseUrl}`,
    ...(hasPlayground ? [`Playground: ${baseUrl}/`] : []),
    keyLine,
    '',
    'Replace a background by prompt (the answer has a temporaryUrl to open):',
    curl(REPLACE),
    '',
    'Remove an object by mask:',
    curl(REMOVE),
    '',
  ].join('\n');
}
