import { exec } from 'node:child_process';
import { promisify } from 'node:util';
import { recordAnswer } from '@backlot/contract';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { createClient, download, recordOf, type Client } from '../support/client.ts';
import { countChanges, dataUrl, decode, maskOf, photo, SMALL, type Box, type Pixels } from '../support/pictures.ts';
import { removeDataDirs, startServer, type ServerProcess } from '../support/server-process.ts';

const shell = promisify(exec);

/** The cup's saucer. */
const BOX: Box = { left: 60, top: 60, width: 40, height: 32 };

let server: ServerProcess;
let client: Client;
let image: Buffer;
let imageUrl: string;

beforeAll(async () => {
  server = await startServer({ environment: { BACKLOT_API_KEY: '' } });
  const apiKey = /shown only this once\): (\S+)/.exec(server.output())?.[1] ?? 'none was printed';
  client = createClient({ baseUrl: server.baseUrl, apiKey });
  image = await photo();
  imageUrl = await client.keep('room.png', image);
});

afterAll(async () => {
  await server.stop();
  await removeDataDirs();
});

describe('what the server prints at its first start', () => {
  it('are two command lines', () => {
    expect(printedCommands()).toHaveLength(2);
  });

  it.each([
    [0, 'BACKGROUND_REPLACER', 'replaces a background'],
    [1, 'IMAGE_OBJECT_REMOVER', 'removes an object'],
  ])('has a command line %d that runs as printed: %s', async (index, type) => {
    const { stdout } = await shell(printedCommands()[index] ?? '', { shell: '/bin/bash' });

    const { aiRecord } = recordAnswer.parse(JSON.parse(stdout));
    expect(aiRecord).toMatchObject({ type, status: 'SUCCESS' });
    const answer = await fetch(aiRecord?.temporaryUrl ?? '');
    expect(answer.headers.get('content-type')).toBe('image/png');
    expect(await decode(Buffer.from(await answer.arrayBuffer()))).toMatchObject({ width: 600, height: 400 });
  });
});

describe('replacing a background', () => {
  it('gives as many pictures as are asked for, each its own', async () => {
    const { aiRecordDetail, additionalData } = await client.run(replacing({ prompt: 'a beach', n: 2 }));

    expect(new Set(aiRecordDetail.resultObject).size).toBe(2);
    const [first, second] = await Promise.all(additionalData.urls.map(download));
    expect(first?.equals(second ?? image)).toBe(false);
    expect(additionalData.credits).toEqual({ reserved: 2000, charged: 2000, perImage: 1000 });
  });

  it('paints the same bytes from the same seed and others from another', async () => {
    const paint = async (seed: number) => {
      const body = { prompt: 'a beach', num_images: 1, seed };
      return await download((await client.run(replacing(body, 'ideogram-3'))).temporaryUrl);
    };

    const [first, again, other] = [await paint(7), await paint(7), await paint(8)];

    expect(again.equals(first)).toBe(true);
    expect(other.equals(first)).toBe(false);
  });

  it('with "remove background" leaves the subject on transparency', async () => {
    const { temporaryUrl } = await client.run(replacing({ prompt: 'remove background' }));

    const cutOut = await decode(await download(temporaryUrl));
    expect(cutOut).toMatchObject(SMALL);
    const alpha = cutOut.data.filter((_, at) => at % 4 === 3);
    expect(alpha.filter((value) => value === 0).length).toBeGreaterThan(alpha.length / 20);
    expect(alpha.filter((value) => value === 255).length).toBeGreaterThan(alpha.length / 20);
  });

  it('shows in its record how the words were understood, the negative ones too', async () => {
    const prompt = { prompt: 'a beach at sunset', negative_prompt: 'palm trees, people' };
    const { additionalData } = await client.run(replacing(prompt));

    expect(additionalData['scene']).toMatchObject({
      place: 'beach',
      family: expect.any(String),
      time: 'sunset',
      negative: expect.arrayContaining(['palm tree', 'person']),
      coverage: { used: expect.arrayContaining(['beach', 'sunset']), ignored: [] },
      confidence: expect.any(Number),
    });
  });

  it('says who did it, with what, from which seed, in what time and for how much', async () => {
    const { uuid, additionalData, temporaryUrl } = await client.run(replacing({ prompt: 'flat vector pattern' }));

    expect(additionalData).toMatchObject({
      provider: 'builtin',
      engine: expect.stringMatching(/^backlot/),
      seed: expect.any(Number),
      images: [{ mediaType: 'image/png', ...SMALL }],
      warnings: expect.any(Array),
      credits: { reserved: 1000, charged: 1000, perImage: 1000 },
      timingsMs: { decode: expect.any(Number), 'cut-out': expect.any(Number), encode: expect.any(Number) },
      urls: [temporaryUrl],
      error: null,
    });
    expect((await client.result(uuid))?.additionalData).toMatchObject({ engine: additionalData.engine });
  });
});

describe('removing an object', () => {
  it('changes what the mask covers and leaves every other pixel as it was, bit for bit', async () => {
    const maskUrl = await client.keep('mask.png', await maskOf(BOX));

    const { temporaryUrl } = await client.run(erasing({ maskUrl }));

    const [before, after]: Pixels[] = await Promise.all([decode(image), decode(await download(temporaryUrl))]);
    const changes = countChanges(before!, after!, BOX);
    expect(changes.outside).toBe(0);
    expect(changes.inside).toBeGreaterThan((BOX.width * BOX.height) / 2);
  });
});

describe('a picture', () => {
  it('may come as a data: URL, and so may its mask', async () => {
    const record = await client.run(erasing({ imageUrl: dataUrl(image), maskUrl: dataUrl(await maskOf(BOX)) }));

    expect(await decode(await download(record.temporaryUrl))).toMatchObject(SMALL);
  });

  it('may be the result of an earlier run, by its key and by its link', async () => {
    const maskUrl = dataUrl(await maskOf(BOX));
    const { aiRecordDetail, temporaryUrl } = await client.run(erasing({ maskUrl }));

    for (const earlier of [aiRecordDetail.resultObject[0], temporaryUrl]) {
      expect(await client.run(erasing({ imageUrl: earlier, maskUrl }))).toMatchObject({ status: 'SUCCESS' });
    }
  });
});

describe('an asynchronous request', () => {
  it('is answered at once and has its pictures later', async () => {
    const asked = await client.ask({ ...replacing({ prompt: 'a beach' }), async: true });

    const record = recordOf(asked);
    expect(record).toMatchObject({ status: 'PROCESSING', temporaryUrl: null, aiRecordDetail: { resultObject: [] } });
    expect(asked.headers.get('x-backlot-run')).toBe(record.uuid);
    const ended = await client.finished(record.uuid);
    expect(ended).toMatchObject({ uuid: record.uuid, status: 'SUCCESS' });
    expect(await decode(await download(ended.temporaryUrl))).toMatchObject(SMALL);
  });

  it('that fails says why in its record and costs nothing', async () => {
    const { uuid } = await client.run({ ...replacing({ imageUrl: 'images/none.png', prompt: 'x' }), async: true });

    const ended = await client.finished(uuid);

    expect(ended).toMatchObject({
      status: 'FAILURE',
      additionalData: { error: { code: 'asset.not-found' }, credits: { charged: 0 } },
    });
  });
});

describe('a record', () => {
  it('is named by the header of the answer that carries it', async () => {
    const answer = await client.ask(erasing({ maskUrl: dataUrl(await maskOf(BOX)) }));

    expect(answer.headers.get('x-backlot-run')).toBe(recordOf(answer).uuid);
  });

  it('that never was is null', async () => {
    expect(await client.result('11111111-1111-4111-8111-111111111111')).toBeNull();
  });
});

function replacing(promptObject: object, model = 'recraft') {
  return { type: 'BACKGROUND_REPLACER', model, promptObject: { imageUrl, ...promptObject } };
}

function erasing(promptObject: object) {
  return { type: 'IMAGE_OBJECT_REMOVER', model: 'recraft', promptObject: { imageUrl, ...promptObject } };
}

function printedCommands(): string[] {
  return server.output().match(/^curl .*\\\n.*$/gm) ?? [];
}
