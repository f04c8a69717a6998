import { AppError } from '@backlot/contract';
import Fastify, { type FastifyInstance } from 'fastify';
import type { Asset } from '../../../assets/asset.ts';
import { endingOf } from '../../../assets/key.ts';
import type { Principal } from '../../../auth/principal.ts';
import type { RunImage, RunRecord, Submission } from '../../../runs/run.ts';
import { newRecordOf } from '../../../runs/testing/new-record.ts';
import type { OneMinDependencies } from '../dependencies.ts';
import { oneMinSurface } from '../index.ts';
import { RESULT_LABELS } from '../../../runs/keep.ts';
import { fakeEstimate } from '../../shared/testing/fake-estimate.ts';

export const API_KEY = 'bl_test-key';
export const OTHER_API_KEY = 'bl_other-key';
export const NOW = new Date('2026-01-02T13:13:31.002Z');
export const IMAGE_KEY = 'images/2026_01_07_09_33_18_380_room.png';
export const MASK_KEY = 'images/2026_01_07_09_33_43_916_room_mask.png';

const OURS: Principal = { teamId: 'team-67890', userId: 'user-12345', keyId: 'key-1', role: 'ADMIN' };
const THEIRS: Principal = { teamId: 'team-00000', userId: 'user-00000', keyId: 'key-2', role: 'MEMBER' };

/** The surface on small parts in memory: enough of a server to speak with. */
export interface FakeServer {
  readonly app: FastifyInstance;
  /** Everything that was submitted, in order. */
  readonly submissions: Submission[];
  readonly records: Map<string, RunRecord>;
  readonly uploads: { readonly asset: Asset; readonly bytes: Uint8Array }[];
}

/** What a test may replace. */
export type FakeOverrides = Partial<OneMinDependencies> & {
  readonly execute?: OneMinDependencies['runs']['execute'];
};

/** A server of fakes. Runs succeed at once, in the way that the request asks for. */
export async function createFakeServer(overrides: FakeOverrides = {}): Promise<FakeServer> {
  const submissions: Submission[] = [];
  const records = new Map<string, RunRecord>();
  const uploads: { asset: Asset; bytes: Uint8Array }[] = [];
  const execute: OneMinDependencies['runs']['execute'] = async (submission) => {
    submissions.push(submission);
    const id = `00000000-0000-4000-8000-${String(submissions.length).padStart(12, '0')}`;
    const ended = fakeRecord(id, submission);
    records.set(id, ended);
    return submission.isAsync
      ? { ...ended, status: 'PROCESSING', facts: null, finishedAt: null, creditsCharged: 0 }
      : ended;
  };
  const deps: OneMinDependencies = {
    authenticate: async (headers) => {
      const principal = { [API_KEY]: OURS, [OTHER_API_KEY]: THEIRS }[String(headers['api-key'])];
      if (principal !== undefined) return principal;
      throw new AppError(headers['api-key'] === undefined ? 'auth.missing' : 'auth.invalid', 'Invalid API Key');
    },
    runs: {
      execute: overrides.execute ?? execute,
      estimate: fakeEstimate,
      find: async ({ teamId }, id) => {
        const record = records.get(id);
        return record?.teamId === teamId ? record : undefined;
      },
    },
    assets: {
      receive: async ({ principal: { teamId, userId }, originalName, source }) => {
        const chunks: Uint8Array[] = [];
        for await (const chunk of source) chunks.push(chunk);
        const bytes = Buffer.concat(chunks);
        if (bytes.subarray(0, 4).toString('latin1') !== '\x89PNG')
          throw new AppError('request.unsupported-media', 'The file is not a picture that can be read.');
        const asset: Asset = {
          key: `images/2026_01_02_13_13_31_002_${originalName}`,
          teamId,
          userId,
          kind: 'upload',
          originalName,
          mediaType: 'image/png',
          sizeBytes: bytes.byteLength,
          sha256: '',
          createdAt: NOW,
        };
        uploads.push({ asset, bytes });
        return { asset, md5: '2cb9318ab87188247c8ed71e1d4078d9' };
      },
    },
    members: {
      find: async (teamId, userId) => ({
        teamId,
        userId,
        userName: 'John Doe',
        role: 'ADMIN',
        status: 'ACTIVE',
        creditLimit: 100_000_000,
        usedCredit: 50_000,
        createdAt: new Date('2025-01-01T00:00:00.000Z'),
      }),
    },
    links: {
      sign: async (key) =>
        `https://images.example/backlot/${key}?X-Amz-Algorithm=AWS4-HMAC-SHA256&X-Amz-Content-Sha256=UNSIGNED-PAYLOAD` +
        '&X-Amz-Credential=K&X-Amz-Date=20260102T131331Z&X-Amz-Expires=604800&X-Amz-Signature=s&X-Amz-SignedHeaders=host&x-id=GetObject',
      location: (key) => `https://images.example/backlot/${key}`,
    },
    creditsPerImage: () => 1000,
    ...overrides,
  };
  const app = Fastify({ logger: false, forceCloseConnections: true });
  await app.register(oneMinSurface(deps));
  return { app, submissions, records, uploads };
}

/** The record of a run that succeeded. */
export function fakeRecord(id: string, submission: Submission): RunRecord {
  const { count, call } = submission;
  const images = Array.from({ length: count }, (_, index): RunImage => {
    const name = `${RESULT_LABELS[call.operation]}${index === 0 ? '' : `_${index + 1}`}.${endingOf('image/png')}`;
    const key = `images/2026_01_02_13_13_31_002_${name}`;
    return { key, mediaType: 'image/png', widthPx: 1024, heightPx: 1024, seed: 12_345 + index };
  });
  return {
    ...newRecordOf(submission, { id, createdAt: NOW, creditsPerImage: 1000, seed: 12_345 }),
    status: 'SUCCESS',
    imagesDelivered: count,
    paidPerImage: 1000,
    creditsCharged: 1000 * count,
    facts: {
      provider: 'builtin',
      engine: 'backlot 0.1.0',
      images,
      warnings: [{ code: 'style.ignored', message: 'The style was not used.' }],
      timingsMs: { gather: 1, invoke: 2, keep: 3 },
      details: { scene: { family: 'beach' } },
    },
    finishedAt: new Date('2026-01-02T13:13:35.500Z'),
  };
}
