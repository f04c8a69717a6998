import type { AiRecordBody, TeamUserBody } from '@backlot/contract';
import type { RunRecord } from '../../runs/run.ts';
import type { OneMinDependencies, ShownMember } from './dependencies.ts';
import { presentFacts } from '../shared/runs/present-facts.ts';
import { responseObject } from './response-object.ts';

/** A run as the dialect's `aiRecord`, with a fresh link to each picture. */
export async function presentRecord(
  { members, links }: Pick<OneMinDependencies, 'members' | 'links'>,
  record: RunRecord,
): Promise<AiRecordBody> {
  const member = await members.find(record.teamId, record.userId);
  if (member === undefined) throw new Error(`run ${record.id} belongs to nobody`);
  const images = record.facts?.images ?? [];
  const urls = await Promise.all(images.map(({ key }) => links.sign(key)));
  return {
    uuid: record.id,
    userId: record.userId,
    teamId: record.teamId,
    teamUser: presentMember(member, record.finishedAt ?? record.createdAt),
    model: record.model,
    type: record.type,
    metadata: null,
    rating: record.rating,
    feedback: record.comment,
    conversationId: null,
    status: record.status,
    createdAt: record.createdAt.toISOString(),
    aiRecordDetail: {
      promptObject: { ...record.promptObject },
      resultObject: images.map(({ key }) => key),
      responseObject: responseObject(record, urls),
    },
    additionalData: ourFacts(record, urls),
    temporaryUrl: urls[0] ?? null,
  };
}

function presentMember(member: ShownMember, updatedAt: Date): TeamUserBody {
  const { teamId, userId, userName, role, status, creditLimit, usedCredit, createdAt } = member;
  return {
    teamId,
    userId,
    userName,
    userAvatar: '',
    status,
    role,
    // The dialect has no word for "without limit".
    creditLimit: creditLimit ?? Number.MAX_SAFE_INTEGER,
    usedCredit,
    createdAt: createdAt.toISOString(),
    createdBy: 'SYSTEM',
    updatedAt: updatedAt.toISOString(),
    updatedBy: 'SYSTEM',
  };
}

function ourFacts(record: RunRecord, urls: string[]): AiRecordBody['additionalData'] {
  const { facts, failure, seed } = record;
  const { images, ...others } = presentFacts(record);
  return {
    ...facts?.details,
    ...others,
    seed,
    seeds: images.map((image) => image.seed),
    images,
    urls,
    contentDeletedAt: record.contentDeletedAt?.toISOString() ?? null,
    error: failure === null ? null : { code: failure.code, message: failure.message },
  };
}
