import { describe, expect, it } from 'vitest';
import { API_KEY, createFakeServer } from './testing/fakes.ts';

const headers = { authorization: `Bearer ${API_KEY}` };

describe('colours', () => {
  it('are told which of few stands for each, for nothing', async () => {
    const { app, submissions, counted } = await createFakeServer({
      reducePalette: (colours, limit) => colours.map(() => colours[limit]?.rgb ?? [0, 0, 0]),
    });

    const answer = await ask(app, {
      colors: [{ hex: '#FF0000', weight: 0.5 }, { hex: '00ff0a' }, { hex: '#0000ff' }],
      num_colors_limit: 1,
    });

    expect(answer.json()).toEqual({
      mapping: ['#ff0000', '#00ff0a', '#0000ff'].map((from) => ({ from, to: '#00ff0a' })),
      credits: 0,
    });
    expect([submissions, counted]).toEqual([[], []]);
  });

  it('without a weight count once', async () => {
    const weights: number[] = [];
    const { app } = await createFakeServer({
      reducePalette: (colours) => {
        weights.push(...colours.map(({ weight }) => weight));
        return colours.map(({ rgb }) => rgb);
      },
    });

    await ask(app, {
      colors: [{ hex: '#000000' }, { hex: '#ffffff', weight: 3 }, { hex: '#777777', weight: null }],
      num_colors_limit: 2,
    });

    expect(weights).toEqual([1, 3, 1]);
  });

  it.each([
    ['null', null, 'The body should be a JSON object.'],
    ['a list', [], 'The body should be a JSON object.'],
    ['no colors', { num_colors_limit: 2 }, /^colors /],
    ['an empty list', { colors: [], num_colors_limit: 2 }, 'colors should not be empty'],
    ['no limit', { colors: [{ hex: '#000000' }] }, /^num_colors_limit /],
    ['a limit of 0', { colors: [{ hex: '#000000' }], num_colors_limit: 0 }, /^num_colors_limit /],
    ['a word', { colors: [{ hex: 'red' }], num_colors_limit: 2 }, 'colors.0.hex should be a color as #rrggbb'],
    ['a weight below 0', { colors: [{ hex: '#000000', weight: -1 }], num_colors_limit: 2 }, /^colors.0.weight /],
  ])('of %s are refused', async (_what, body, message) => {
    const { app } = await createFakeServer();

    const answer = await ask(app, body);

    expect([answer.statusCode, answer.json().code]).toEqual([400, 'invalid_request_parameter']);
    expect(answer.json().message).toMatch(message);
  });
});

function ask(app: Awaited<ReturnType<typeof createFakeServer>>['app'], body: unknown) {
  const more = { ...headers, 'content-type': 'application/json' };
  return app.inject({ method: 'POST', url: '/v1/colors/optimize', headers: more, payload: JSON.stringify(body) });
}
