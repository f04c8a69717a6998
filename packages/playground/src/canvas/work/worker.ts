import { readPixels } from '../view/read-pixels.ts';
import type { Pixels } from '../plane/select-similar.ts';
import { doJob, type Job } from './jobs.ts';

/** What the page says to the thread: first the picture, then jobs. */
export type ToWorker = { readonly picture: Blob } | { readonly id: number; readonly job: Job };

let picture: Blob | undefined;
let pixels: Promise<Pixels> | undefined;

addEventListener('message', ({ data }: MessageEvent<ToWorker>) => {
  if ('picture' in data) picture = data.picture;
  else void answer(data.id, data.job);
});

async function answer(id: number, job: Job): Promise<void> {
  try {
    postMessage({ id, result: await doJob(job, pixelsOfPicture) });
  } catch (error) {
    postMessage({ id, fault: error instanceof Error ? error.message : String(error) });
  }
}

function pixelsOfPicture(): Promise<Pixels> {
  if (picture === undefined) throw new Error('There is no picture to look at.');
  pixels ??= readPixels(picture);
  return pixels;
}
