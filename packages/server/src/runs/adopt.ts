import { createHash } from 'node:crypto';
import { AppError, toAppError } from '@backlot/contract';
import type { StagedFile } from '../assets/asset-files.ts';
import { MAX_UPLOAD_BYTES, type ReceivePicture } from '../assets/receive-upload.ts';
import type { Principal } from '../auth/principal.ts';
import { decodeDataUrl, isDataUrl } from '../net/data-url.ts';
import { limitEcho } from './limit-echo.ts';
import { picturesOf, type PictureOf } from './pictures-of.ts';
import type { Submission } from './run.ts';

/** What {@link adopt} needs. */
export interface AdoptDeps {
  readonly receive: ReceivePicture;
  /** The key of a picture that the team has stored before, by the SHA-256 of its bytes. */
  readonly findUploadKey: (teamId: string, sha256: string) => Promise<string | undefined>;
}

/**
 * Stores the pictures that a request carries, staged or in `data:` URLs, and puts their keys in place of them, so that a record tells
 * what was asked without holding megabytes, and a run that is taken up again finds its pictures. A picture that the team has sent
 * before is not stored again. Rejects with the field at fault.
 */
export async function adopt(deps: AdoptDeps, submission: Submission): Promise<Submission> {
  const stagedAs = (reference: string) => submission.carried?.find(reference);
  const carried = picturesOf(submission.call).filter(
    ({ reference }) => isDataUrl(reference) || stagedAs(reference) !== undefined,
  );
  limitEcho(exchange(submission.promptObject, new Map(carried.map(({ reference }) => [reference, '']))));
  if (carried.length === 0) return submission;
  const keys = new Map<string, string>();
  for (const picture of carried) {
    if (keys.has(picture.reference)) continue;
    keys.set(picture.reference, await store(deps, submission.principal, picture, stagedAs(picture.reference)));
  }
  const { call, promptObject } = submission;
  return {
    ...submission,
    promptObject: exchange(promptObject, keys),
    // Strings take the place of strings: the shape stays.
    call: { ...call, input: exchange(call.input, keys) } as Submission['call'],
  };
}

async function store(
  deps: AdoptDeps,
  principal: Principal,
  { field, reference }: PictureOf,
  staged: StagedFile | undefined,
): Promise<string> {
  try {
    const { source, sha256 } = staged === undefined ? unpack(reference) : { source: staged, sha256: staged.sha256 };
    const known = await deps.findUploadKey(principal.teamId, sha256);
    if (known !== undefined) return known;
    const { asset } = await deps.receive({ principal, originalName: field, field, isCarried: true, source });
    return asset.key;
  } catch (error) {
    const { code, message } = toAppError(error);
    if (code === 'internal') throw error;
    const said = code === 'request.unsupported-media' ? 'asset.unreadable' : code;
    throw new AppError(said, message, { cause: error, issues: [{ field, message }] });
  }
}

function unpack(reference: string): { readonly source: readonly Uint8Array[]; readonly sha256: string } {
  const bytes = decodeDataUrl(reference, MAX_UPLOAD_BYTES);
  return { source: [bytes], sha256: createHash('sha256').update(bytes).digest('hex') };
}

/** A flat object, and lists in it, with other strings in place of some. */
function exchange<Fields extends object>(fields: Fields, others: ReadonlyMap<string, string>): Fields {
  const exchanged = (value: unknown): unknown => {
    if (Array.isArray(value)) return value.map(exchanged);
    return typeof value === 'string' ? (others.get(value) ?? value) : value;
  };
  return Object.fromEntries(Object.entries(fields).map(([name, value]) => [name, exchanged(value)])) as Fields;
}
