import { spawnSync } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import type { FillProfile } from '@backlot/kernels';

/** Files of one fill, and the size of its picture, px. */
export interface FillFiles {
  readonly input: string;
  /** White where pixels are missing. */
  readonly mask: string;
  readonly output: string;
  readonly width: number;
  readonly height: number;
}

/** A way to fill holes, run as a process of its own. */
export interface FillMethod {
  readonly name: string;
  /** Whether this project's own. */
  readonly isOurs: boolean;
  /** Too slow for every case: only on demand. */
  readonly isSlow: boolean;
  /** Where it comes from, as told in the table of methods. */
  readonly origin: string;
  /** Whether this machine can run it. */
  readonly isThere: () => boolean;
  readonly command: (files: FillFiles) => readonly [program: string, ...args: string[]];
}

const BASELINES = fileURLToPath(new URL('baselines.py', import.meta.url));
const MAIN = fileURLToPath(new URL('main.ts', import.meta.url));
const PYTHON = '/usr/bin/python3';

/** Every method, ours first. */
export const METHODS: readonly FillMethod[] = [
  ours('quality'),
  ours('fast'),
  gmic('gmic-matchpatch', ['inpaint_matchpatch[0]', '[1]']),
  gmic('gmic-patch', ['inpaint[0]', '[1],7,16,0.1,1,16,0,0.05,10,1']),
  gmic('gmic-pde', ['inpaint_pde[0]', '[1]']),
  python('shift-map'),
  python('telea'),
  python('navier-stokes'),
  python('biharmonic', true),
  python('fsr-fast', true),
  pullPush(),
];

/** Our fill by profile; the process is this bench itself, told to fill one picture. */
export function ours(profile: FillProfile): FillMethod {
  return {
    name: `ours-${profile}`,
    isOurs: true,
    isSlow: false,
    origin: `fillHole, profile ${profile}`,
    isThere: () => true,
    command: ({ input, mask, output }) => [
      process.execPath,
      ...process.execArgv,
      MAIN,
      'fill-one',
      profile,
      input,
      mask,
      output,
    ],
  };
}

function gmic(name: string, args: readonly string[]): FillMethod {
  return {
    name,
    isOurs: false,
    isSlow: false,
    origin: `G'MIC: ${args.join(' ')}`,
    isThere: () => succeeds('gmic', ['-version']),
    command: ({ input, mask, output }) => [
      'gmic',
      '-v',
      '-',
      input,
      mask,
      'to_gray[1]',
      'ge[1]',
      '128',
      ...args,
      'cut[0]',
      '0,255',
      'output[0]',
      output,
    ],
  };
}

function python(name: string, isSlow = false): FillMethod {
  return {
    name,
    isOurs: false,
    isSlow,
    origin: 'OpenCV or scikit-image, see baselines.py',
    isThere: () => succeeds(PYTHON, [BASELINES, 'check']),
    command: ({ input, mask, output }) => [PYTHON, BASELINES, name, input, mask, output],
  };
}

/** ImageMagick's usual recipe: ever smaller copies of the known pixels, laid under each other. */
function pullPush(): FillMethod {
  const program = '/usr/bin/convert';
  return {
    name: 'pull-push',
    isOurs: false,
    isSlow: false,
    origin: 'ImageMagick: pyramid of the known pixels',
    isThere: () => succeeds(program, ['-version']),
    command: ({ input, mask, output, width, height }) => {
      const hidden = `${input} ( ${mask} -colorspace gray -negate ) -alpha off -compose CopyOpacity -composite`;
      const smaller = [2, 4, 8, 16, 32, 64].map(
        (by) => `( -clone 0 -resize ${100 / by}% -resize ${width}x${height}! )`,
      );
      const laid = `-reverse -background gray -compose Over -flatten -alpha off ${output}`;
      return [program, ...[hidden, ...smaller, laid].join(' ').split(' ')];
    },
  };
}

function succeeds(program: string, args: readonly string[]): boolean {
  return spawnSync(program, args, { stdio: 'ignore' }).status === 0;
}
