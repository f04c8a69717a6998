import { AppError } from '@backlot/contract';
import type { FastifyInstance, FastifyRequest } from 'fastify';
import type { Principal } from '../../../auth/principal.ts';
import type { AnswerSignal } from './answer-signals.ts';
import type { RunsDependencies } from './dependencies.ts';
import { createStreamLimit } from './open-streams.ts';
import { queryField } from './read-count.ts';
import { requireRun } from './run-routes.ts';
import { runStream } from './run-stream.ts';
import { sendEvents } from './send-events.ts';
import { teamStream } from './team-stream.ts';

// What answers HEAD would open a stream for nobody.
const ROUTE = { exposeHeadRoute: false };
const LAST_EVENT_ID = 'Last-Event-ID';

/** `GET /runs/{id}/events` and `GET /events`: Server-Sent Events, from now on or after the last that the client has seen. */
export function addEventRoutes(
  scope: FastifyInstance,
  deps: RunsDependencies,
  principalOf: (request: FastifyRequest) => Principal,
  signalOf: AnswerSignal,
): void {
  const admit = createStreamLimit();
  const readCursor = async (request: FastifyRequest): Promise<string> => {
    // Of a client that comes back, the header is the later word.
    const header = request.headers['last-event-id'] ?? '';
    const [field, given] =
      header === '' ? (['after', queryField(request.query, 'after')] as const) : ([LAST_EVENT_ID, header] as const);
    if (given === undefined) return await deps.cursors.present();
    if (typeof given === 'string' && deps.cursors.isOne(given)) return given;
    const message = 'the id of an event is expected, as it was sent';
    throw new AppError('request.invalid', `${field}: ${message}.`, { issues: [{ field, message }] });
  };

  scope.get<{ Params: { id: string } }>('/runs/:id/events', ROUTE, async (request, reply) => {
    const principal = principalOf(request);
    const after = await readCursor(request);
    const run = await requireRun(deps, principal, request.params.id);
    admit(principal.keyId, reply);
    const controller = signalOf(reply);
    return sendEvents({ request, reply, controller }, runStream(deps, run, { after, signal: controller.signal }));
  });
  scope.get('/events', ROUTE, async (request, reply) => {
    const principal = principalOf(request);
    const after = await readCursor(request);
    admit(principal.keyId, reply);
    const controller = signalOf(reply);
    return sendEvents(
      { request, reply, controller },
      teamStream(deps, principal, { after, signal: controller.signal }),
    );
  });
}
