import { jsonAnswer, type Route, startVendor, type VendorOptions, type VendorServer } from '../kit/index.ts';
import { comfyEditedRegion } from './edited-region.ts';
import { createFileStore } from './file-store.ts';
import { describeClass, nodeClasses } from './node-classes.ts';
import { createPromptQueue, type PromptQueue } from './prompt-queue.ts';
import { promptRoutes } from './prompt-routes.ts';
import { createSocketHub } from './socket-hub.ts';
import { emptyAnswer, uploadImage, uploadMask } from './upload.ts';
import { viewFile } from './view.ts';

/** Options of the fake; it takes no key and charges nothing, but books its pictures. */
export interface ComfyUiOptions extends Omit<VendorOptions, 'key' | 'credits'> {
  /** Installed checkpoints. */
  readonly checkpoints?: readonly string[];
  /** How long a sampling step takes; 0 by default. */
  readonly stepMs?: number;
  /** Whether samplers send preview frames; true by default, although the program itself sends none unless told so. */
  readonly previews?: boolean;
}

/** A running fake with its own levers. */
export interface ComfyUiServer extends VendorServer {
  readonly setStepMs: (ms: number) => void;
  /** Breaks every websocket once so many more messages have gone out; clients may connect again. */
  readonly dropSocketsAfter: (messages: number) => void;
  /** The next node of this class throws: an `execution_error`, never an HTTP error. */
  readonly failNextNode: (classType: string, message: string) => void;
}

/** Starts a fake of ComfyUI: uploads, prompts, queue, history, views and the websocket. */
export async function startComfyUi(options: ComfyUiOptions = {}): Promise<ComfyUiServer> {
  const firstStepMs = options.stepMs ?? 0;
  const store = createFileStore();
  const classes = nodeClasses(options.checkpoints ?? ['fake.safetensors']);
  const failures = new Map<string, string>();
  let stepMs = firstStepMs;
  let number = 0;
  const hub = createSocketHub(() => ({ exec_info: { queue_remaining: queue.remaining() } }));
  const queue: PromptQueue = createPromptQueue({
    store,
    hub,
    stepMs: () => stepMs,
    previews: options.previews ?? true,
    plannedFailure: (classType) => {
      const message = failures.get(classType);
      failures.delete(classType);
      return message;
    },
  });
  const routes: readonly Route[] = [
    ...promptRoutes({ queue, store, classes, nextNumber: () => number++ }),
    { method: 'POST', path: '/upload/image', handle: (call) => uploadImage(call, store) },
    { method: 'POST', path: '/upload/mask', handle: (call) => uploadMask(call, store) },
    { method: 'GET', path: '/view', handle: (call) => viewFile(call, store) },
    { method: 'GET', path: '/system_stats', handle: () => jsonAnswer(200, systemStats()) },
    {
      method: 'GET',
      path: '/object_info',
      handle: () =>
        jsonAnswer(
          200,
          Object.fromEntries(Object.entries(classes).map(([name, it]) => [name, describeClass(name, it)])),
        ),
    },
    {
      method: 'GET',
      path: '/object_info/{name}',
      handle: ({ params }) => {
        const [name, it] = [params['name'] ?? '', classes[params['name'] ?? '']];
        return jsonAnswer(200, it === undefined ? {} : { [name]: describeClass(name, it) });
      },
    },
  ];
  const server = await startVendor({
    prefix: '',
    key: '',
    credits: 0,
    port: options.port ?? 0,
    routes: routes.flatMap((route) => [route, { ...route, path: `/api${route.path}` }]),
    // A browser on another site may not use a local server: host and origin must agree.
    authenticate: ({ headers }) => {
      const { origin, host } = headers;
      return origin === undefined || new URL(origin).host === host ? undefined : emptyAnswer(403);
    },
    error: (status) => emptyAnswer(status),
    moderated: () => emptyAnswer(403),
    editedRegion: (request) => comfyEditedRegion(request, classes, store),
    linkPath: (id, extension) => `/unused/${id}.${extension}`,
    upgrade: hub.upgrade,
    forget: () => {
      queue.forget();
      hub.forget();
      store.clear();
      failures.clear();
      stepMs = firstStepMs;
      number = 0;
    },
  });
  return {
    ...server,
    setStepMs: (ms) => {
      stepMs = ms;
    },
    dropSocketsAfter: hub.dropAfter,
    failNextNode: (classType, message) => void failures.set(classType, message),
  };
}

function systemStats(): Record<string, unknown> {
  return {
    system: {
      os: 'linux',
      ram_total: 1,
      ram_free: 1,
      comfyui_version: '0.4.0',
      python_version: '3.12',
      argv: ['main.py'],
    },
    devices: [{ name: 'cpu', type: 'cpu', index: null, vram_total: 1, vram_free: 1 }],
  };
}
