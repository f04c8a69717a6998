import {
  budgetRequest,
  memberChanges,
  newKeyRequest,
  newMemberRequest,
  retentionView,
  type NewKeyView,
} from '@backlot/contract';
import type { FastifyInstance, FastifyPluginAsync, FastifyReply, FastifyRequest } from 'fastify';
import type { AccountDeps } from '../../../account/account.ts';
import { changeBudget, listBudgets } from '../../../account/budgets.ts';
import { describeAccount } from '../../../account/describe-account.ts';
import { createKey, listKeys, revokeKey } from '../../../account/keys.ts';
import { addMember, changeMember, listMembers } from '../../../account/members.ts';
import { requireAdmin } from '../../../account/require-admin.ts';
import type { Authenticate } from '../../../auth/authenticate.ts';
import type { Principal } from '../../../auth/principal.ts';
import { givenFields } from '../../../given-fields.ts';

import { parseBody } from '../../shared/parse-body.ts';
import { readSwitch } from '../../shared/read-switch.ts';
import { behindKey } from '../behind-key.ts';
import { presentAccount, presentBudget, presentKey, presentMember, presentProvider } from './present-account.ts';

/** What {@link accountSurface} needs. */
export interface AccountDependencies {
  readonly authenticate: Authenticate;
  readonly account: AccountDeps;
}

type PrincipalOf = (request: FastifyRequest) => Principal;

interface OfKey {
  Params: { readonly id: string };
}
interface OfMember {
  Params: { readonly userId: string };
}

const MAX_BODY_BYTES = 64 * 1024;
const BODY = { bodyLimit: MAX_BODY_BYTES };

/** `/account…`: a team looked after from outside, by the rules of who may what. */
export function accountSurface({ authenticate, account }: AccountDependencies): FastifyPluginAsync {
  return async (scope) => {
    const principalOf = await behindKey(scope, authenticate);
    scope.get('/account', (request) => describeAccount(account, principalOf(request)).then(presentAccount));
    addKeyRoutes(scope, account, principalOf);
    addMemberRoutes(scope, account, principalOf);
    addTeamRoutes(scope, account, principalOf);
  };
}

function addKeyRoutes(scope: FastifyInstance, account: AccountDeps, principalOf: PrincipalOf): void {
  const list = async (principal: Principal) => ({ keys: (await listKeys(account, principal)).map(presentKey) });
  const create = async (request: FastifyRequest, reply: FastifyReply) => {
    const made = await createKey(account, principalOf(request), parseBody(newKeyRequest, request.body));
    const view: NewKeyView = { ...presentKey(made), key: made.secret };
    return reply.code(201).send(view);
  };
  const revoke = async (request: FastifyRequest<OfKey>, reply: FastifyReply) => {
    const isConfirmed = readSwitch(request, 'confirm');
    await revokeKey(account, principalOf(request), { id: request.params.id, isConfirmed });
    return reply.code(204).send();
  };
  scope.get('/account/keys', (request) => list(principalOf(request)));
  scope.post('/account/keys', BODY, (request, reply) => create(request, reply));
  scope.delete<OfKey>('/account/keys/:id', (request, reply) => revoke(request, reply));
}

function addMemberRoutes(scope: FastifyInstance, account: AccountDeps, principalOf: PrincipalOf): void {
  const list = async (principal: Principal) => ({
    members: (await listMembers(account, principal)).map(presentMember),
  });
  const add = async (request: FastifyRequest, reply: FastifyReply) => {
    const { email, ...newcomer } = parseBody(newMemberRequest, request.body);
    const member = await addMember(account, principalOf(request), { ...newcomer, ...(email && { email }) });
    return reply.code(201).send(presentMember(member));
  };
  const change = async (request: FastifyRequest<OfMember>) => {
    const { suspended, ...rest } = givenFields(parseBody(memberChanges, request.body));
    const status = suspended === true ? ('SUSPENDED' as const) : ('ACTIVE' as const);
    const changes = { ...rest, ...(suspended !== undefined && { status }) };
    const { userId } = request.params;
    return presentMember(await changeMember(account, principalOf(request), { userId, changes }));
  };
  scope.get('/account/members', (request) => list(principalOf(request)));
  scope.post('/account/members', BODY, (request, reply) => add(request, reply));
  scope.patch<OfMember>('/account/members/:userId', BODY, (request) => change(request));
}

function addTeamRoutes(scope: FastifyInstance, account: AccountDeps, principalOf: PrincipalOf): void {
  const budgets = async (principal: Principal) => ({
    budgets: (await listBudgets(account, principal)).map(presentBudget),
  });
  const setBudget = async (principal: Principal, body: unknown) => ({
    budgets: (await changeBudget(account, principal, parseBody(budgetRequest, body))).map(presentBudget),
  });
  const retention = async ({ teamId }: Principal) => ({ days: await account.findRetention(teamId) });
  const setRetention = async (principal: Principal, body: unknown) => {
    requireAdmin(principal, 'How long things are kept is');
    const { days } = parseBody(retentionView, body);
    await account.setRetention(principal.teamId, days);
    return { days };
  };
  const providers = async (principal: Principal) => {
    requireAdmin(principal, 'Providers are');
    const failures = await account.listFailures(principal.teamId);
    return { providers: account.listProviders().map((provider) => presentProvider(provider, failures)) };
  };
  scope.get('/account/budgets', (request) => budgets(principalOf(request)));
  scope.put('/account/budgets', BODY, (request) => setBudget(principalOf(request), request.body));
  scope.get('/account/retention', (request) => retention(principalOf(request)));
  scope.put('/account/retention', BODY, (request) => setRetention(principalOf(request), request.body));
  scope.get('/account/providers', (request) => providers(principalOf(request)));
}
