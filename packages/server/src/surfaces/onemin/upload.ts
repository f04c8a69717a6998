import { AppError } from '@backlot/contract';
import type { MultipartFile } from '@fastify/multipart';
import type { FastifyRequest } from 'fastify';
import { MAX_UPLOAD_BYTES, type ReceivedUpload } from '../../assets/receive-upload.ts';
import type { Principal } from '../../auth/principal.ts';
import { bytesOf, formParts } from '../shared/form-parts.ts';
import type { OneMinDependencies } from './dependencies.ts';
import { OneMinError } from './errors.ts';
import { presentUpload } from './present-upload.ts';

const FIELD = 'asset';
/** What a form may weigh beyond its file. */
const FORM_OVERHEAD_BYTES = 64 * 1024;
const MAX_PARTS = 20;
// One byte more than is taken, so that the limit of the store speaks and not a silent cut.
const LIMITS = { fileSize: MAX_UPLOAD_BYTES + 1, fieldSize: FORM_OVERHEAD_BYTES, parts: MAX_PARTS };

/** `POST /api/assets`: takes one file in, from the form field `asset`. */
export async function postAsset(
  deps: OneMinDependencies,
  principal: Principal,
  request: FastifyRequest,
): Promise<unknown> {
  if (!request.isMultipart())
    throw new AppError(
      'request.unsupported-media',
      `The body must be multipart/form-data with the file in '${FIELD}'.`,
    );
  if (Number(request.headers['content-length'] ?? 0) > MAX_UPLOAD_BYTES + FORM_OVERHEAD_BYTES)
    throw new AppError('request.too-large', `The file is larger than ${MAX_UPLOAD_BYTES} bytes.`, {
      issues: [{ field: FIELD, message: `must not be larger than ${MAX_UPLOAD_BYTES} bytes` }],
    });
  let received: { readonly part: MultipartFile; readonly upload: ReceivedUpload } | undefined;
  for await (const part of formParts(request, LIMITS)) {
    if (part.type !== 'file') continue;
    if (part.fieldname !== FIELD || received !== undefined) {
      part.file.resume();
      continue;
    }
    const originalName = part.filename === '' ? FIELD : part.filename;
    const upload = await deps.assets.receive({ principal, originalName, source: bytesOf(part) });
    received = { part, upload };
  }
  if (received === undefined)
    throw new OneMinError(
      'MISSING_REQUIRED_FIELDS',
      `Missing required fields: ${FIELD}. Please provide all required parameters.`,
      [{ field: FIELD, message: `Field '${FIELD}' is required and must be a file` }],
    );
  return presentUpload(deps.links, received.part.encoding, received.upload);
}
