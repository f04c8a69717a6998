import { createHash } from 'node:crypto';
import { AppError } from '@backlot/contract';
import { describe, expect, it } from 'vitest';
import { createCarriedPictures } from '../assets/carried-pictures.ts';
import type { ReceivePicture } from '../assets/receive-upload.ts';
import { stageInMemory } from '../assets/testing/stage-in-memory.ts';
import { adopt } from './adopt.ts';
import type { Submission } from './run.ts';

const PHOTO = 'data:image/png;base64,cGhvdG8=';
const STYLE = 'data:image/png;base64,c3R5bGU=';
const HTML = 'data:image/png;base64,PGh0bWw+';

const receive: ReceivePicture = async ({ principal: { teamId, userId }, originalName, field, source }) => {
  const staged = 'commit' in source ? source : await stageInMemory(source, Infinity);
  const text = Buffer.from(await staged.read()).toString();
  if (text.startsWith('<'))
    throw new AppError('request.unsupported-media', `The file in ${field} is not a picture.`, {
      issues: [{ field: 'asset', message: 'must be a picture' }],
    });
  const facts = { mediaType: 'image/png', sizeBytes: text.length, sha256: '', createdAt: new Date(0) };
  return { asset: { key: `stored ${text}`, teamId, userId, kind: 'upload', originalName, ...facts }, md5: '' };
};

const deps = { receive, findUploadKey: async () => undefined };

function submission(image: string, styleReferences: string[]): Submission {
  return {
    principal: { teamId: 'team', userId: 'user', keyId: 'key', role: 'MEMBER' },
    dialect: 'onemin',
    type: 'BACKGROUND_REPLACER',
    model: 'ideogram-3',
    promptObject: { imageUrl: image, prompt: 'data:, is a word', style_reference_images: styleReferences, n: 1 },
    call: {
      operation: 'replace-background',
      input: { image, prompt: 'data:, is a word', count: 1, quality: 'default', styleReferences },
    },
    count: 1,
    servedBy: ['builtin'],
    vendorCredits: 1,
    isAsync: false,
  };
}

describe('adopt', () => {
  it('puts keys in place of the pictures that a request carries, in its words and in ours', async () => {
    const adopted = await adopt(deps, submission(PHOTO, [STYLE, 'images/x.png', PHOTO]));

    const references = ['stored style', 'images/x.png', 'stored photo'];
    expect(adopted.promptObject).toEqual({
      imageUrl: 'stored photo',
      prompt: 'data:, is a word',
      style_reference_images: references,
      n: 1,
    });
    expect(adopted.call.input).toMatchObject({
      image: 'stored photo',
      prompt: 'data:, is a word',
      styleReferences: references,
    });
  });

  it('does not store again what the team has sent before', async () => {
    const sent = createHash('sha256').update('photo').digest('hex');
    const findUploadKey = async (teamId: string, sha256: string) => (sha256 === sent ? `${teamId}'s` : undefined);

    const adopted = await adopt({ receive, findUploadKey }, submission(PHOTO, [STYLE]));

    expect(adopted.call.input).toMatchObject({ image: "team's", styleReferences: ['stored style'] });
  });

  it('takes the pictures that came beside the fields as they were staged', async () => {
    const carried = createCarriedPictures(stageInMemory, 100);
    const [photo, style] = [await carried.take([Buffer.from('photo')]), await carried.take([Buffer.from('style')])];
    const sent = createHash('sha256').update('style').digest('hex');
    const findUploadKey = async (_teamId: string, sha256: string) => (sha256 === sent ? 'known style' : undefined);

    const adopted = await adopt({ receive, findUploadKey }, { ...submission(photo, [style, STYLE]), carried });

    expect(adopted.call.input).toMatchObject({
      image: 'stored photo',
      styleReferences: ['known style', 'known style'],
    });
    expect(adopted.promptObject).toMatchObject({ imageUrl: 'stored photo' });
  });

  it('leaves a reference alone that stands for a picture of another request', async () => {
    const reference = await createCarriedPictures(stageInMemory, 100).take([Buffer.from('photo')]);
    const asked = { ...submission(reference, []), carried: createCarriedPictures(stageInMemory, 100) };

    expect(await adopt(deps, asked)).toBe(asked);
  });

  it('says of a staged file that is no picture which field it came for', async () => {
    const carried = createCarriedPictures(stageInMemory, 100);
    const reference = await carried.take([Buffer.from('<html>')]);

    await expect(adopt(deps, { ...submission(reference, []), carried })).rejects.toMatchObject({
      code: 'asset.unreadable',
      issues: [{ field: 'image' }],
    });
  });

  it('leaves a request alone that carries none', async () => {
    const asked = submission('images/x.png', []);

    expect(await adopt(deps, asked)).toBe(asked);
  });

  it('stores nothing for a request whose other fields are endless', async () => {
    const asked = submission(PHOTO, []);
    const stored: string[] = [];
    const watched: ReceivePicture = (upload) => {
      stored.push(upload.originalName);
      return receive(upload);
    };

    const attempt = adopt(
      { ...deps, receive: watched },
      { ...asked, promptObject: { ...asked.promptObject, note: 'x'.repeat(300_000) } },
    );

    await expect(attempt).rejects.toMatchObject({ code: 'request.too-large', issues: [{ field: 'note' }] });
    expect(stored).toEqual([]);
  });

  it('takes pictures far longer than any other field', async () => {
    const photo = `data:image/png;base64,${'cGhv'.repeat(100_000)}`;

    await expect(adopt(deps, submission(photo, []))).resolves.toMatchObject({ count: 1 });
  });

  it.each([
    ['a malformed URL', 'data:image/png;base64,!!', 'asset.unreadable'],
    ['no picture', HTML, 'asset.unreadable'],
    ['too much', `data:,${'x'.repeat(10 * 1024 * 1024 + 1)}`, 'request.too-large'],
  ])('refuses %s with the field at fault', async (_what, reference, code) => {
    const refused = await adopt(deps, submission(PHOTO, [STYLE, reference])).catch((error: unknown) => error);

    expect(refused).toMatchObject({ code, issues: [{ field: 'styleReferences.1' }] });
    expect(String(refused)).not.toContain('undefined');
  });
});
