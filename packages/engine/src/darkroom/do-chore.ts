import type { Tools } from '../pipelines/tools.ts';
import type { Chore, ChoreName, ChoreResult, Chores } from './chores.ts';
import { extend } from './extend.ts';
import { finish } from './finish.ts';
import { matteMask } from './matte-mask.ts';
import { prepareMask } from './prepare-mask.ts';
import { prepare } from './prepare.ts';
import { thumbnail } from './thumbnail.ts';

type Worker<Name extends ChoreName> = (
  input: Chores[Name]['input'],
  tools: Pick<Tools, 'segmenter'>,
) => Promise<Chores[Name]['result']>;

const WORKERS: { readonly [Name in ChoreName]: Worker<Name> } = {
  prepare,
  'prepare-mask': prepareMask,
  thumbnail,
  'matte-mask': matteMask,
  extend,
  finish,
};

/** Does one chore in this process. */
export async function doChore({ name, input }: Chore, tools: Pick<Tools, 'segmenter'>): Promise<ChoreResult> {
  // What does a chore stands under its name, and a chore pairs that name with its input.
  return (WORKERS[name] as Worker<ChoreName>)(input as never, tools);
}
