import { AppError } from '@backlot/contract';
import { expect, it } from 'vitest';
import { createTurns } from '../runs/turns.ts';
import { createFindSubjectMask } from './find-subject-mask.ts';

const turns = createTurns({ atOnce: 1, maxWaiting: 1 });
const find = createFindSubjectMask({
  resolveImage: async ({ reference, teamId }) => {
    if (reference === 'images/other.png') throw new AppError('asset.not-found', 'There is no such picture.');
    return Buffer.from(`${teamId} ${reference}`);
  },
  subjectMask: async (picture) => ({ bytes: Buffer.from(`mask of ${String(picture)}`) }),
  turns,
  maxBytes: 100,
});
const ask = async (image: string) =>
  String(await find({ principal: { teamId: 'team' }, image, signal: new AbortController().signal }));

it('asks for a picture as the caller may see it', async () => {
  expect(await ask('examples/coffee.png')).toBe('mask of team examples/coffee.png');
});

it('takes a picture that the request carries', async () => {
  expect(await ask('data:image/png;base64,Y3Vw')).toBe('mask of cup');
  await expect(ask(`data:image/png;base64,${'Y3Vw'.repeat(100)}`)).rejects.toMatchObject({ code: 'request.too-large' });
});

it('lets the next one in after a failure', async () => {
  await expect(ask('images/other.png')).rejects.toMatchObject({ code: 'asset.not-found' });

  expect(await ask('examples/cup.png')).toBe('mask of team examples/cup.png');
});
