import { afterAll, describe, expect, it } from 'vitest';
import { createThreads } from '../../../threads/threads.ts';
import { paintStudio } from './paint-studio.ts';
import { blockSubject, sceneRequest } from './testing/scene-request.ts';

const SIZE = 112;
const threads = createThreads(3);
afterAll(threads.close);

describe('paintStudio', () => {
  it('gives the same pixels with one thread and with three', async () => {
    const subject = blockSubject(SIZE, { left: 0.3, right: 0.7, top: 0.3, bottom: 0.8 });
    const request = sceneRequest({ light: { key: 'leaf' }, props: ['podium', 'sphere'] }, subject, SIZE);

    const alone = await paintStudio(request);
    const together = await paintStudio({ ...request, threads });

    expect(together.picture.data).toEqual(alone.picture.data);
  });
});
