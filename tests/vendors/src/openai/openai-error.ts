import { type Answer, jsonAnswer, Refusal } from '../kit/index.ts';

/** The four members of the vendor's error object. */
export interface OpenAiProblem {
  readonly message: string;
  readonly type?: string;
  readonly param?: string;
  readonly code?: string;
}

/** How long a client should wait after a 429, in seconds. */
const RETRY_AFTER_S = 12;

/** An error in the vendor's envelope. */
export function openaiError(status: number, problem: OpenAiProblem, headers: Record<string, string> = {}): Answer {
  const { message, type = 'invalid_request_error', param = null, code = null } = problem;
  return jsonAnswer(status, { error: { message, type, param, code } }, headers);
}

/** Throws a 400 in the vendor's envelope. */
export function refuse(problem: OpenAiProblem): never {
  throw new Refusal(openaiError(400, problem));
}

/** The vendor's own body for a status without details. */
export function openaiErrorOf(status: number): Answer {
  if (status === 429) {
    return openaiError(
      429,
      {
        message: `Rate limit reached for images per min. Please try again in ${RETRY_AFTER_S}s.`,
        type: 'requests',
        code: 'rate_limit_exceeded',
      },
      { 'retry-after': String(RETRY_AFTER_S), ...rateHeaders(0) },
    );
  }
  if (status === 404) return openaiError(404, { message: 'Invalid URL' });
  return openaiError(status, {
    message: 'The server had an error while processing your request. Sorry about that!',
    type: 'server_error',
  });
}

/** Headers that tell the client where it stands with its limits. */
export function rateHeaders(remaining: number): Record<string, string> {
  return {
    'x-ratelimit-limit-requests': '5',
    'x-ratelimit-remaining-requests': String(remaining),
    'x-ratelimit-reset-requests': `${RETRY_AFTER_S}s`,
  };
}

/** The refusal of the safety system; gpt-image models and the older ones use different codes. */
export function moderationRefusal(gptImage: boolean): Answer {
  return gptImage
    ? openaiError(400, {
        message: 'Your request was rejected by the safety system. safety_violations=[violence].',
        type: 'image_generation_user_error',
        code: 'moderation_blocked',
      })
    : openaiError(400, {
        message: 'Your request was rejected as a result of our safety system.',
        code: 'content_policy_violation',
      });
}
