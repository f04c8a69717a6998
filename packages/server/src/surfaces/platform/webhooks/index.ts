import { AppError } from '@backlot/contract';
import type { FastifyPluginAsync, FastifyReply, FastifyRequest } from 'fastify';
import type { Authenticate } from '../../../auth/authenticate.ts';
import type { Webhooks } from '../../../webhooks/manage.ts';
import type { Webhook } from '../../../webhooks/webhook.ts';
import { addParsers } from '../../shared/add-parsers.ts';
import { sendPlatformError } from '../errors.ts';
import { presentDelivery, presentSending, presentWebhook } from './present-webhook.ts';
import { readChanges, readLogPage, readNewWebhook, readOverlap } from './read-webhook.ts';

/** What {@link webhooksSurface} needs. */
export interface WebhooksDependencies {
  readonly authenticate: Authenticate;
  readonly webhooks: Webhooks;
}

const TEAM = 'webhooksTeam';
const MAX_BODY_BYTES = 64 * 1024;

interface OfWebhook {
  Params: { readonly id: string };
}
interface OfDelivery {
  Params: { readonly id: string; readonly deliveryId: string };
}

/** `/webhooks`: where a team is told of its runs, for its admins. */
export function webhooksSurface({ authenticate, webhooks }: WebhooksDependencies): FastifyPluginAsync {
  const teamOf = (request: FastifyRequest): string => request.getDecorator<string>(TEAM);
  const find = async (request: FastifyRequest<OfWebhook>): Promise<Webhook> =>
    found(await webhooks.find(teamOf(request), request.params.id));
  const namedBy = (request: FastifyRequest<OfWebhook>) => ({ teamId: teamOf(request), id: request.params.id });

  const list = async (request: FastifyRequest) => {
    const all = await webhooks.list(teamOf(request));
    return { webhooks: all.map(presentWebhook) };
  };
  const create = async (request: FastifyRequest, reply: FastifyReply) => {
    const { webhook, secret } = await webhooks.create(teamOf(request), readNewWebhook(request.body));
    return reply.code(201).send({ ...presentWebhook(webhook), secret });
  };
  const change = async (request: FastifyRequest<OfWebhook>) =>
    presentWebhook(found(await webhooks.change(namedBy(request), readChanges(request.body))));
  const remove = async (request: FastifyRequest<OfWebhook>, reply: FastifyReply) => {
    if (!(await webhooks.remove(namedBy(request)))) throw unknown('webhook');
    return reply.code(204).send();
  };
  const rotate = async (request: FastifyRequest<OfWebhook>) => {
    const { webhook, secret } = found(await webhooks.rotate(namedBy(request), readOverlap(request.body)));
    return { ...presentWebhook(webhook), secret };
  };
  const test = async (request: FastifyRequest<OfWebhook>) => presentSending(await webhooks.test(await find(request)));
  const readLog = async (request: FastifyRequest<OfWebhook>) => {
    const deliveries = await webhooks.log(await find(request), readLogPage(request.query));
    return { deliveries: deliveries.map(presentDelivery) };
  };
  const replay = async (request: FastifyRequest<OfDelivery>, reply: FastifyReply) => {
    const replayed = await webhooks.replay(await find(request), request.params.deliveryId);
    return reply.code(202).send(presentDelivery(found(replayed, 'delivery')));
  };

  const routes: FastifyPluginAsync = async (scope) => {
    scope.setErrorHandler(sendPlatformError);
    await addParsers(scope);
    scope.decorateRequest(TEAM);
    scope.addHook('onRequest', async (request, reply) => {
      void reply.header('cache-control', 'no-store');
      const { teamId, role } = await authenticate(request.headers);
      if (role !== 'ADMIN') throw new AppError('auth.forbidden', 'Webhooks are for the admins of a team.');
      request.setDecorator<string>(TEAM, teamId);
    });

    const body = { bodyLimit: MAX_BODY_BYTES };
    scope.get('/', (request) => list(request));
    scope.post('/', body, (request, reply) => create(request, reply));
    scope.get<OfWebhook>('/:id', (request) => find(request).then(presentWebhook));
    scope.patch<OfWebhook>('/:id', body, (request) => change(request));
    scope.delete<OfWebhook>('/:id', (request, reply) => remove(request, reply));
    scope.post<OfWebhook>('/:id/rotate', body, (request) => rotate(request));
    scope.post<OfWebhook>('/:id/test', body, (request) => test(request));
    scope.get<OfWebhook>('/:id/deliveries', (request) => readLog(request));
    scope.post<OfDelivery>('/:id/deliveries/:deliveryId/replay', body, (request, reply) => replay(request, reply));
  };
  return async (app) => {
    await app.register(routes, { prefix: '/webhooks' });
  };
}

function found<Value>(value: Value | undefined, what = 'webhook'): Value {
  if (value === undefined) throw unknown(what);
  return value;
}

function unknown(what: string): AppError {
  return new AppError('request.not-found', `There is no such ${what}.`);
}
