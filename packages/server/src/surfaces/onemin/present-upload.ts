import type { AssetAnswer } from '@backlot/contract';
import { BUCKET, type Links } from '../../assets/links.ts';
import type { ReceivedUpload } from '../../assets/receive-upload.ts';
import { stableUuid } from '../../stable-uuid.ts';

/** A stored upload as the dialect describes it; `encoding` is the form's content transfer encoding. */
export function presentUpload(
  links: Pick<Links, 'location'>,
  encoding: string,
  { asset, md5 }: ReceivedUpload,
): AssetAnswer {
  const { key, originalName, mediaType, sizeBytes, teamId, userId, createdAt } = asset;
  const form = { fieldname: 'asset', originalname: originalName, encoding, mimetype: mediaType } as const;
  const name = key.slice(key.lastIndexOf('/') + 1);
  return {
    asset: {
      ...form,
      size: sizeBytes,
      bucket: BUCKET,
      key,
      acl: 'private',
      contentType: mediaType,
      contentDisposition: null,
      contentEncoding: null,
      storageClass: 'STANDARD',
      serverSideEncryption: null,
      metadata: { 'team-id': teamId, 'user-id': userId, ...form },
      location: links.location(key),
      etag: `"${md5}"`,
    },
    fileContent: {
      uuid: stableUuid(key),
      path: key,
      type: name.slice(name.lastIndexOf('.') + 1),
      name,
      content: '',
      status: 'ACTIVE',
      metadata: { token: 0, character: 0 },
      createdAt: createdAt.toISOString(),
    },
  };
}
