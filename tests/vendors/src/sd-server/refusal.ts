import { jsonAnswer, type RasterFormat, Refusal } from '../kit/index.ts';

/** Answers `{"error":"…"}` at once. */
export function refuse(status: number, error: string, message?: string): never {
  throw new Refusal(jsonAnswer(status, message === undefined ? { error } : { error, message }));
}

/** The output format in any case of letters; other formats are refused by list. */
export function readFormat(given: unknown, formats: readonly RasterFormat[]): RasterFormat {
  if (given === undefined) return 'png';
  if (typeof given !== 'string') refuse(500, 'server_error', 'type must be string, but is another');
  const found = formats.find((format) => format === given.toLowerCase());
  return found ?? refuse(400, `invalid output_format, must be one of [${formats.join(', ')}]`);
}
