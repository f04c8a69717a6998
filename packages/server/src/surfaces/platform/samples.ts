import type { FastifyPluginAsync } from 'fastify';
import { mediaTypeOf } from '../../assets/key.ts';
import type { ReadSample } from '../../assets/samples.ts';
import { AppError } from '@backlot/contract';
import { sendPlatformError } from './errors.ts';

/** What {@link samplesSurface} needs. */
export interface SamplesDependencies {
  readonly readSample: ReadSample;
}

const A_DAY = 'public, max-age=86400';

/** `GET /playground/samples/…`: the photos that come with Backlot, to whoever asks. */
export function samplesSurface({ readSample }: SamplesDependencies): FastifyPluginAsync {
  return async (scope) => {
    scope.setErrorHandler(sendPlatformError);
    scope.get<{ Params: { name: string } }>('/playground/samples/:name', async (request, reply) => {
      const key = `examples/${request.params.name}`;
      const bytes = await readSample(key);
      if (bytes === undefined) throw new AppError('asset.not-found', 'There is no such sample.');
      return reply.type(mediaTypeOf(key)).header('cache-control', A_DAY).send(bytes);
    });
  };
}
