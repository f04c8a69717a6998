import { GetObjectCommand, S3Client } from '@aws-sdk/client-s3';
import { getSignedUrl } from '@aws-sdk/s3-request-presigner';
import { isAssetKey } from './key.ts';
import { verifySignedUrl, type Verdict } from './verify.ts';

/** The bucket that our store goes by in URLs. */
export const BUCKET = 'backlot';
/** How long a link is good for, seconds: seven days, the most that the signature allows. */
export const LINK_EXPIRES_SECONDS = 604_800;

const REGION = 'us-east-1';

/** Links to stored files: S3's presigned URLs, path-style, on our own address. */
export interface Links {
  /** A signed link to a file, good for {@link LINK_EXPIRES_SECONDS} unless said otherwise. */
  readonly sign: (key: string, expiresSeconds?: number) => Promise<string>;
  /** The link without a signature: a name of the file, not a way to it. */
  readonly location: (key: string) => string;
  /** What a URL on our own address names and whether it may be read; undefined for any other. */
  readonly readOwn: (url: string) => OwnLink | undefined;
}

/** A URL that names one of our files. */
export interface OwnLink {
  readonly key: string;
  readonly verdict: Verdict;
}

interface LinksDeps {
  /** How callers reach this server, without a slash at the end. Asked each time: a free port is known only after listening. */
  readonly publicUrl: () => string;
  readonly credentials: { readonly accessKeyId: string; readonly secretAccessKey: string };
  readonly now: () => Date;
}

/** Signs with the AWS SDK, so that our links are S3's to the letter, and verifies them with our own few lines. */
export function createLinks({ publicUrl, credentials, now }: LinksDeps): Links {
  let signer: { readonly endpoint: string; readonly client: S3Client } | undefined;
  const clientOf = (endpoint: string) => {
    if (signer?.endpoint !== endpoint) signer = { endpoint, client: createClient(endpoint, credentials) };
    return signer.client;
  };
  const secretOf = (accessKeyId: string) =>
    accessKeyId === credentials.accessKeyId ? credentials.secretAccessKey : undefined;
  const base = () => new URL(publicUrl()).href.replace(/\/$/, '');
  return {
    sign: (key, expiresIn = LINK_EXPIRES_SECONDS) =>
      getSignedUrl(clientOf(base()), new GetObjectCommand({ Bucket: BUCKET, Key: key }), {
        expiresIn,
        signingDate: now(),
      }),
    location: (key) => `${base()}/${BUCKET}/${key}`,
    readOwn: (text) => {
      const folder = `${base()}/${BUCKET}/`;
      if (!URL.canParse(text)) return undefined;
      const url = new URL(text);
      const place = `${url.origin}${url.pathname}`;
      const key = place.startsWith(folder) ? place.slice(folder.length) : '';
      if (!isAssetKey(key)) return undefined;
      return { key, verdict: verifySignedUrl({ method: 'GET', url, now: now(), secretOf }) };
    },
  };
}

function createClient(endpoint: string, credentials: LinksDeps['credentials']): S3Client {
  return new S3Client({
    endpoint,
    region: REGION,
    forcePathStyle: true,
    credentials: { ...credentials },
    // Otherwise the SDK signs a checksum mode into every link.
    requestChecksumCalculation: 'WHEN_REQUIRED',
    responseChecksumValidation: 'WHEN_REQUIRED',
  });
}
