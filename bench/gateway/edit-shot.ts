import { discMask, type Picture } from '../support/pictures.ts';
import type { Shot } from '../support/closed-loop.ts';

const BOUNDARY = 'a-boundary-that-no-picture-contains-7f3a';
/** Share of the picture that may change. */
const MASKED = 0.1;
/** Bytes after the end of a PNG, which readers leave: they make every picture a new one. */
const SERIAL_BYTES = 8;

/** The form of an edit under a mask: each request brings another picture, as those of different callers do. */
export async function editShot(
  picture: Picture,
): Promise<(url: string, headers: Readonly<Record<string, string>>) => Shot> {
  const before = Buffer.concat([
    field('prompt', 'a cup of tea'),
    field('model', 'recraftv3'),
    field('response_format', 'b64_json'),
    fileHead('mask'),
    await discMask(picture, MASKED),
    Buffer.from('\r\n'),
    fileHead('image'),
    picture.bytes,
  ]);
  const after = Buffer.from(`\r\n--${BOUNDARY}--\r\n`);
  let serial = 0;
  const body = () => {
    const mark = Buffer.alloc(SERIAL_BYTES);
    mark.writeUIntBE(serial++, 0, 6);
    return [before, mark, after];
  };
  const length = before.byteLength + SERIAL_BYTES + after.byteLength;
  return (url, headers) => ({
    url,
    body,
    headers: {
      'content-type': `multipart/form-data; boundary=${BOUNDARY}`,
      'content-length': String(length),
      ...headers,
    },
  });
}

function field(name: string, value: string): Buffer {
  return Buffer.from(`--${BOUNDARY}\r\ncontent-disposition: form-data; name="${name}"\r\n\r\n${value}\r\n`);
}

function fileHead(name: string): Buffer {
  return Buffer.from(
    `--${BOUNDARY}\r\ncontent-disposition: form-data; name="${name}"; filename="${name}.png"\r\ncontent-type: image/png\r\n\r\n`,
  );
}
