import type { FastifyInstance, FastifyReply } from 'fastify';

/** Makes a signal that aborts when the connection of an answer closes, when the server stops, or when it is told to. */
export type AnswerSignal = (reply: FastifyReply) => AbortController;

/** For answers that take their time: none of them keeps the server from stopping. */
export function createAnswerSignals(scope: FastifyInstance): AnswerSignal {
  const open = new Set<AbortController>();
  let isClosing = false;
  scope.addHook('preClose', async () => {
    isClosing = true;
    open.forEach((controller) => controller.abort());
  });
  return ({ raw }) => {
    const controller = new AbortController();
    open.add(controller);
    const end = (): void => {
      open.delete(controller);
      controller.abort();
    };
    if (raw.destroyed || isClosing) end();
    else raw.once('close', end);
    return controller;
  };
}
