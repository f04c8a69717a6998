import { readFileSync } from 'node:fs';
import { CreateBucketCommand, S3Client } from '@aws-sdk/client-s3';
import { afterAll, beforeAll, inject } from 'vitest';
import { eventually } from '../../support/eventually.ts';
import { ACCESS_KEY_ID, isUp, SECRET_ACCESS_KEY } from './start-ceph.ts';

/** The store of the test run, with a bucket for one test file. */
export interface CephInUse {
  readonly endpoint: string;
  /** A client of the operator's. */
  readonly operator: S3Client;
  /** Stops the gateway where it is: connections are made and nothing is answered. */
  readonly freeze: () => void;
  readonly thaw: () => void;
  /** `kill -9` of the gateway, if it runs. */
  readonly kill: () => void;
  /** Resolves when it is back. */
  readonly back: () => Promise<unknown>;
}

/** Makes a bucket before the tests of a file: call it at the top level. */
export function useCeph(bucket: string): CephInUse {
  const { endpoint, pidFile } = inject('ceph');
  const operator = new S3Client({
    endpoint,
    region: 'us-east-1',
    forcePathStyle: true,
    credentials: { accessKeyId: ACCESS_KEY_ID, secretAccessKey: SECRET_ACCESS_KEY },
    requestChecksumCalculation: 'WHEN_REQUIRED',
    responseChecksumValidation: 'WHEN_REQUIRED',
  });
  beforeAll(() => operator.send(new CreateBucketCommand({ Bucket: bucket })));
  afterAll(() => operator.destroy());
  const signal = (name: NodeJS.Signals) => {
    const pid = Number(readFileSync(pidFile, 'utf8'));
    // The file is empty while it is written, and nobody's process is our own group.
    if (pid > 0) process.kill(pid, name);
  };
  return {
    endpoint,
    operator,
    freeze: () => signal('SIGSTOP'),
    thaw: () => signal('SIGCONT'),
    kill: () => {
      try {
        signal('SIGKILL');
      } catch {
        // dead already, and not started again yet
      }
    },
    back: () => eventually('the gateway is back', () => isUp(endpoint)),
  };
}
