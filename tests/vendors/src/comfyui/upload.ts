import { posix } from 'node:path';
import {
  type Answer,
  bytesAnswer,
  type Call,
  decodePicture,
  encodePicture,
  jsonAnswer,
  type ReceivedFile,
  Refusal,
} from '../kit/index.ts';
import { contentHash, type FileAddress, type FileStore, folderType } from './file-store.ts';

/** An answer without a body, as the server gives for most refusals. */
export function emptyAnswer(status: number): Answer {
  return bytesAnswer(status, 'application/octet-stream', { bytes: new Uint8Array() });
}

/** Answers like a handler that threw. */
export function brokenServer(): never {
  const bytes = Buffer.from('500 Internal Server Error\n\nServer got itself in trouble');
  throw new Refusal(bytesAnswer(500, 'text/plain; charset=utf-8', { bytes }));
}

/** `POST /upload/image`: keeps the bytes as they are, whatever they are. */
export function uploadImage(call: Call, store: FileStore): Answer {
  const { address, file, duplicate } = place(call, store);
  if (!duplicate) store.write(address, file.bytes);
  return described(address);
}

/** `POST /upload/mask`: copies the mask's alpha into a copy of the original. A missing original is not reported. */
export async function uploadMask(call: Call, store: FileStore): Promise<Answer> {
  const { address, file, duplicate } = place(call, store);
  if (duplicate) return described(address);
  const original = store.read(readOriginal(call.request.fields['original_ref']?.[0]));
  if (original !== undefined) {
    const [picture, mask] = [await decodePicture(original), await decodePicture(file.bytes)];
    if (picture.widthPx !== mask.widthPx || picture.heightPx !== mask.heightPx) brokenServer();
    const data = new Uint8Array(picture.data);
    for (let i = 3; i < data.length; i += 4) data[i] = mask.data[i] ?? 0;
    store.write(address, await encodePicture({ ...picture, data }, 'png'));
  }
  return described(address);
}

function place(
  call: Call,
  store: FileStore,
): { readonly address: FileAddress; readonly file: ReceivedFile; readonly duplicate: boolean } {
  const field = (name: string): string | undefined => call.request.fields[name]?.[0];
  const file = call.request.files['image']?.[0];
  const type = folderType(field('type') ?? 'input') ?? brokenServer();
  if (file === undefined || file.name === '') throw new Refusal(emptyAnswer(400));
  const subfolder = field('subfolder') ?? '';
  const path = posix.normalize(posix.join(subfolder, file.name));
  if (path.startsWith('..') || path.startsWith('/')) throw new Refusal(emptyAnswer(400));
  const overwrite = ['true', '1'].includes(field('overwrite') ?? '');
  const [stem, extension] = [file.name.replace(/\.[^.]*$/, ''), /\.[^.]*$/.exec(file.name)?.[0] ?? ''];
  let address: FileAddress = { filename: file.name, subfolder, type };
  if (overwrite) return { address, file, duplicate: false };
  for (let i = 1; ; i += 1) {
    const known = store.read(address);
    if (known === undefined) return { address, file, duplicate: false };
    if (contentHash(known) === contentHash(file.bytes)) return { address, file, duplicate: true };
    address = { ...address, filename: `${stem} (${i})${extension}` };
  }
}

function readOriginal(text: string | undefined): FileAddress {
  let value: unknown;
  try {
    value = JSON.parse(text ?? '');
  } catch {
    brokenServer();
  }
  if (typeof value !== 'object' || value === null) brokenServer();
  const { filename, subfolder = '', type = 'output' }: Record<string, unknown> = { ...value };
  if (typeof filename !== 'string') brokenServer();
  const folder = folderType(String(type));
  if (folder === undefined || filename.startsWith('/') || filename.includes('..')) throw new Refusal(emptyAnswer(400));
  return { filename, subfolder: String(subfolder), type: folder };
}

function described({ filename, subfolder, type }: FileAddress): Answer {
  return jsonAnswer(200, { name: filename, subfolder, type });
}
