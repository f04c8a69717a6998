import { modelList, styleList } from '@backlot/contract';
import { describe, expect, it } from 'vitest';
import { API_KEY, createFakeServer } from './testing/fakes.ts';

const headers = { 'api-key': API_KEY };

describe('the style list', () => {
  it.each(['?taskType=recraftv3', ''])('has a row for each substyle of Recraft V3 (%j)', async (query) => {
    const { app } = await createFakeServer();

    const answer = await app.inject({ url: `/api/recraft/styles${query}`, headers });

    const body = styleList.parse(answer.json());
    expect(body.total).toBe(85);
    expect(body.styleList).toHaveLength(85);
    expect(body.styleList).toContainEqual({
      model: 'recraftv3',
      style: 'digital_illustration',
      substyle: '2d_art_poster',
    });
    expect(body.styleList).toContainEqual({
      model: 'recraftv3',
      style: 'vector_illustration',
      substyle: 'bold_stroke',
    });
    expect(new Set(body.styleList.map(({ model }) => model))).toEqual(new Set(['recraftv3']));
  });

  it.each(['recraftv9', '', 'recraftv3&taskType=recraftv3'])('is refused for the version %j', async (taskType) => {
    const { app } = await createFakeServer();

    const answer = await app.inject({ url: `/api/recraft/styles?taskType=${taskType}`, headers });

    expect(answer.statusCode).toBe(400);
    expect(answer.json()).toMatchObject({
      errorCode: 'INVALID_REQUEST',
      details: expect.stringContaining('"field":"taskType"'),
    });
  });
});

describe('the model list', () => {
  it('shows to anyone what a feature can be done with and what it costs', async () => {
    const { app } = await createFakeServer({ creditsPerImage: ({ vendorCredits }) => vendorCredits / 1000 });

    const answer = await app.inject({ url: '/models?feature=BACKGROUND_REPLACER' });

    const { models, total } = modelList.parse(answer.json());
    expect(total).toBe(3);
    expect(models.map(({ modelId, provider, creditEstimation }) => [modelId, provider, creditEstimation])).toEqual([
      ['clipdrop', 'Clipdrop', 75],
      ['ideogram-3', 'Ideogram', 60],
      ['recraft', 'Recraft', 80],
    ]);
    expect(new Set(models.map(({ uuid }) => uuid)).size).toBe(3);
  });

  it.each([
    ['BACKGROUND_REPLACER', ['text', 'image']],
    ['IMAGE_OBJECT_REMOVER', ['image']],
    ['TEXT_REMOVER', ['image']],
  ])('says what %s is asked with', async (feature, expected) => {
    const { app } = await createFakeServer();

    const { models } = modelList.parse((await app.inject({ url: `/models?feature=${feature}` })).json());

    expect(models.map(({ modality }) => modality.INPUT)).toEqual(models.map(() => expected));
  });

  it.each(['', '?feature=TELEPORTER', '?feature=BACKGROUND_REPLACER&feature=x', '?feature=__proto__'])(
    'is empty for %j',
    async (query) => {
      const { app } = await createFakeServer();

      const answer = await app.inject({ url: `/models${query}` });

      expect(answer.json()).toEqual({ models: [], total: 0 });
    },
  );

  it('leaves out what nobody here can serve', async () => {
    const { app } = await createFakeServer({
      creditsPerImage: ({ operation }) => (operation === 'erase' ? undefined : 1),
    });

    expect((await app.inject({ url: '/models?feature=IMAGE_OBJECT_REMOVER' })).json().total).toBe(0);
  });
});
