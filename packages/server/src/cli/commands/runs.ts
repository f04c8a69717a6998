import { z } from 'zod';
import type { Deletion } from '../../history/deletion.ts';
import type { RunRecord, RunStatus } from '../../runs/run.ts';
import type { Database } from '../../store/database.ts';
import { deleteContent } from '../../store/delete-content.ts';
import { isId } from '../../store/ids.ts';
import { searchRuns } from '../../store/search-runs.ts';
import { defineCommand, JSON_OPTION, UsageError, withDatabase, type Command } from '../command.ts';
import { findMemberId, findTeam } from '../find-subject.ts';
import { orList } from '../or-list.ts';
import { toJson, toTable } from '../present.ts';
import { readAction } from '../read-action.ts';
import { readWholeNumber } from '../read-whole-number.ts';

const DEFAULT_LIMIT = 20;
const MAX_LIMIT = 10_000;

const STATES: Readonly<Record<Lowercase<RunStatus>, RunStatus>> = {
  processing: 'PROCESSING',
  success: 'SUCCESS',
  failure: 'FAILURE',
};

/** What was asked of the house, and what came of it. */
export const runs: Command = defineCommand({
  name: 'runs',
  summary: 'Lists runs, shows one with all that is known of it, and deletes what one was about.',
  usage: [
    'list [--state STATE] [--type TYPE] [--model MODEL] [--provider PROVIDER] [--from YYYY-MM-DD] [--to YYYY-MM-DD] [--limit N]',
    'list [--member MEMBER] [--team TEAM] [--request ID]',
    'show <run-id> [--json]',
    'delete <run-id> [--json]',
  ],
  options: {
    state: { type: 'string', description: `${Object.keys(STATES).join(', ')}.` },
    type: { type: 'string', description: 'As in the request, e.g. BACKGROUND_REPLACER.' },
    model: { type: 'string', description: 'As in the request.' },
    provider: { type: 'string', description: 'Who made it or, where nothing was made, who was asked.' },
    request: { type: 'string', description: 'The `X-Request-Id` that the request had or was answered with.' },
    from: { type: 'string', description: 'The first day, in UTC.' },
    to: { type: 'string', description: 'The last day, in UTC.' },
    member: { type: 'string', description: 'The user id, e-mail address or name.' },
    team: { type: 'string', description: 'The id or name of a team; else all teams.' },
    limit: { type: 'string', description: `How many, the newest first; else ${DEFAULT_LIMIT}.` },
    ...JSON_OPTION,
  },
  run: async ({ values, operands }, context) => {
    const { action, subject: id } = readAction(operands, {
      list: {},
      show: { subject: 'run-id' },
      delete: { subject: 'run-id' },
    });
    if (action === 'delete') {
      const deletion = await withDatabase(context, (database) => deleteRun(database, id));
      context.write(values.json === true ? toJson(deletion) : describeDeletion(deletion));
      return 0;
    }
    const isShow = action === 'show';
    const filter = isShow ? { limit: 1 } : readFilter(values);
    const found = await withDatabase(context, async (database) => {
      if (isShow) return isId(id) ? await searchRuns(database, { id, limit: 1 }) : [];
      const { team: givenTeam, member } = values;
      const team =
        givenTeam === undefined && member === undefined ? undefined : (await findTeam(database, givenTeam)).id;
      return await searchRuns(database, {
        ...filter,
        ...(team !== undefined && { teamId: team }),
        ...(team !== undefined && member !== undefined && { userId: await findMemberId(database, team, member) }),
      });
    });
    const [run] = found;
    if (!isShow) context.write(values.json === true ? toJson(found) : list(found));
    else if (run === undefined) throw new Error(`There is no run ${id}.`);
    else context.write(values.json === true ? toJson(run) : show(run));
    return 0;
  },
});

async function deleteRun(database: Database, id: string): Promise<Deletion> {
  const [run] = isId(id) ? await searchRuns(database, { id, limit: 1 }) : [];
  const deletion = run && (await deleteContent(database, { teamId: run.teamId, runId: run.id, userId: null }));
  if (deletion === undefined) throw new Error(`There is no run ${id}.`);
  return deletion;
}

function describeDeletion({ id, files, kept, filesRemovedAt }: Deletion): string {
  const state =
    filesRemovedAt === null ? 'can be read no longer; a server removes them within a minute' : 'are removed';
  const staying = kept.length === 0 ? '' : ` ${kept.length} stay, because other runs need them.`;
  return `Deleted, receipt ${id}. ${files.length} files ${state}.${staying}\n`;
}

interface Given {
  readonly state: string | undefined;
  readonly type: string | undefined;
  readonly model: string | undefined;
  readonly provider: string | undefined;
  readonly request: string | undefined;
  readonly from: string | undefined;
  readonly to: string | undefined;
  readonly limit: string | undefined;
}

function readFilter({ state, type, model, provider, request, from, to, limit: givenLimit }: Given) {
  const status = Object.entries(STATES).find(([name]) => name === state)?.[1];
  if (state !== undefined && status === undefined)
    throw new UsageError(`--state takes ${orList(Object.keys(STATES))}.`);
  const limit = givenLimit === undefined ? DEFAULT_LIMIT : readWholeNumber(givenLimit, '--limit');
  if (limit < 1 || limit > MAX_LIMIT) throw new UsageError(`--limit takes 1 to ${MAX_LIMIT}.`);
  for (const [name, day] of Object.entries({ from, to }))
    if (day !== undefined && !z.iso.date().safeParse(day).success)
      throw new UsageError(`--${name} takes a day in UTC, as YYYY-MM-DD.`);
  return {
    limit,
    ...(status !== undefined && { status }),
    ...(type !== undefined && { type }),
    ...(model !== undefined && { model }),
    ...(provider !== undefined && { provider }),
    ...(request !== undefined && { requestId: request }),
    ...(from !== undefined && { from }),
    ...(to !== undefined && { to }),
  };
}

function list(found: readonly RunRecord[]): string {
  if (found.length === 0) return 'None.\n';
  const rows = found.map((run) => [
    run.id,
    run.createdAt.toISOString(),
    run.status.toLowerCase(),
    run.type,
    run.model,
    providerOf(run),
    run.imagesDelivered,
    run.creditsCharged,
    run.failure?.code,
  ]);
  return toTable(['run', 'opened', 'state', 'type', 'model', 'provider', 'images', 'credits', 'failure'], rows);
}

function show(run: RunRecord): string {
  const { facts, failure, routing } = run;
  const seconds = run.finishedAt === null ? undefined : (run.finishedAt.getTime() - run.createdAt.getTime()) / 1000;
  const lines: ReadonlyArray<readonly [string, string | number | undefined]> = [
    ['run', run.id],
    ['team, member, key', `${run.teamId}, ${run.userId}, ${run.keyId}`],
    ['asked', `${run.dialect} ${run.type} ${run.model}, ${run.imagesAsked} picture(s)`],
    ['request id', run.requestId ?? undefined],
    ['lane', run.lane],
    ['opened', run.createdAt.toISOString()],
    ['begun', run.startedAt?.toISOString()],
    ['ended', run.finishedAt === null ? undefined : `${run.finishedAt.toISOString()}, after ${seconds} s`],
    ['state', run.status.toLowerCase()],
    ['failure', failure === null ? undefined : `${failure.code}: ${failure.message}`],
    ['provider', providerOf(run)],
    ['credits', run.finishedAt === null ? `${run.creditsPerImage * run.imagesAsked} set aside` : run.creditsCharged],
    ['pictures', facts?.images.map(({ key }) => key).join(', ')],
    ['stages, ms', stagesOf(facts?.timingsMs)],
    [
      'calls',
      routing?.attempts.map(({ provider, state, durationMs }) => `${provider} ${state} in ${durationMs} ms`).join('; '),
    ],
    ['warnings', facts?.warnings.map(({ message }) => message).join(' ')],
    ['fields', JSON.stringify(run.promptObject)],
  ];
  const said = lines.filter(([, value]) => value !== undefined && value !== '');
  const width = Math.max(...said.map(([name]) => name.length));
  return said.map(([name, value]) => `${name.padEnd(width)}  ${value}\n`).join('');
}

function providerOf({ facts, routing }: RunRecord): string | undefined {
  return facts?.provider ?? routing?.attempts.at(-1)?.provider;
}

function stagesOf(timingsMs: Readonly<Record<string, number>> = {}): string {
  return Object.entries(timingsMs)
    .map(([stage, duration]) => `${stage} ${duration}`)
    .join(', ');
}
