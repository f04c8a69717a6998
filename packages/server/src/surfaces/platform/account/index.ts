import {
  budgetRequest,
  memberChanges,
  newKeyRequest,
  newMemberRequest,
  retentionView,
  type NewKeyView,
} from '@backlot/contract';
import type { FastifyInstance, FastifyPluginAsync, FastifyRequest } from 'fastify';
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

const MAX_BODY_BYTES = 64 * 1024;
const BODY = { bodyLimit: MAX_BODY_BYTES };

/** `/account…`: a team looked after from outside, by the rules of who may what. */
export function accountSurface({ authenticate, account }: AccountDependencies): FastifyPluginAsync {
  return async (scope) => {
    const principalOf = await behindKey(scope, authenticate);
    scope.get('/account', async (request) => presentAccount(await describeAccount(account, principalOf(request))));
    addKeyRoutes(scope, account, principalOf);
    addMemberRoutes(scope, account, principalOf);
    addBudgetRoutes(scope, account, principalOf);
    addTeamRoutes(scope, account, principalOf);
  };
}

function addKeyRoutes(scope: FastifyInstance, account: AccountDeps, principalOf: PrincipalOf): void {
  scope.get('/account/keys', async (request) => ({
    keys: (await listKeys(account, principalOf(request))).map(presentKey),
  }));
  scope.post('/account/keys', BODY, async (request, reply) => {
    const made = await createKey(account, principalOf(request), parseBody(newKeyRequest, request.body));
    const view: NewKeyView = { ...presentKey(made), key: made.secret };
    return reply.code(201).send(view);
  });
  scope.delete<{ Params: { id: string } }>('/account/keys/:id', async (request, reply) => {
    const isConfirmed = readSwitch(request, 'confirm');
    await revokeKey(account, principalOf(request), { id: request.params.id, isConfirmed });
    return reply.code(204).send();
  });
}

function addMemberRoutes(scope: FastifyInstance, account: AccountDeps, principalOf: PrincipalOf): void {
  scope.get('/account/members', async (request) => ({
    members: (await listMembers(account, principalOf(request))).map(presentMember),
  }));
  scope.post('/account/members', BODY, async (request, reply) => {
    const { email, ...newcomer } = parseBody(newMemberRequest, request.body);
    const member = await addMember(account, principalOf(request), { ...newcomer, ...(email && { email }) });
    return reply.code(201).send(presentMember(member));
  });
  scope.patch<{ Params: { userId: string } }>('/account/members/:userId', BODY, async (request) => {
    const { suspended, ...rest } = givenFields(parseBody(memberChanges, request.body));
    const status = suspended === true ? ('SUSPENDED' as const) : ('ACTIVE' as const);
    const changes = { ...rest, ...(suspended !== undefined && { status }) };
    const { userId } = request.params;
    return presentMember(await changeMember(account, principalOf(request), { userId, changes }));
  });
}

function addBudgetRoutes(scope: FastifyInstance, account: AccountDeps, principalOf: PrincipalOf): void {
  scope.get('/account/budgets', async (request) => ({
    budgets: (await listBudgets(account, principalOf(request))).map(presentBudget),
  }));
  scope.put('/account/budgets', BODY, async (request) => ({
    budgets: (await changeBudget(account, principalOf(request), parseBody(budgetRequest, request.body))).map(
      presentBudget,
    ),
  }));
}

function addTeamRoutes(scope: FastifyInstance, account: AccountDeps, principalOf: PrincipalOf): void {
  scope.get('/account/retention', async (request) => ({
    days: await account.findRetention(principalOf(request).teamId),
  }));
  scope.put('/account/retention', BODY, async (request) => {
    const principal = principalOf(request);
    requireAdmin(principal, 'How long things are kept is');
    const { days } = parseBody(retentionView, request.body);
    await account.setRetention(principal.teamId, days);
    return { days };
  });
  scope.get('/account/providers', async (request) => {
    const principal = principalOf(request);
    requireAdmin(principal, 'Providers are');
    const failures = await account.listFailures(principal.teamId);
    return { providers: account.listProviders().map((provider) => presentProvider(provider, failures)) };
  });
}
