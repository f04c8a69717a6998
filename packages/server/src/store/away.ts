import { AppError } from '@backlot/contract';

/** Seconds after which to ask again. */
const RETRY_SECONDS = 5;

/**
 * What PostgreSQL says when it stops, starts or has no room (class 57P, 08 and 53300 of its error codes), and what the system says when
 * nobody is there.
 */
const AWAY: ReadonlySet<string> = new Set([
  '57P01',
  '57P02',
  '57P03',
  '08000',
  '08001',
  '08003',
  '08004',
  '08006',
  '53300',
  'ECONNREFUSED',
  'ECONNRESET',
  'ENOENT',
  'EPIPE',
  'ETIMEDOUT',
]);
const BROKEN = /^Connection terminated|connection error and is not queryable|^Connection ended/;
const BUSY = /timeout exceeded when trying to connect/;

const MESSAGES = { busy: 'The server is busy.', away: 'The database cannot be reached.' };

/** Throws what is to be told of an error of the database: that it is busy or out of reach passes, anything else is thrown as it came. */
export function throwTold(cause: unknown): never {
  const reason = reasonOf(cause);
  if (reason === undefined) throw cause;
  throw new AppError('model.unavailable', MESSAGES[reason], { cause, retryAfterSeconds: RETRY_SECONDS });
}

/** Whether an error says that the database is busy or out of reach: what was asked may have been done or not. */
export function isAway(error: unknown): boolean {
  return error instanceof AppError && reasonOf(error.cause) !== undefined;
}

/** Whether an error, as the driver threw it, says that its connection is of no more use. */
export function isLost(error: unknown): boolean {
  return reasonOf(error) === 'away';
}

function reasonOf(error: unknown): keyof typeof MESSAGES | undefined {
  if (!(error instanceof Error)) return undefined;
  if (BUSY.test(error.message)) return 'busy';
  const code: unknown = Reflect.get(error, 'code');
  return (typeof code === 'string' && AWAY.has(code)) || BROKEN.test(error.message) ? 'away' : undefined;
}
