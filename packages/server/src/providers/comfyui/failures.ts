import { AppError } from '@backlot/contract';
import { z } from 'zod';
import { AttemptError } from '../../net/attempt-error.ts';
import type { VendorAnswer } from '../../net/vendor-http.ts';
import { jsonOf, refusalOf } from '../vendor-answer.ts';
import { TITLE } from './title.ts';

const BAD_REQUEST = 400;
/** What a wrong template or too little memory fails at, it fails at again at once: others are asked before. */
const RETRY_AFTER_SECONDS = 30;
const MAX_TOLD_CHARACTERS = 200;

const refusalSchema = z.object({
  error: z.object({ message: z.string(), details: z.string().catch('') }),
  node_errors: z
    .record(
      z.string(),
      z.object({
        class_type: z.string(),
        errors: z.array(z.object({ message: z.string(), details: z.string().catch('') })).min(1),
      }),
    )
    .catch({}),
});

/** Work that was not done, or was begun and not ended. ComfyUI charges for none of it. */
export function notDone(what: string, cause?: unknown): AttemptError {
  const shown = withoutFolders(what)
    .replaceAll(/[\p{Cc}\s]+/gu, ' ')
    .slice(0, MAX_TOLD_CHARACTERS);
  const told = `${TITLE} could not make it: ${shown}`;
  const options = { retryAfterSeconds: RETRY_AFTER_SECONDS, cause: cause ?? new Error(what) };
  return new AttemptError('none', new AppError('provider.unavailable', `${told.replace(/[.\s]*$/, '')}.`, options));
}

/** Why ComfyUI refuses a request: what it finds wrong with a graph is about the template, never about the caller. */
export function refusal(answer: VendorAnswer): AttemptError {
  const parsed = refusalSchema.safeParse(answer.status === BAD_REQUEST ? jsonOf(answer) : undefined);
  if (!parsed.success) return refusalOf(TITLE, answer, answer.status < 500 ? { code: codeOf(answer) } : {});
  const { error, node_errors: nodes } = parsed.data;
  const [node] = Object.values(nodes);
  const [problem] = node?.errors ?? [error];
  const where = node === undefined ? '' : `${node.class_type}: `;
  return notDone(`${where}${[problem?.message, problem?.details].filter(Boolean).join(': ')}`);
}

/** Paths are ours, so that what is not there says nothing of the request. */
function codeOf({ status }: VendorAnswer) {
  return status === 401 || status === 403 || status === 429 ? undefined : 'provider.unavailable';
}

/** Where files lie on somebody's disk is nobody else's business; their names are. */
function withoutFolders(text: string): string {
  return text.replaceAll(/(?:[A-Za-z]:)?(?:[\\/][\w.@ -]+)+[\\/](?=[\w.@-])/g, '');
}
