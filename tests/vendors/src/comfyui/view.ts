import { type Answer, bytesAnswer, type Call, decodePicture, encodePicture, Refusal } from '../kit/index.ts';
import { malform } from '../kit/malform.ts';
import { type FileStore, folderType } from './file-store.ts';
import { emptyAnswer } from './upload.ts';

const MEDIA_TYPES: Readonly<Record<string, string>> = {
  png: 'image/png',
  jpg: 'image/jpeg',
  jpeg: 'image/jpeg',
  webp: 'image/webp',
};

/** `GET /view`: the file, a smaller preview of it, or one of its channels. */
export async function viewFile(call: Call, store: FileStore): Promise<Answer> {
  const { query } = call.request;
  const filename = query['filename'];
  if (filename === undefined) return emptyAnswer(404);
  const type = folderType(query['type'] ?? 'output');
  if (filename === '' || filename.startsWith('/') || filename.includes('..') || type === undefined) {
    return emptyAnswer(400);
  }
  if ((query['subfolder'] ?? '').startsWith('..')) throw new Refusal(emptyAnswer(403));
  const bytes =
    call.fault?.kind === 'dead-link' ? undefined : store.read({ filename, subfolder: query['subfolder'] ?? '', type });
  if (bytes === undefined) return emptyAnswer(404);
  const answer = await render(bytes, filename, query);
  return call.fault?.kind === 'malformed' ? malform(answer) : answer;
}

async function render(bytes: Uint8Array, filename: string, query: Readonly<Record<string, string>>): Promise<Answer> {
  const headers = { 'content-disposition': `filename="${filename}"` };
  if (query['preview'] !== undefined) {
    const jpeg = query['preview'].startsWith('jpeg') && !(query['channel'] ?? '').includes('a');
    const format = jpeg ? 'jpeg' : 'webp';
    const preview = await encodePicture(await decodePicture(bytes), format);
    return bytesAnswer(200, `image/${format}`, { bytes: preview, headers });
  }
  const channel = query['channel'] ?? 'rgba';
  if (channel === 'rgb' || channel === 'a') {
    const picture = await decodePicture(bytes);
    const data = new Uint8Array(picture.data);
    for (let i = 0; i < data.length; i += 4) {
      if (channel === 'rgb') data[i + 3] = 255;
      else data.fill(0, i, i + 3);
    }
    return bytesAnswer(200, 'image/png', { bytes: await encodePicture({ ...picture, data }, 'png'), headers });
  }
  const mediaType = MEDIA_TYPES[filename.split('.').at(-1)?.toLowerCase() ?? ''] ?? 'application/octet-stream';
  return bytesAnswer(200, mediaType, { bytes, headers });
}
