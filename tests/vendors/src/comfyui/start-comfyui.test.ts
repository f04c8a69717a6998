import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { WebSocket } from 'ws';
import { decodePicture, encodePicture, flatPicture, type Picture } from '../kit/index.ts';
import { type ComfyUiServer, startComfyUi } from './start-comfyui.ts';

const GREY = { r: 100, g: 110, b: 120, alpha: 1 };

let server: ComfyUiServer;
beforeAll(async () => {
  server = await startComfyUi();
});
afterEach(() => server.reset());
afterAll(() => server.close());

describe('uploads', () => {
  it('renames another picture of the same name and recognises the same one', async () => {
    const [first, second] = [
      await flatPicture({ widthPx: 8, heightPx: 8 }, 'png'),
      await flatPicture({ widthPx: 8, heightPx: 8 }, 'png', GREY),
    ];

    const names = [await upload(first, 'a.png'), await upload(second, 'a.png'), await upload(first, 'a.png')];

    expect(names).toEqual([
      { name: 'a.png', subfolder: '', type: 'input' },
      { name: 'a (1).png', subfolder: '', type: 'input' },
      { name: 'a.png', subfolder: '', type: 'input' },
    ]);
  });

  it('refuses a request without a picture with an empty body', async () => {
    const answer = await fetch(`${server.baseUrl}/upload/image`, { method: 'POST', body: new FormData() });

    expect([answer.status, await answer.text()]).toEqual([400, '']);
  });
});

describe('prompts', () => {
  it('edits what is transparent in the loaded picture', async () => {
    await upload(await halfClear(), 'a.png');

    const id = await queued(inpaint({ mask: ['load', 1] }));

    const entry = await finished(id);
    const picture = await view(entry.outputs.save.images[0]);
    expect([pixel(picture, 10), pixel(picture, 50)]).toEqual([
      [255, 0, 255, 255],
      [103, 113, 123, 255],
    ]);
    const region = await server.editedRegion(server.requests.find(({ path }) => path === '/prompt')!);
    expect([region?.mask[31], region?.mask[32]]).toEqual([255, 0]);
    expect(server.charges).toMatchObject([{ images: 1, credits: 0 }]);
  });

  it('edits what is white in a colour channel', async () => {
    await upload(await flatPicture({ widthPx: 64, heightPx: 64 }, 'png', GREY), 'a.png');
    await upload(await rightWhite(), 'm.png');
    const graph = inpaint({
      mask: ['mask', 0],
      extra: { mask: node('LoadImageMask', { image: 'm.png', channel: 'red' }) },
    });

    const entry = await finished(await queued(graph));

    const picture = await view(entry.outputs.save.images[0]);
    expect([pixel(picture, 10), pixel(picture, 50)]).toEqual([
      [103, 113, 123, 255],
      [255, 0, 255, 255],
    ]);
  });

  it('crops what is no multiple of eight', async () => {
    await upload(await flatPicture({ widthPx: 70, heightPx: 65 }, 'png', GREY), 'a.png');

    const entry = await finished(await queued(inpaint({ mask: ['load', 1] })));

    const picture = await view(entry.outputs.save.images[0]);
    expect([picture.widthPx, picture.heightPx]).toEqual([64, 64]);
  });

  it('refuses an unknown class with no node errors, and everything else with them', async () => {
    const answers = [
      await post('/prompt', { prompt: { a: node('Nonsense', {}) } }),
      await post('/prompt', { prompt: inpaint({ mask: ['load', 1] }) }),
      await post('/prompt', { prompt: textToImage({ ckpt_name: 'absent.safetensors' }) }),
      await post('/prompt', { prompt: { a: node('EmptyLatentImage', { width: 64, height: 64, batch_size: 1 }) } }),
      await post('/prompt', { prompt: textToImage({}), prompt_id: 'mine' }),
      await post('/prompt', {}),
    ];

    const bodies = await Promise.all(answers.map((answer) => answer.json()));
    expect(answers.map(({ status }) => status)).toEqual([400, 400, 400, 400, 400, 400]);
    expect(bodies.map(({ error }) => error.type)).toEqual([
      'missing_node_type',
      'prompt_outputs_failed_validation',
      'prompt_outputs_failed_validation',
      'prompt_no_outputs',
      'invalid_prompt_id',
      'no_prompt',
    ]);
    expect(bodies[0].node_errors).toEqual({});
    expect(bodies[1].node_errors.load.errors[0].type).toBe('custom_validation_failed');
    expect(bodies[2].node_errors.checkpoint.errors[0].type).toBe('value_not_in_list');
  });

  it('takes a batch, and the id of the client', async () => {
    const id = '0b5cb6c0-0000-4000-8000-000000000001';

    const answer = await post('/prompt', { prompt: textToImage({ batch_size: 2 }), prompt_id: id });

    expect((await answer.json()).prompt_id).toBe(id);
    const { outputs } = await finished(id);
    expect(outputs.save.images.map(({ filename }: { filename: string }) => filename)).toEqual([
      'fox_00001_.png',
      'fox_00002_.png',
    ]);
  });

  it('does not run the same prompt twice', async () => {
    const first = await finished(await queued(textToImage({})));

    const second = await finished(await queued(textToImage({})));

    expect(second.outputs).toEqual(first.outputs);
    expect(server.charges).toHaveLength(1);
  });

  it('takes a waiting prompt out without a trace and interrupts a running one', async () => {
    server.setStepMs(300);
    const [running, waiting] = [await queued(textToImage({ seed: 1 })), await queued(textToImage({ seed: 2 }))];
    await expect.poll(async () => (await (await fetch(`${server.baseUrl}/queue`)).json()).queue_running.length).toBe(1);

    await post('/queue', { delete: [waiting] });
    await post('/interrupt', { prompt_id: waiting });
    await post('/interrupt', { prompt_id: running });

    const entry = await finished(running);
    expect(entry.status).toMatchObject({ status_str: 'error', completed: false });
    expect(entry.status.messages.at(-1)[0]).toBe('execution_interrupted');
    expect(await (await fetch(`${server.baseUrl}/history/${waiting}`)).json()).toEqual({});
    expect(server.charges).toEqual([]);
  });

  it('reports a node that throws only in the history', async () => {
    server.failNextNode('KSampler', 'CUDA out of memory');

    const entry = await finished(await queued(textToImage({})));

    expect(entry.status.messages.at(-1)).toMatchObject([
      'execution_error',
      { exception_message: 'CUDA out of memory' },
    ]);
  });
});

describe('the websocket', () => {
  it('tells a client everything about its prompt, with previews', async () => {
    const { types, frames } = await listen('me', async () => {
      await finished(await queued(textToImage({}), 'me'));
    });

    expect(types[0]).toBe('status');
    const told = types.filter((type) => !['status', 'progress_state'].includes(type));
    expect(told.slice(0, 3)).toEqual(['execution_start', 'execution_cached', 'executing']);
    expect(told.filter((type) => type === 'progress')).toHaveLength(4);
    expect(told.slice(-3)).toEqual(['executed', 'execution_success', 'executing']);
    expect([...frames[0]!.subarray(0, 8)]).toEqual([0, 0, 0, 1, 0, 0, 0, 1]);
    expect((await decodePicture(frames[0]!.subarray(8))).widthPx).toBe(16);
  });

  it('breaks off in the middle while the prompt goes on', async () => {
    server.dropSocketsAfter(4);

    const { types, closed } = await listen('me', async () => {
      await finished(await queued(textToImage({}), 'me'));
    });

    expect([types.length, closed]).toEqual([4, true]);
    expect(server.charges).toHaveLength(1);
  });
});

type Nodes = Record<string, unknown>;

function node(classType: string, inputs: Nodes): Nodes {
  return { class_type: classType, inputs };
}

function sampler(latent: string, seed: number): Nodes {
  const wires = { model: ['checkpoint', 0], positive: ['text', 0], negative: ['text', 0], latent_image: [latent, 0] };
  const values = { seed, steps: 4, cfg: 7, sampler_name: 'euler', scheduler: 'normal', denoise: 1 };
  return node('KSampler', { ...wires, ...values });
}

function common(checkpoint: string): Nodes {
  return {
    checkpoint: node('CheckpointLoaderSimple', { ckpt_name: checkpoint }),
    text: node('CLIPTextEncode', { text: 'a fox', clip: ['checkpoint', 1] }),
    decode: node('VAEDecode', { samples: ['sampler', 0], vae: ['checkpoint', 2] }),
    save: node('SaveImage', { images: ['decode', 0], filename_prefix: 'fox' }),
  };
}

function textToImage(options: { ckpt_name?: string; batch_size?: number; seed?: number }): Nodes {
  return {
    ...common(options.ckpt_name ?? 'fake.safetensors'),
    latent: node('EmptyLatentImage', { width: 64, height: 64, batch_size: options.batch_size ?? 1 }),
    sampler: sampler('latent', options.seed ?? 1),
  };
}

function inpaint(options: { mask: unknown; extra?: Nodes }): Nodes {
  return {
    ...common('fake.safetensors'),
    load: node('LoadImage', { image: 'a.png' }),
    encode: node('VAEEncode', { pixels: ['load', 0], vae: ['checkpoint', 2] }),
    masked: node('SetLatentNoiseMask', { samples: ['encode', 0], mask: options.mask }),
    sampler: sampler('masked', 1),
    ...options.extra,
  };
}

function post(path: string, body: unknown): Promise<Response> {
  const headers = { 'content-type': 'application/json' };
  return fetch(server.baseUrl + path, { method: 'POST', headers, body: JSON.stringify(body) });
}

async function queued(prompt: Nodes, clientId?: string): Promise<string> {
  const answer = await post('/prompt', { prompt, client_id: clientId });
  expect(answer.status).toBe(200);
  return (await answer.json()).prompt_id;
}

async function finished(id: string) {
  const read = async () => (await (await fetch(`${server.baseUrl}/history/${id}`)).json())[id];
  await expect.poll(read, { timeout: 5000, interval: 10 }).toBeDefined();
  return read();
}

async function upload(bytes: Uint8Array, name: string): Promise<unknown> {
  const form = new FormData();
  form.append('image', new File([new Uint8Array(bytes)], name, { type: 'image/png' }));
  return (await fetch(`${server.baseUrl}/upload/image`, { method: 'POST', body: form })).json();
}

async function view(address: Record<string, string>): Promise<Picture> {
  const answer = await fetch(`${server.baseUrl}/view?${new URLSearchParams(address).toString()}`);
  return decodePicture(new Uint8Array(await answer.arrayBuffer()));
}

async function listen(clientId: string, act: () => Promise<void>) {
  const socket = new WebSocket(`${server.baseUrl.replace('http', 'ws')}/ws?clientId=${clientId}`);
  const types: string[] = [];
  const frames: Buffer[] = [];
  let closed = false;
  socket.on('message', (data: Buffer, isBinary) => {
    if (isBinary) frames.push(data);
    else types.push(JSON.parse(data.toString()).type);
  });
  socket.on('close', () => {
    closed = true;
  });
  await new Promise((resolve) => socket.once('open', resolve));
  await act();
  await new Promise((resolve) => setTimeout(resolve, 30));
  const result = { types, frames, closed };
  socket.terminate();
  return result;
}

function halfClear(): Promise<Uint8Array> {
  const data = new Uint8Array(64 * 64 * 4);
  for (let i = 0; i < 64 * 64; i += 1) data.set([100, 110, 120, i % 64 < 32 ? 0 : 255], i * 4);
  return encodePicture({ widthPx: 64, heightPx: 64, data }, 'png');
}

function rightWhite(): Promise<Uint8Array> {
  const data = new Uint8Array(64 * 64 * 4);
  for (let i = 0; i < 64 * 64; i += 1) data.set([i % 64 < 32 ? 0 : 255, 0, 0, 255], i * 4);
  return encodePicture({ widthPx: 64, heightPx: 64, data }, 'png');
}

function pixel(picture: Picture, x: number): number[] {
  return [...picture.data.subarray(x * 4, x * 4 + 4)];
}
