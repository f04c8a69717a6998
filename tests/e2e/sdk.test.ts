import { ProviderError, RequestError, createClient, type Client, type RunEvent } from '@backlot/sdk';
import {
  accountView,
  aiRecord,
  assetAnswer,
  basicStyleList,
  batchView,
  catalogView,
  generatedAnswer,
  madeStyle,
  optimizedColours,
  processedAnswer,
  recraftStyle,
  runPage,
  runView,
  webhookSecretView,
  webhookView,
} from '@backlot/contract';
import { beforeAll, describe, expect, it } from 'vitest';
import { photo } from '../support/pictures.ts';
import { useServer } from '../support/use-server.ts';

const server = await useServer();
let client: Client;
let picture: Blob;
let imageUrl: string;

beforeAll(async () => {
  const { baseUrl: baseURL, apiKey } = server.process();
  client = createClient({ baseURL, apiKey });
  picture = new Blob([new Uint8Array(await photo())], { type: 'image/png' });
  const answer = await client.assets.upload(picture, { name: 'mug.png' });
  imageUrl = assetAnswer.parse(answer).asset.key;
});

describe('a client of the SDK', () => {
  it('runs a feature, and finds its record again', async () => {
    const record = await client.features.run({
      type: 'TEXT_REMOVER',
      model: 'clipdrop',
      promptObject: { imageUrl },
    });

    expect(aiRecord.parse(record)).toMatchObject({ status: 'SUCCESS' });
    expect(await client.results.get(record.uuid)).toMatchObject({ uuid: record.uuid });
  });

  it('is told the same picture for the same key, charged once', async () => {
    const ask = () => client.images.removeBackground({ image_url: imageUrl }, { idempotencyKey: 'once' });

    const [first, second] = [await ask(), await ask()];

    expect(processedAnswer.parse(second).image.image_id).toBe(processedAnswer.parse(first).image.image_id);
  });

  it('hands a file over as it is', async () => {
    const answer = await client.images.vectorize({ image_url: picture, max_num_colors: 3 });

    expect(processedAnswer.parse(answer).credits).toBe(1);
  });

  it('asks for a price, and spends nothing', async () => {
    const before = await client.account.get();

    const estimate = await client.images.generations({ prompt: 'a cat', n: 2 }, { dryRun: true });

    expect(estimate).toMatchObject({ operation: 'generate', count: 2, candidates: [{ provider: 'builtin' }] });
    expect(accountView.parse(await client.account.get()).team.credits).toBe(before.team.credits);
  });

  it('follows a run that it does not wait for, and cares for its history', async () => {
    const begun = await client.images.generations({ prompt: 'a blue mug', size: '1:1' }, { async: true });
    const events: RunEvent[] = [];
    for await (const event of client.runs.events(begun.id)) events.push(event);

    const found = runPage.parse(await client.runs.list({ q: 'blue mug' }));
    const rated = await client.runs.rate(begun.id, { rating: 5, comment: 'fine' });
    const thumbnail = await client.runs.thumbnail(begun.id, 0);
    const receipt = await client.runs.deleteContent(begun.id);

    expect(events[0]?.event).toBe('run.snapshot');
    expect(events.at(-1)).toMatchObject({ event: 'run.succeeded', data: { state: 'succeeded' } });
    expect(runView.parse(await client.runs.wait(begun.id)).contentDeletedAt).not.toBeNull();
    expect(found.runs.map(({ id }) => id)).toEqual([begun.id]);
    expect(rated).toMatchObject({ rating: 5, comment: 'fine' });
    expect(thumbnail.type).toBe('image/webp');
    expect(await client.runs.deletion(begun.id).catch(() => client.runs.deletion(receipt.id))).toEqual(receipt);
  });

  it('says what is wrong, by family', async () => {
    const wrong = await client.images.generations({ prompt: ' ' }).catch((error: unknown) => error);
    const unknown = await client.styles.get('nothing').catch((error: unknown) => error);

    expect(wrong).toBeInstanceOf(RequestError);
    expect(wrong).not.toBeInstanceOf(ProviderError);
    expect(wrong).toMatchObject({ code: 'request.invalid', status: 400, issues: [{ field: 'prompt' }] });
    expect(unknown).toMatchObject({ code: 'request.not-found', status: 404 });
  });

  it('reads what else there is as the contract has it', async () => {
    const [basic] = basicStyleList.parse({ styles: await client.styles.basic() }).styles;
    const made = await client.styles.create({ style: 'icon', image_urls: [imageUrl] });
    const own = await client.styles.list();
    await client.styles.remove(madeStyle.parse(made).id);
    const { secret, ...webhook } = await client.webhooks.create({ url: 'https://hooks.example.com/a' });
    const [listed] = await client.webhooks.list();
    const colours = await client.images.optimizeColors({ colors: [{ hex: '#ff0000' }], num_colors_limit: 1 });
    const batch = await client.batches.create([
      { type: 'TEXT_REMOVER', model: 'clipdrop', promptObject: { imageUrl } },
    ]);

    expect(recraftStyle.parse(await client.styles.get(basic?.style_id ?? '')).id).toBe(basic?.style_id);
    expect(own.map(({ id }) => recraftStyle.parse(made).id === id)).toEqual([true]);
    expect(webhookSecretView.parse({ ...webhook, secret }).secret).toMatch(/^whsec_/);
    expect(webhookView.parse(listed)).toEqual(webhook);
    await client.webhooks.remove(webhook.id);
    expect(optimizedColours.parse(colours).mapping).toHaveLength(1);
    expect(batchView.parse(await client.batches.get(batch.id)).counts.total).toBe(1);
    expect(catalogView.parse(await client.catalog()).entries.length).toBeGreaterThan(20);
    expect((await client.spend.report({ by: ['day'] })).total.runs).toBeGreaterThan(3);
    expect(await client.features.styles()).not.toHaveLength(0);
    expect(await client.features.models('TEXT_REMOVER')).toMatchObject([{ modelId: 'clipdrop' }]);
    expect(generatedAnswer.parse(await client.images.generations({ prompt: 'a fox' })).data).toHaveLength(1);
  });

  it('gives subjects of pictures as masks', async () => {
    const mask = await client.masks.subject({ image: imageUrl });

    expect(mask.type).toBe('image/png');
  });
});
