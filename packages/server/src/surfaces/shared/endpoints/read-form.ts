import { AppError, type EndpointEntry, type FieldFacts } from '@backlot/contract';
import type { Multipart, MultipartFile } from '@fastify/multipart';
import type { FastifyRequest } from 'fastify';
import type { CarriedPictures } from '../../../assets/carried-pictures.ts';
import { MAX_UPLOAD_BYTES } from '../../../assets/receive-upload.ts';
import { bytesOf, formParts } from '../form-parts.ts';
import { assembleForm, type FormEntry } from './assemble-form.ts';

/** Bytes of one field that is not a picture: the longest prompt, four bytes a character, and some. */
const MAX_FIELD_BYTES = 64 * 1024;
/** Bytes of all such fields. */
const MAX_FIELDS_BYTES = 1024 * 1024;
/** Bytes of all pictures: as much as JSON may hold. */
const MAX_FILES_BYTES = 32 * 1024 * 1024;
const MAX_PARTS = 2000;
// One byte more than is taken of a file, so that it is told whose file is too large.
const LIMITS = { fileSize: MAX_UPLOAD_BYTES + 1, fieldSize: MAX_FIELD_BYTES, parts: MAX_PARTS };

/** What a file that means nothing here is echoed as. */
const UNUSED_FILE = '(a file)';

/** What must be known of an endpoint to read its forms. */
export interface FormShape extends Pick<EndpointEntry, 'pictures' | 'everyFile'> {
  readonly fields: ReadonlyMap<string, Pick<FieldFacts, 'textKind'>>;
}

/** A form as the JSON that would mean the same: pictures as the references that `take` gives them, brackets as objects and lists. */
export async function readForm(
  request: FastifyRequest,
  shape: FormShape,
  take: CarriedPictures['take'],
): Promise<Record<string, unknown>> {
  const nameOfPicture = pictureNames(shape);
  const entries: FormEntry[] = [];
  let [fieldsBytes, filesBytes] = [0, 0];
  for await (const part of formParts(request, LIMITS)) {
    const name = part.type === 'file' ? nameOfPicture(part) : undefined;
    if (part.type === 'file' && name !== undefined) {
      // What a part says of its type is often wrong: whoever reads the picture looks at its bytes.
      const maxBytes = Math.min(MAX_UPLOAD_BYTES, MAX_FILES_BYTES - filesBytes);
      entries.push([name, await take(limited(part, maxBytes, (sizeBytes) => (filesBytes += sizeBytes)))]);
      continue;
    }
    const value = await valueOf(part);
    fieldsBytes += part.fieldname.length + (typeof value === 'string' ? value.length : 0);
    if (fieldsBytes > MAX_FIELDS_BYTES) throw tooLarge(part.fieldname, MAX_FIELDS_BYTES);
    entries.push([
      part.fieldname === shape.everyFile && !isJsonList(value) ? `${shape.everyFile}[]` : part.fieldname,
      value,
    ]);
  }
  return assembleForm(entries);
}

/** The name that a file goes by in the object that the form means; undefined for one that is no picture. */
function pictureNames({ pictures, everyFile }: FormShape): (part: MultipartFile) => string | undefined {
  const names = new Set(Object.entries(pictures).flatMap(([field, others]) => [field, ...others]));
  return ({ fieldname, mimetype }) => {
    const name = fieldname.replace(/\[\]$/, '');
    if (names.has(name)) return name;
    return everyFile === undefined || mimetype === 'application/json' ? undefined : `${everyFile}[]`;
  };
}

function isJsonList(value: unknown): boolean {
  return typeof value === 'string' && value.trimStart().startsWith('[');
}

/** What is not a picture: text, or JSON as a part of its own. */
async function valueOf(part: Multipart): Promise<unknown> {
  if (part.type === 'field') {
    if (part.valueTruncated) throw tooLarge(part.fieldname, MAX_FIELD_BYTES);
    return part.value;
  }
  if (part.mimetype === 'application/json') return await textOf(part);
  part.file.resume();
  return UNUSED_FILE;
}

/** The bytes of a file, up to a limit; `onEnd` is told how many came. */
async function* limited(
  part: MultipartFile,
  maxBytes: number,
  onEnd: (sizeBytes: number) => void,
): AsyncGenerator<Uint8Array> {
  let sizeBytes = 0;
  for await (const chunk of bytesOf(part)) {
    sizeBytes += chunk.byteLength;
    if (sizeBytes > maxBytes) {
      part.file.resume();
      throw tooLarge(part.fieldname, maxBytes);
    }
    yield chunk;
  }
  onEnd(sizeBytes);
}

async function textOf(part: MultipartFile): Promise<string> {
  const chunks: Uint8Array[] = [];
  for await (const chunk of limited(part, MAX_FIELD_BYTES, () => {})) chunks.push(chunk);
  return Buffer.concat(chunks).toString();
}

function tooLarge(name: string, maxBytes: number): AppError {
  const field = name.slice(0, 100);
  const message = `${field} is larger than ${maxBytes} bytes`;
  return new AppError('request.too-large', message, { issues: [{ field, message }] });
}
