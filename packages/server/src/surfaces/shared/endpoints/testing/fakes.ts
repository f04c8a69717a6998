import { AppError } from '@backlot/contract';
import type { Principal } from '../../../../auth/principal.ts';
import type { Authenticate } from '../../../../auth/authenticate.ts';
import type { RunImage, RunRecord, Submission } from '../../../../runs/run.ts';
import { newRecordOf } from '../../../../runs/testing/new-record.ts';
import { stageInMemory } from '../../../../assets/testing/stage-in-memory.ts';
import type { EndpointDependencies } from '../dependencies.ts';
import { presentRun } from '../../runs/present-run.ts';
import { fakeEstimate } from '../../testing/fake-estimate.ts';

export const API_KEY = 'bl_test-key';
export const RUN_ID = '00000000-0000-4000-8000-000000000001';
/** What a result holds. */
export const RESULT = Buffer.from('\x89PNG result', 'latin1');

const PRINCIPAL: Principal = { teamId: 'team-1', userId: 'user-1', keyId: 'key-1', role: 'ADMIN' };
const FINISHED = new Date('2026-01-02T13:13:35.500Z');

/** What endpoints need, in memory, and what was asked of it. */
interface FakeEndpoints {
  readonly deps: EndpointDependencies & { readonly authenticate: Authenticate };
  /** Everything that was submitted, in order. */
  readonly submissions: Submission[];
  /** The numbers of pictures that were counted. */
  readonly counted: number[];
}

/** A house of fakes. Runs succeed at once, at the price of the vendor. */
export function createFakeEndpoints(): FakeEndpoints {
  const submissions: Submission[] = [];
  const counted: number[] = [];
  const links: FakeEndpoints['deps']['links'] = {
    sign: async (key, seconds) =>
      `https://images.example/backlot/${key}?X-Amz-Algorithm=AWS4-HMAC-SHA256&X-Amz-Content-Sha256=UNSIGNED-PAYLOAD` +
      `&X-Amz-Credential=K&X-Amz-Date=20260102T131331Z&X-Amz-Expires=${seconds}&X-Amz-Signature=s&X-Amz-SignedHeaders=host`,
  };
  const deps: FakeEndpoints['deps'] = {
    authenticate: async ({ authorization }) => {
      if (authorization === `Bearer ${API_KEY}`) return PRINCIPAL;
      throw new AppError(authorization === undefined ? 'auth.missing' : 'auth.invalid', 'Invalid API Key');
    },
    countImages: async (_keyId, count) => {
      counted.push(count);
    },
    runs: {
      estimate: fakeEstimate,
      execute: async (submission) => {
        submissions.push(submission);
        return fakeRecord(submission);
      },
    },
    presentRun: (record) =>
      presentRun({ links, runs: { progressOf: async () => undefined, placeOf: async () => undefined } }, record),
    stage: stageInMemory,
    readResult: async () => RESULT,
    links,
  };
  return { deps, submissions, counted };
}

/** The record of a run that succeeded. */
export function fakeRecord(submission: Submission): RunRecord {
  const { count, vendorCredits } = submission;
  const images = Array.from({ length: count }, (_, index): RunImage => {
    const key = `images/2026_01_02_13_13_31_002_result_${index + 1}.png`;
    return { key, mediaType: 'image/png', widthPx: 1024, heightPx: 1024, seed: 12_345 + index };
  });
  const run = { id: RUN_ID, createdAt: new Date('2026-01-02T13:13:31.002Z') };
  return {
    ...newRecordOf(submission, { ...run, creditsPerImage: vendorCredits, seed: 12_345 }),
    status: 'SUCCESS',
    imagesDelivered: count,
    paidPerImage: vendorCredits,
    creditsCharged: vendorCredits * count,
    facts: { provider: 'builtin', engine: 'backlot', images, warnings: [], timingsMs: {}, details: {} },
    finishedAt: FINISHED,
  };
}

/** A form as a client writes it, part by part. */
export function formOf(
  parts: readonly { name: string; value: string | Buffer; file?: string | undefined; type?: string | undefined }[],
): { readonly headers: Record<string, string>; readonly payload: Buffer } {
  const boundary = 'recraft-test-boundary';
  const chunks = parts.flatMap(({ name, value, file, type }) => {
    const head = [
      `--${boundary}`,
      `Content-Disposition: form-data; name="${name}"${file === undefined ? '' : `; filename="${file}"`}`,
      ...(type === undefined ? [] : [`Content-Type: ${type}`]),
    ];
    return [Buffer.from(`${head.join('\r\n')}\r\n\r\n`), Buffer.from(value), Buffer.from('\r\n')];
  });
  return {
    headers: { authorization: `Bearer ${API_KEY}`, 'content-type': `multipart/form-data; boundary=${boundary}` },
    payload: Buffer.concat([...chunks, Buffer.from(`--${boundary}--\r\n`)]),
  };
}
