import { randomUUID } from 'node:crypto';
import { piecesOf, type OutgoingBody } from './outgoing-body.ts';

/** A file of a form. */
export interface FormFile {
  readonly bytes: Uint8Array;
  readonly name: string;
  readonly mediaType: string;
}

/** The fields of a form, in order; a name may come more than once. Numbers and switches as the vendor writes them in text. */
export type FormParts = readonly (readonly [name: string, value: string | number | boolean | FormFile])[];

const ESCAPES: Readonly<Record<string, string>> = { '"': '%22', '\r': '%0D', '\n': '%0A' };

/** A form as `multipart/form-data`, as browsers write it (HTML 4.10.21.8): the bytes of its files are never copied. */
export function multipartBody(parts: FormParts): OutgoingBody {
  const boundary = `----backlot-${randomUUID()}`;
  const blocks = [
    ...parts.flatMap(([name, value]) => [...blocksOf(boundary, name, value), LINE_END]),
    Buffer.from(`--${boundary}--\r\n`),
  ];
  return {
    mediaType: `multipart/form-data; boundary=${boundary}`,
    sizeBytes: blocks.reduce((sum, { byteLength }) => sum + byteLength, 0),
    *pieces() {
      for (const block of blocks) yield* piecesOf(block);
    },
  };
}

const LINE_END = Buffer.from('\r\n');

function blocksOf(boundary: string, name: string, value: FormParts[number][1]): readonly Uint8Array[] {
  const head = `--${boundary}\r\nContent-Disposition: form-data; name="${escaped(name)}"`;
  if (typeof value !== 'object')
    return [Buffer.from(`${head}\r\n\r\n${String(value).replaceAll(/\r?\n|\r/g, '\r\n')}`)];
  const ofFile = `${head}; filename="${escaped(value.name)}"\r\nContent-Type: ${value.mediaType}\r\n\r\n`;
  return [Buffer.from(ofFile), value.bytes];
}

function escaped(name: string): string {
  return name.replaceAll(/["\r\n]/g, (character) => ESCAPES[character] ?? character);
}
