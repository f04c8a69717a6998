import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { decodePicture, encodePicture, flatPicture, type Picture } from '../kit/index.ts';
import { type SdServer, startSdServer } from './start-sd-server.ts';

const GREY = { r: 100, g: 110, b: 120, alpha: 1 };

let server: SdServer;
beforeAll(async () => {
  server = await startSdServer();
});
afterEach(() => server.reset());
afterAll(() => server.close());

describe('native jobs', () => {
  it('accepts a job, makes it and keeps it for any later client', async () => {
    const accepted = await submit({ prompt: 'a fox', width: 64, height: 64, batch_count: 2 });

    const { id, status, poll_url: pollUrl } = await accepted.json();
    const job = await finished(id);
    expect([accepted.status, status, pollUrl]).toEqual([202, 'queued', `/sdcpp/v1/jobs/${id}`]);
    expect(job).toMatchObject({ status: 'completed', queue_position: 0, error: null });
    expect(job.result.images.map(({ index }: { index: number }) => index)).toEqual([0, 1]);
    expect(server.charges).toMatchObject([{ images: 2, credits: 0 }]);
  });

  it('repaints white of the grey channel, in whole latent cells, and ignores alpha', async () => {
    const mask = await maskPng((x) => (x < 30 ? 255 : 0), 0);

    const { id } = await (
      await submit({ prompt: 'x', width: 64, height: 64, ...(await init()), mask_image: mask })
    ).json();

    const picture = await resultOf(id);
    expect(pixel(picture, 31)).toEqual([255, 0, 255, 255]);
    expect(pixel(picture, 32)).toEqual([103, 113, 123, 255]);
    const region = await server.editedRegion(server.requests[0]!);
    expect([region?.mask[29], region?.mask[30]]).toEqual([255, 0]);
  });

  it('answers in 512 by 512 when no sides are given, and in multiples of 64 otherwise', async () => {
    const bare = await (await submit({ prompt: 'x', ...(await init()) })).json();
    const odd = await (await submit({ prompt: 'x', width: 100, height: 64 })).json();

    const sides = [await resultOf(bare.id), await resultOf(odd.id)].map(({ widthPx, heightPx }) => [widthPx, heightPx]);
    expect(sides).toEqual([
      [512, 512],
      [128, 64],
    ]);
  });

  it('takes a queued job out, cannot stop one that generates, and leaves a finished one alone', async () => {
    server.setJobMs(600);
    const [first, second] = [await submit({ prompt: 'x' }), await submit({ prompt: 'y' })];
    const [running, queued] = [(await first.json()).id, (await second.json()).id];

    expect(await (await job(queued)).json()).toMatchObject({ status: 'queued', queue_position: 1, started: null });
    const answers = [await cancel(running), await cancel(queued), await cancel('job_none')];
    await finished(running);
    const late = await cancel(running);

    expect(answers.map(({ status }) => status)).toEqual([409, 200, 404]);
    expect(await answers[1]!.json()).toMatchObject({ status: 'cancelled', error: { code: 'cancelled' } });
    expect([late.status, (await late.json()).status]).toEqual([200, 'completed']);
    expect(server.charges).toHaveLength(1);
  });

  it('forgets finished jobs after their time', async () => {
    const { id } = await (await submit({ prompt: 'x', width: 64, height: 64 })).json();
    await finished(id);
    server.expireJobs();

    const answers = [await job(id), await cancel(id)];

    expect(answers.map(({ status }) => status)).toEqual([410, 410]);
  });

  it('reports a failed job inside a good answer', async () => {
    server.failNextJob('generate_image returned no results');
    const { id } = await (await submit({ prompt: 'x', width: 64, height: 64 })).json();

    expect(await finished(id)).toMatchObject({ status: 'failed', result: null, error: { code: 'generation_failed' } });
    expect(server.charges).toEqual([]);
  });

  it('refuses what it cannot read', async () => {
    const grey = Buffer.from(await greyPng()).toString('base64');
    const url = `${server.baseUrl}/sdcpp/v1/img_gen`;

    const answers = [
      await fetch(url, { method: 'POST' }),
      await fetch(url, { method: 'POST', headers: { 'content-type': 'application/json' }, body: '{' }),
      await submit({ prompt: 'x', strength: 1.5 }),
      await submit({ prompt: 'x', init_image: 'nonsense' }),
      await submit({ prompt: 'x', init_image: grey }),
      await submit({ prompt: 'x', output_format: 'gif' }),
    ];

    expect(answers.map(({ status }) => status)).toEqual([400, 400, 400, 400, 400, 400]);
    expect(await Promise.all(answers.map(async (answer) => (await answer.json()).error))).toEqual([
      'empty body',
      'invalid json',
      'invalid generation parameters',
      'invalid generation parameters',
      'invalid generation parameters',
      'invalid output_format, must be one of [png, jpeg, webp]',
    ]);
  });

  it('says that it cannot stop what it generates', async () => {
    const answer = await (await fetch(`${server.baseUrl}/sdcpp/v1/capabilities`)).json();

    expect(answer.features).toMatchObject({ mask_image: true, cancel_queued: true, cancel_generating: false });
    expect(answer.limits.max_queue_size).toBe(64);
  });

  it('loses the answer of a job that it makes all the same', async () => {
    server.fault([{ kind: 'cut-before-answer' }]);

    await expect(submit({ prompt: 'x', width: 64, height: 64 })).rejects.toThrow();

    await expect.poll(() => server.charges.length).toBe(1);
  });
});

describe('the OpenAI family', () => {
  it('edits where the mask is white and takes its arguments from the prompt', async () => {
    const form = await editForm('x<sd_cpp_extra_args>{"strength":0.6}</sd_cpp_extra_args>');
    form.append('mask', pngFile(Buffer.from(await maskPng((x) => (x < 32 ? 0 : 255), 255), 'base64')));

    const answer = await edit(form);

    const body = await answer.json();
    const picture = await decodePicture(Buffer.from(body.data[0].b64_json, 'base64'));
    expect(body.output_format).toBe('png');
    expect([pixel(picture, 10), pixel(picture, 40)]).toEqual([
      [103, 113, 123, 255],
      [255, 0, 255, 255],
    ]);
  });

  it('refuses with a plain string', async () => {
    const answers = [
      await edit(await editForm('')),
      await edit(await editForm('x<sd_cpp_extra_args>{</sd_cpp_extra_args>')),
      await edit(await editForm('x<sd_cpp_extra_args>{"strength":2}</sd_cpp_extra_args>')),
    ];

    expect(await Promise.all(answers.map((answer) => answer.json()))).toEqual([
      { error: 'prompt required' },
      { error: 'invalid sd_cpp_extra_args' },
      { error: 'invalid params' },
    ]);
  });
});

function submit(body: unknown): Promise<Response> {
  const headers = { 'content-type': 'application/json' };
  return fetch(`${server.baseUrl}/sdcpp/v1/img_gen`, { method: 'POST', headers, body: JSON.stringify(body) });
}

function job(id: string): Promise<Response> {
  return fetch(`${server.baseUrl}/sdcpp/v1/jobs/${id}`);
}

function cancel(id: string): Promise<Response> {
  return fetch(`${server.baseUrl}/sdcpp/v1/jobs/${id}/cancel`, { method: 'POST' });
}

async function finished(id: string) {
  await expect.poll(async () => (await (await job(id)).json()).completed, { timeout: 5000 }).not.toBeNull();
  return (await job(id)).json();
}

async function resultOf(id: string): Promise<Picture> {
  return decodePicture(Buffer.from((await finished(id)).result.images[0].b64_json, 'base64'));
}

async function init(): Promise<{ readonly init_image: string }> {
  const bytes = await flatPicture({ widthPx: 64, heightPx: 64 }, 'png', GREY);
  return { init_image: `data:image/png;base64,${Buffer.from(bytes).toString('base64')}` };
}

async function maskPng(greyAt: (x: number) => number, alpha: number): Promise<string> {
  const data = new Uint8Array(64 * 64 * 4).fill(alpha);
  for (let i = 0; i < 64 * 64; i += 1) data.fill(greyAt(i % 64), i * 4, i * 4 + 3);
  return Buffer.from(await encodePicture({ widthPx: 64, heightPx: 64, data }, 'png')).toString('base64');
}

async function greyPng(): Promise<Uint8Array> {
  const { default: sharp } = await import('sharp');
  const source = sharp({ create: { width: 64, height: 64, channels: 3, background: '#808080' } });
  return source.toColourspace('b-w').png().toBuffer();
}

async function editForm(prompt: string): Promise<FormData> {
  const form = new FormData();
  form.append('prompt', prompt);
  form.append('image[]', pngFile(await flatPicture({ widthPx: 64, heightPx: 64 }, 'png', GREY)));
  return form;
}

function edit(form: FormData): Promise<Response> {
  return fetch(`${server.baseUrl}/v1/images/edits`, { method: 'POST', body: form });
}

function pngFile(bytes: Uint8Array): File {
  return new File([new Uint8Array(bytes)], 'x.png', { type: 'image/png' });
}

function pixel(picture: Picture, x: number): number[] {
  return [...picture.data.subarray(x * 4, x * 4 + 4)];
}
