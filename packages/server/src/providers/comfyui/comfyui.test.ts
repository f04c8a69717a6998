import { fileURLToPath } from 'node:url';
import type { OperationCall } from '@backlot/contract';
import {
  type ComfyUiServer,
  decodePicture,
  halvesMask,
  type ReceivedRequest,
  startComfyUi,
} from '@backlot/fake-vendors';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { createRig, type Rig } from '../testing/create-rig.ts';
import { failureOf } from '../testing/failure-of.ts';
import { greyPicture } from '../testing/grey-picture.ts';
import { testContext } from '../testing/test-context.ts';
import { comfyui } from './index.ts';
import type { Graph } from './template/template.ts';

const SIDE_PX = 64;
const EXAMPLES = fileURLToPath(new URL('../../../../../examples/comfyui', import.meta.url));
const FREE = { willSpend: () => Promise.reject(new Error('it is free')) };
const PROMPTED = { prompt: 'a cat', count: 1, seed: 7 };
let server: ComfyUiServer;
let rig: Rig;
let image: Uint8Array;
let mask: Uint8Array;

beforeAll(async () => {
  server = await startComfyUi({ checkpoints: ['sd_xl_base_1.0.safetensors'] });
  rig = createRig(comfyui, { BACKLOT_COMFYUI_URL: server.baseUrl, BACKLOT_COMFYUI_WORKFLOWS: EXAMPLES });
  image = await greyPicture(SIDE_PX, SIDE_PX);
  mask = await halvesMask(SIDE_PX, SIDE_PX, [255, 0]);
});
beforeEach(() => server.reset());
afterAll(() => server.close());

function prompts(): readonly ReceivedRequest[] {
  return server.requests.filter(({ method, path }) => method === 'POST' && path === '/prompt');
}

function graph(): Graph {
  const { prompt } = prompts()[0]!.json as { prompt: Graph }; // what this adapter sent itself
  return prompt;
}

describe('what is made', () => {
  it('generates a batch in the size of the caller, rounded up to what is not cut', async () => {
    const result = await rig.make('generate', {
      ...PROMPTED,
      count: 2,
      size: { width: 60, height: 64 },
      negativePrompt: 'dogs',
    });

    expect(graph()['latent']?.inputs).toEqual({ width: 64, height: 64, batch_size: 2 });
    expect([graph()['positive']?.inputs['text'], graph()['negative']?.inputs['text']]).toEqual(['a cat', 'dogs']);
    expect(graph()['sampler']?.inputs['seed']).toBe(7);
    expect(result.images.map(({ seed }) => seed)).toEqual([7, null]);
    expect((await decodePicture(result.images[1]!.bytes)).widthPx).toBe(64);
  });

  it('says what the template says where the caller says nothing', async () => {
    await rig.make('generate', PROMPTED);

    expect(graph()['latent']?.inputs).toEqual({ width: 1024, height: 1024, batch_size: 1 });
    expect(graph()['negative']?.inputs['text']).toBe('blurry, watermark');
  });

  it('changes what the mask covers and keeps its pictures in the folder that is emptied', async () => {
    const { images } = await rig.make('inpaint', { ...PROMPTED, image, mask });

    const region = await server.editedRegion(prompts()[0]!);
    expect([region?.widthPx, region?.mask[0], region?.mask[31], region?.mask[32]]).toEqual([64, 255, 255, 0]);
    const { data } = await decodePicture(images[0]!.bytes);
    expect([...data.subarray(0, 3)]).toEqual([255, 0, 255]);
    const uploads = server.requests.filter(({ path }) => path === '/upload/image');
    expect(uploads.map(({ fields }) => fields)).toEqual([
      { type: ['temp'], overwrite: ['true'] },
      { type: ['temp'], overwrite: ['true'] },
    ]);
    expect(graph()['load']?.inputs['image']).toMatch(/^backlot-[0-9a-f]{32}\.png \[temp\]$/);
  });

  it('sends pictures in sides that are multiples of eight, the mask with them', async () => {
    const [odd, oddMask] = [await greyPicture(70, 65), await halvesMask(70, 65, [255, 0])];

    const { warnings } = await rig.make('inpaint', { ...PROMPTED, image: odd, mask: oddMask });

    const region = await server.editedRegion(prompts()[0]!);
    expect([(region?.widthPx ?? 1) % 8, (region?.heightPx ?? 1) % 8]).toEqual([0, 0]);
    expect(warnings?.map(({ code }) => code)).toEqual(['sent-resized']);
  });

  it('restyles by the strength', async () => {
    await rig.make('restyle', { ...PROMPTED, image, strength: 0.4 });

    expect(graph()['sampler']?.inputs['denoise']).toBe(0.4);
  });

  it('spends once, and tells how far it is', async () => {
    server.setStepMs(2);
    const told: [string, number][] = [];
    const before = rig.spends();

    await rig.make('generate', PROMPTED, { onProgress: (...progress) => told.push(progress) });

    expect([rig.spends() - before, server.charges.length]).toEqual([1, 1]);
    expect(told.at(-1)?.[0]).toBe('painting');
    expect(told.at(-1)?.[1]).toBeGreaterThan(0);
    expect(told.every(([, fraction], index) => fraction >= (told[index - 1]?.[1] ?? 0))).toBe(true);
  });
});

describe('what it would not do', () => {
  it.each<[OperationCall, string | undefined]>([
    [
      { operation: 'inpaint', input: { image: 'a', mask: 'b', prompt: 'c', count: 1, seed: 1, negativePrompt: 'd' } },
      undefined,
    ],
    [{ operation: 'generate', input: { prompt: 'c', count: 1, format: 'svg' } }, 'makes pixels, not drawings'],
    [{ operation: 'generate', input: { prompt: 'c', count: 1, artisticLevel: 2 } }, 'would ignore `artisticLevel`'],
    [
      { operation: 'generate', input: { prompt: 'c', count: 1, size: { width: 4096, height: 4096 } } },
      'makes no picture of 4096 x 4096 px, which is more than 2097152 pixels',
    ],
  ])('is known by the template: %j', (call, reason) => {
    expect(rig.unfitness(call)).toBe(reason);
  });

  it('does only what there are templates for', () => {
    expect(Object.keys(rig.vendor.operations)).toEqual(['generate', 'restyle', 'inpaint']);
  });
});

describe('what goes wrong', () => {
  it('is not done when a node fails, and nobody learns where files lie', async () => {
    server.failNextNode('KSampler', "[Errno 2] No such file or directory: '/home/me/models/vae.pt'");

    const failure = await failureOf(rig.make('generate', PROMPTED));

    expect([failure.charge, failure.told.code]).toEqual(['none', 'provider.unavailable']);
    expect(failure.told.message).toBe(
      "ComfyUI could not make it: KSampler: [Errno 2] No such file or directory: 'vae.pt'.",
    );
  });

  it('is told by its node when the graph does not suit the installation', async () => {
    const other = await startComfyUi();

    const failure = await failureOf(
      createRig(comfyui, { BACKLOT_COMFYUI_URL: other.baseUrl, BACKLOT_COMFYUI_WORKFLOWS: EXAMPLES }).make(
        'generate',
        PROMPTED,
      ),
    );

    expect([failure.charge, failure.told.code]).toEqual(['none', 'provider.unavailable']);
    expect(failure.told.message).toMatch(/^ComfyUI could not make it: CheckpointLoaderSimple: Value not in list/);
    await other.close();
  });

  it('goes on when the answer to the prompt is lost on its way', async () => {
    server.fault(({ path }) => (path === '/prompt' ? { kind: 'cut-before-answer' } : undefined));

    const { images } = await rig.make('generate', PROMPTED);

    expect([images.length, prompts().length]).toEqual([1, 1]);
  });

  it('is unknown when the prompt may have come there and is nowhere', async () => {
    server.fault(({ path }) => (path === '/prompt' ? { kind: 'drop-unread' } : undefined));

    const failure = await failureOf(rig.make('generate', PROMPTED));

    expect([failure.charge, failure.told.code]).toEqual(['unknown', 'provider.unknown']);
  });

  it('is spent when what was made cannot be fetched', async () => {
    server.fault(({ path }) => (path === '/view' ? { kind: 'dead-link' } : undefined));

    const failure = await failureOf(rig.make('generate', PROMPTED));

    expect([failure.charge, failure.told.code]).toEqual(['spent', 'provider.malformed']);
  });

  it('goes on without its websocket', async () => {
    server.dropSocketsAfter(3);

    const { images } = await rig.make('generate', PROMPTED);

    expect(images).toHaveLength(1);
  });
});

describe('a crash', () => {
  it('loses nothing: the reference is written down before the prompt is sent, and by it the work is collected', async () => {
    const order: string[] = [];
    let reference = '';
    const context = {
      willSpend: async () => void order.push(`spend ${prompts().length}`),
      onReference: async (id: string) => {
        reference = id;
        order.push(`refer ${prompts().length}`);
      },
    };
    await rig.make('generate', PROMPTED, context);

    const result = await rig.vendor.resume!(reference, { operation: 'generate', input: PROMPTED }, testContext(FREE));

    expect(order).toEqual(['spend 0', 'refer 0']);
    expect([result.images.length, prompts().length]).toEqual([1, 1]);
  });

  it('is an unknown outcome when ComfyUI has forgotten it', async () => {
    const reference = '0b5cb6c0-0000-4000-8000-000000000001';

    const failure = await failureOf(
      rig.vendor.resume!(reference, { operation: 'generate', input: PROMPTED }, testContext(FREE)),
    );

    expect(failure.charge).toBe('unknown');
  });
});

describe('giving up', () => {
  it('interrupts what runs, which then costs nothing', async () => {
    server.setStepMs(50);
    const controller = new AbortController();

    const work = failureOf(rig.make('generate', PROMPTED, { signal: controller.signal }));
    await expect.poll(() => prompts().length).toBe(1);
    controller.abort(new Error('enough'));

    expect((await work).charge).toBe('none');
    expect(server.charges).toEqual([]);
  });

  it('takes what waits out of the queue and leaves the one before it alone', async () => {
    server.setStepMs(5);
    const controller = new AbortController();
    const first = rig.make('generate', PROMPTED);
    await expect.poll(() => prompts().length).toBe(1);

    const second = failureOf(rig.make('generate', { ...PROMPTED, seed: 8 }, { signal: controller.signal }));
    await expect.poll(() => prompts().length).toBe(2);
    controller.abort(new Error('enough'));

    expect((await second).charge).toBe('none');
    expect((await first).images).toHaveLength(1);
  });
});

describe('the check', () => {
  it('asks for every node and model of the templates', async () => {
    await expect(rig.vendor.check(new AbortController().signal)).resolves.toBe(
      'ComfyUI 0.4.0 is there and has everything that generate.json, inpaint.json, restyle.json need',
    );
    expect(prompts()).toEqual([]);
  });

  it('names the model that is not there', async () => {
    const other = await startComfyUi();
    const { vendor } = createRig(comfyui, { BACKLOT_COMFYUI_URL: other.baseUrl, BACKLOT_COMFYUI_WORKFLOWS: EXAMPLES });

    await expect(vendor.check(new AbortController().signal)).rejects.toThrow(
      'ComfyUI has no ckpt_name "sd_xl_base_1.0.safetensors", which generate.json needs for CheckpointLoaderSimple.',
    );
    await other.close();
  });
});

describe('the settings', () => {
  it('are refused without a folder of templates', () => {
    expect(() => createRig(comfyui, { BACKLOT_COMFYUI_URL: server.baseUrl })).toThrow(/BACKLOT_COMFYUI_WORKFLOWS/);
  });

  it('configure nothing without an address', () => {
    expect(() => createRig(comfyui, { BACKLOT_COMFYUI_WORKFLOWS: EXAMPLES })).toThrow('it is not configured');
  });
});
