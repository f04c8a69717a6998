import { spawn } from 'node:child_process';
import { buffer } from 'node:stream/consumers';
import { fileURLToPath } from 'node:url';

const SCRIPT = fileURLToPath(new URL('generate-image.ts', import.meta.url));

/** What the AI SDK is to ask, where and with which key; pictures in base64. */
export interface ImageQuestion {
  readonly baseUrl: string;
  readonly apiKey: string;
  readonly model: string;
  readonly text: string;
  readonly images?: string[];
  readonly mask?: string;
  readonly n?: number;
  readonly size?: `${number}x${number}`;
  /** Fields that only Recraft's API has. */
  readonly options?: Record<string, string | number>;
}

/** Pictures in base64, or what the SDK says is wrong. */
export interface ImageAnswer {
  readonly images?: readonly string[];
  readonly error?: string;
}

/** Has `generateImage` of the Vercel AI SDK ask, in a plain Node process. */
export async function askWithAiSdk(question: ImageQuestion): Promise<ImageAnswer> {
  const child = spawn(process.execPath, ['--import', 'tsx', SCRIPT], { stdio: ['pipe', 'pipe', 'inherit'] });
  child.stdin.end(JSON.stringify(question));
  return JSON.parse((await buffer(child.stdout)).toString());
}
