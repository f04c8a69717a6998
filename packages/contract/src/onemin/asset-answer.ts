import { z } from 'zod';

/** What `POST /api/assets` answers: the stored object as the dialect's store describes it, and the file as features refer to it. */
export const assetAnswer = z.object({
  asset: z.object({
    fieldname: z.literal('asset'),
    originalname: z.string(),
    encoding: z.string(),
    mimetype: z.string(),
    size: z.int(),
    bucket: z.string(),
    /** What `promptObject.imageUrl` takes. */
    key: z.string(),
    acl: z.literal('private'),
    contentType: z.string(),
    contentDisposition: z.null(),
    contentEncoding: z.null(),
    storageClass: z.literal('STANDARD'),
    serverSideEncryption: z.null(),
    metadata: z.record(z.string(), z.string()),
    location: z.string(),
    /** MD5 of the bytes in quotes, as S3 gives it for an object put in one piece. */
    etag: z.string(),
  }),
  fileContent: z.object({
    uuid: z.uuid(),
    /** The same key. */
    path: z.string(),
    /** The file's ending. */
    type: z.string(),
    name: z.string(),
    content: z.literal(''),
    status: z.literal('ACTIVE'),
    metadata: z.object({ token: z.int(), character: z.int() }),
    createdAt: z.iso.datetime(),
  }),
});

/** See {@link assetAnswer}. */
export type AssetAnswer = z.output<typeof assetAnswer>;
