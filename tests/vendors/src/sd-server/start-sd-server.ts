import {
  type EditedRegion,
  jsonAnswer,
  type ReceivedRequest,
  startVendor,
  textAnswer,
  type VendorOptions,
  type VendorServer,
} from '../kit/index.ts';
import { createJobManager } from './job-manager.ts';
import { nativeRoutes, readNativeRequest } from './native-routes.ts';
import { openaiFamilyRoutes, readEditRequest } from './openai-routes.ts';
import { maskOf } from './render.ts';

/** Options of the fake; it takes no key and charges nothing, but books its pictures. */
export interface SdServerOptions extends Omit<VendorOptions, 'key' | 'credits'> {
  /** How long the model takes for one request; 0 by default. */
  readonly jobMs?: number;
  /** File name of the model it pretends to have loaded. */
  readonly modelFile?: string;
  /** Sides of results are rounded up to this: 64 for the UNet models (the default), 8 or 16 for newer ones. */
  readonly multiplePx?: number;
}

/** A running fake with its own levers. */
export interface SdServer extends VendorServer {
  readonly setJobMs: (ms: number) => void;
  /** The job that is or will next be generating ends as `failed` with this message. */
  readonly failNextJob: (message: string) => void;
  /** Finished jobs are gone, as after ten minutes: 410. */
  readonly expireJobs: () => void;
}

/** Starts a fake of stable-diffusion.cpp's `sd-server`: the native asynchronous API and the OpenAI family. */
export async function startSdServer(options: SdServerOptions = {}): Promise<SdServer> {
  const manager = createJobManager(options.jobMs ?? 0);
  const state = { manager, modelFile: options.modelFile ?? 'fake.safetensors', multiplePx: options.multiplePx ?? 64 };
  const server = await startVendor({
    prefix: '',
    key: '',
    credits: 0,
    port: options.port ?? 0,
    routes: [...nativeRoutes(state), ...openaiFamilyRoutes(state)],
    authenticate: () => undefined,
    error: (status) => (status === 404 ? textAnswer(404, '') : jsonAnswer(status, { error: 'server_error' })),
    // The program has no safety check; only a proxy in front of it could say no.
    moderated: () => jsonAnswer(403, { error: 'forbidden' }),
    editedRegion: sdServerEditedRegion,
    linkPath: (id, extension) => `/unused/${id}.${extension}`,
    forget: manager.forget,
  });
  return {
    ...server,
    setJobMs: manager.setJobMs,
    failNextJob: manager.failNextJob,
    expireJobs: manager.expireFinished,
  };
}

/** The region of a native job or an edit: white of one grey channel. Undefined without picture or mask. */
export async function sdServerEditedRegion(request: ReceivedRequest): Promise<EditedRegion | undefined> {
  const reading = request.path.endsWith('/edits') ? readEditRequest(request) : readNativeRequest(request.json);
  const generation = await reading.catch(() => undefined);
  return generation?.init === undefined ? undefined : maskOf(generation);
}
