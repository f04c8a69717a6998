import { describe, expect, it } from 'vitest';
import { API_KEY, createFakeServer } from './testing/fakes.ts';

describe('a dry run', () => {
  const asked = {
    type: 'BACKGROUND_REPLACER',
    model: 'clipdrop',
    promptObject: { imageUrl: 'images/a.png', prompt: 'a beach', mood: 'sunny' },
  };

  it('tells price, candidates and warnings, and runs nothing', async () => {
    const { app, submissions } = await createFakeServer();

    const answer = await app.inject({
      method: 'POST',
      url: '/api/features?dry_run=1',
      headers: { 'api-key': API_KEY, 'x-backlot-policy': 'order=clipdrop' },
      payload: asked,
    });

    expect(answer.statusCode).toBe(200);
    expect(answer.json()).toMatchObject({
      dryRun: true,
      operation: 'replace-background',
      candidates: [{ provider: 'clipdrop' }],
      warnings: [{ code: 'field-ignored' }],
    });
    expect(submissions).toEqual([]);
  });
});
