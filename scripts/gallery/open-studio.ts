import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { newDataDir, removeDataDirs, startServer } from '../../tests/support/server-process.ts';
import type { Made, Studio } from './sheet.ts';

/** A request as it was sent. */
export interface Sent {
  /** Of the URL. */
  readonly path: string;
  readonly body: object;
}

interface OpenStudio {
  readonly studio: Studio;
  /** The requests since the last time that this was asked. */
  readonly takeSent: () => readonly Sent[];
  readonly close: () => Promise<void>;
}

/** Enough for every sheet in one go. */
const NO_LIMITS = {
  BACKLOT_RECRAFT_REQUESTS_PER_SECOND: '1000',
  BACKLOT_RECRAFT_IMAGES_PER_MINUTE: '100000',
  BACKLOT_LOG_LEVEL: 'error',
};

/** Starts a server of its own, on a free port and an empty folder. */
export async function openStudio(root: string): Promise<OpenStudio> {
  const server = await startServer({ dataDir: await newDataDir(), environment: NO_LIMITS });
  let sent: Sent[] = [];
  const post = async (path: string, body: object): Promise<Readonly<Record<string, unknown>>> => {
    sent.push({ path, body });
    const answer = await fetch(server.baseUrl + path, {
      method: 'POST',
      headers: {
        authorization: `Bearer ${server.apiKey}`,
        'api-key': server.apiKey,
        'content-type': 'application/json',
      },
      body: JSON.stringify(body),
    });
    const text = await answer.text();
    if (!answer.ok) throw new Error(`POST ${path} was answered with ${answer.status}: ${text}`);
    return Object(JSON.parse(text));
  };
  const ask: Studio['ask'] = (path, body) => post(`/v1/${path}`, body);
  return {
    studio: {
      photo: (name) => readFile(join(root, 'examples', name)),
      ask,
      feature: async (type, model, promptObject) => {
        const { aiRecord } = await post('/api/features', { type, model, promptObject });
        const answer = await fetch(String(Object(aiRecord).temporaryUrl));
        return Buffer.from(await answer.arrayBuffer());
      },
      make: async (path, body) => picturesOf(await ask(path, { ...body, response_format: 'b64_json' })),
    },
    takeSent() {
      const taken = sent;
      sent = [];
      return taken;
    },
    async close() {
      await server.stop();
      await removeDataDirs();
    },
  };
}

function picturesOf({ data, image }: Readonly<Record<string, unknown>>): Made[] {
  const images: readonly unknown[] = Array.isArray(data) ? data : [image];
  return images.map((item) => {
    const { b64_json, image_id }: Record<string, unknown> = Object(item);
    return { picture: Buffer.from(String(b64_json), 'base64'), imageId: String(image_id) };
  });
}
