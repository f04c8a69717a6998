import { computed, signal } from '@preact/signals';
import { ApiError, createClient, type Client, type Fetch } from '@backlot/sdk';

/** In the tab's own memory: gone with the tab, never in a URL. */
const STORED_AS = 'backlot-key';
const UNAUTHORIZED = 401;

/** The key of who is signed in. */
const apiKey = signal<string | undefined>(sessionStorage.getItem(STORED_AS) ?? undefined);

/** The server, as whoever is signed in; undefined while nobody is. */
export const client = computed<Client | undefined>(() =>
  apiKey.value === undefined ? undefined : createClient({ apiKey: apiKey.value, fetch: fetchSignedIn }),
);

/** The server as who is signed in, for what is shown only then. */
export function requireClient(): Client {
  if (client.value === undefined) throw new Error('Nobody is signed in.');
  return client.value;
}

/** The server as who is signed in, telling of every answer as it comes, whether it is a good one or not. */
export function observedClient(onAnswer: (answer: Response) => void): Client {
  if (apiKey.value === undefined) throw new Error('Nobody is signed in.');
  const observe: Fetch = async (input, init) => {
    const answer = await fetchSignedIn(input, init);
    onAnswer(answer.clone());
    return answer;
  };
  return createClient({ apiKey: apiKey.value, fetch: observe });
}

/** Signs in with a key that the server takes. Rejects with what the server says to one that it does not. */
export async function signIn(key: string): Promise<void> {
  await createClient({ apiKey: key }).json({ path: '/account' });
  sessionStorage.setItem(STORED_AS, key);
  apiKey.value = key;
}

/** Forgets the key. */
export function signOut(): void {
  sessionStorage.removeItem(STORED_AS);
  apiKey.value = undefined;
}

/** Whether it is the key that was refused. */
export function isSignedOut(error: unknown): boolean {
  return error instanceof ApiError && error.status === UNAUTHORIZED;
}

/** A key that was revoked meanwhile leads back to the door. */
async function fetchSignedIn(input: string, init: RequestInit): Promise<Response> {
  const response = await fetch(input, init);
  if (response.status === UNAUTHORIZED) signOut();
  return response;
}
