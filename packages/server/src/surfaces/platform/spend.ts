import type { FastifyPluginAsync } from 'fastify';
import type { Authenticate } from '../../auth/authenticate.ts';
import { readSpendQuery } from '../../spending/read-spend-query.ts';
import type { SpendQuery, SpendReport } from '../../spending/spend-report.ts';
import { spendToCsv } from '../../spending/to-csv.ts';
import { sendPlatformError } from './errors.ts';

/** What {@link spendSurface} needs. */
export interface SpendDependencies {
  readonly authenticate: Authenticate;
  readonly report: (query: SpendQuery) => Promise<SpendReport>;
  readonly now: () => Date;
}

/**
 * `GET /api/spend?from&to&by&format`: what was spent, by any of provider, model, member, key and day, as JSON or CSV. An admin sees
 * the whole team, a member the own runs.
 */
export function spendSurface({ authenticate, report, now }: SpendDependencies): FastifyPluginAsync {
  return async (scope) => {
    scope.setErrorHandler(sendPlatformError);
    scope.get('/api/spend', async (request, reply) => {
      const { teamId, userId, role } = await authenticate(request.headers);
      const { format, ...asked } = readSpendQuery(request.query, now());
      const spent = await report({ teamId, ...(role !== 'ADMIN' && { userId }), ...asked });
      void reply.header('cache-control', 'no-store');
      if (format === 'json') return reply.send(spent);
      return reply
        .header('content-type', 'text/csv; charset=utf-8')
        .header('content-disposition', `attachment; filename="spend-${spent.from}-${spent.to}.csv"`)
        .send(spendToCsv(spent));
    });
  };
}
