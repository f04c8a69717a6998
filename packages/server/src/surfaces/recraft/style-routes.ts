import { AppError } from '@backlot/contract';
import type { FastifyInstance, FastifyRequest } from 'fastify';
import type { Principal } from '../../auth/principal.ts';
import type { OwnStyles } from './dependencies.ts';
import { findBasicStyle, listBasicStyles, presentBasicStyle, presentOwnStyle } from './styles.ts';

type StyleRoute = { readonly Params: { readonly id: string } };

/** The styles that can be asked for by id: to be listed, looked at and, those of the caller's own, deleted. */
export function addStyleRoutes(
  scope: FastifyInstance,
  styles: OwnStyles,
  principalOf: (request: FastifyRequest) => Principal,
): void {
  scope.get('/styles/basic', async () => listBasicStyles());
  scope.get('/styles', (request) => listOwnStyles(styles, principalOf(request).teamId));
  scope.get<StyleRoute>('/styles/:id', (request) => showStyle(styles, principalOf(request).teamId, request.params.id));
  scope.delete<StyleRoute>('/styles/:id', (request) =>
    deleteStyle(styles, principalOf(request).teamId, request.params.id),
  );
}

async function listOwnStyles(styles: OwnStyles, teamId: string): Promise<object> {
  return { styles: (await styles.list(teamId)).map(presentOwnStyle) };
}

async function showStyle(styles: OwnStyles, teamId: string, id: string): Promise<object> {
  const basic = findBasicStyle(id);
  if (basic !== undefined) return presentBasicStyle(id, basic);
  const [own] = await styles.find(teamId, [id]);
  if (own === undefined) throw noSuchStyle();
  return presentOwnStyle(own);
}

async function deleteStyle(styles: OwnStyles, teamId: string, id: string): Promise<object> {
  if (!(await styles.delete(teamId, id))) throw noSuchStyle();
  return {};
}

function noSuchStyle(): AppError {
  return new AppError('request.not-found', 'There is no such style.');
}
