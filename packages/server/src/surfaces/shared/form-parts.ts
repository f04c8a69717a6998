import { AppError } from '@backlot/contract';
import type { Multipart, MultipartFile } from '@fastify/multipart';
import type { FastifyRequest } from 'fastify';

interface FormLimits {
  /** Bytes of one file; one that is longer is cut there. */
  readonly fileSize: number;
  /** Bytes of one field; one that is longer is cut there. */
  readonly fieldSize: number;
  readonly parts: number;
}

/** The parts of a form as they come. A form that breaks off or makes no sense is the caller's fault. */
export async function* formParts(request: FastifyRequest, limits: FormLimits): AsyncGenerator<Multipart> {
  const parts = request.parts({ limits })[Symbol.asyncIterator]();
  for (;;) {
    const { done, value } = await parts.next().catch(malformed);
    if (done === true) return;
    yield value;
  }
}

/** The bytes of a file in a form. */
export async function* bytesOf(part: MultipartFile): AsyncGenerator<Uint8Array> {
  const chunks = part.file[Symbol.asyncIterator]();
  for (;;) {
    const { done, value } = await chunks.next().catch(malformed);
    if (done === true) return;
    if (value instanceof Uint8Array) yield value;
  }
}

function malformed(error: unknown): never {
  throw new AppError('request.invalid', 'The form is malformed or was cut off.', { cause: error });
}
