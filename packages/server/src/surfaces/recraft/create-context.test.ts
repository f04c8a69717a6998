import { describe, expect, it } from 'vitest';
import { imageIdOf } from '../../assets/image-id.ts';
import type { RunRecord } from '../../runs/run.ts';
import { createContext } from './create-context.ts';
import type { OwnStyle, RecraftDependencies } from './dependencies.ts';
import { listBasicStyles } from './styles.ts';
import { fakeRecord } from './testing/fakes.ts';

const OWN = '01900000-0000-7000-8000-000000000001';
const KEYS = [1, 2, 3].map((index) => `images/2026_01_02_13_13_31_002_result_${index}.png`);
const PROFILE = { version: 1, base: 'any' } as unknown as OwnStyle['profile']; // only handed on
const ENTRY = { styleIdFields: ['style_id', 'source_styles'], imageIdFields: ['source_image_id'] };

describe('what is known outside a request', () => {
  it('are the styles that it names, in fields and in lists, whatever the case of their ids', async () => {
    const { deps, asked } = createDeps();

    const context = await createContext(deps, 'team', ENTRY, {
      style_id: OWN.toUpperCase(),
      source_styles: [OWN, 'x', 5, null],
      prompt: OWN,
    });

    expect(context.findStyle(OWN.toUpperCase())).toEqual({ style: 'any', substyle: null, profile: PROFILE });
    expect(context.findStyle('x')).toBeUndefined();
    expect(asked).toEqual([['team', [OWN, 'x']]]);
  });

  it('are the styles that everybody may use, without a look at the caller’s', async () => {
    const { deps, asked } = createDeps();
    const [{ style_id }] = Reflect.get(listBasicStyles(), 'styles');

    const context = await createContext(deps, 'team', ENTRY, { style_id });

    expect(context.findStyle(style_id)).toMatchObject({ model: 'recraftv3', style: 'any' });
    expect(asked).toEqual([]);
  });

  it('is no more than 64 styles', async () => {
    const { deps, asked } = createDeps();

    await createContext(deps, 'team', ENTRY, { source_styles: Array.from({ length: 9000 }, (_, id) => `id ${id}`) });

    expect(asked[0]?.[1]).toHaveLength(64);
  });

  it('is the picture that it names, with its own seed and its place among directions', async () => {
    const input = { prompt: 'a fox', count: 3, variety: 'directions' } as const;
    const { deps } = createDeps(recordOf({ operation: 'generate', input }));
    const id = imageIdOf(KEYS[1] ?? '');

    const context = await createContext(deps, 'team', ENTRY, { source_image_id: id.toUpperCase() });

    expect(context.findImage(id)).toEqual({
      endpoint: 'explore',
      model: 'recraftv4_1',
      prompt: 'a fox',
      input,
      seed: 12_346,
      direction: 1,
    });
    expect(context.findImage(imageIdOf('another'))).toBeUndefined();
  });

  it('is which direction a picture like another one kept', async () => {
    const near = { seed: 7, direction: 4, similarity: 3 };
    const { deps } = createDeps(
      recordOf({ operation: 'generate', input: { prompt: 'a fox', count: 3, variety: 'takes', near } }),
    );
    const id = imageIdOf(KEYS[2] ?? '');

    const context = await createContext(deps, 'team', ENTRY, { source_image_id: id });

    expect(context.findImage(id)).toMatchObject({ seed: 12_347, direction: 4 });
  });

  it.each<[string, RunRecord | undefined, unknown]>([
    ['was not made from a prompt', recordOf({ operation: 'erase', input: { image: 'a', mask: 'b' } }), KEYS[0]],
    ['does not exist', undefined, KEYS[0]],
    ['is no id', undefined, 5],
  ])('is no picture that %s', async (_what, record, key) => {
    const { deps } = createDeps(record);
    const id = typeof key === 'string' ? imageIdOf(key) : key;

    const context = await createContext(deps, 'team', ENTRY, { source_image_id: id });

    expect(context.findImage(String(id))).toBeUndefined();
  });
});

function recordOf(call: RunRecord['call']): RunRecord {
  const principal = { teamId: 'team', userId: 'user', keyId: 'key', role: 'ADMIN' } as const;
  return fakeRecord({
    principal,
    dialect: 'recraft',
    type: 'explore',
    model: 'recraftv4_1',
    promptObject: {},
    call,
    count: 3,
    servedBy: ['builtin'],
    vendorCredits: 0,
    isAsync: false,
  });
}

function createDeps(record?: RunRecord) {
  const asked: unknown[][] = [];
  const style = { id: OWN, base: 'any', profile: PROFILE, isPrivate: true, createdAt: new Date(0) };
  const deps: Pick<RecraftDependencies, 'styles' | 'findRunOfImage'> = {
    styles: {
      list: async () => [style],
      find: async (teamId, ids) => {
        asked.push([teamId, ids]);
        return ids.includes(OWN) ? [style] : [];
      },
      delete: async () => false,
    },
    findRunOfImage: async () => record,
  };
  return { deps, asked: asked as [string, string[]][] };
}
