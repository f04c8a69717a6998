import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { parseAllDocuments } from 'yaml';
import { SETTINGS } from '../../packages/server/src/config.ts';

const ROOT = fileURLToPath(new URL('../..', import.meta.url));
const KUBERNETES = join('deploy', 'kubernetes');
const MANIFESTS = readdirSync(join(ROOT, KUBERNETES)).map((name) => join(KUBERNETES, name));

const read = (path: string) => readFileSync(join(ROOT, path), 'utf8');

interface Probe {
  readonly httpGet?: { readonly path: string };
}

/** As much of a Kubernetes object as is looked at here. */
interface KubernetesObject {
  readonly kind: string;
  readonly metadata?: { readonly name: string };
  readonly data?: Readonly<Record<string, string>>;
  readonly spec?: {
    readonly selector?: { readonly matchLabels?: object };
    readonly template?: {
      readonly metadata: { readonly labels: object };
      readonly spec: {
        readonly terminationGracePeriodSeconds: number;
        readonly containers: readonly (Readonly<Record<'startupProbe' | 'readinessProbe' | 'livenessProbe', Probe>> & {
          readonly env: readonly { readonly name: string; readonly value: string }[];
        })[];
      };
    };
  };
}

function documentsOf<Document>(path: string): Document[] {
  return parseAllDocuments(read(path), { merge: true }).map((document) => {
    expect([path, document.errors]).toEqual([path, []]);
    return document.toJS() as Document; // Looked at as far as it is named here.
  });
}

const objects = MANIFESTS.flatMap((path) => documentsOf<KubernetesObject>(path));
const deployments = objects.filter(({ kind }) => kind === 'Deployment');

describe('the files to deploy by', () => {
  it.each(['Dockerfile', 'compose.yaml', ...MANIFESTS])('%s names only settings that there are', (path) => {
    const known = new Set(Object.keys(SETTINGS.shape));
    const named = read(path).match(/\b(?:BACKLOT|S3)_[A-Z_]+\b|\bDATABASE_URL\b/g) ?? [];

    expect(named.filter((name) => !known.has(name))).toEqual([]);
  });

  it('let a server end by itself before it is killed', () => {
    const settings = objects.find(({ kind }) => kind === 'ConfigMap')?.data ?? {};
    const [compose] = documentsOf<{
      readonly services: Readonly<
        Record<string, { readonly stop_grace_period?: string; readonly environment: Record<string, string> }>
      >;
    }>('compose.yaml');

    for (const { spec } of deployments)
      expect(spec?.template?.spec.terminationGracePeriodSeconds).toBeGreaterThan(
        Number(settings['BACKLOT_STOP_GRACE_S']) + 5,
      );
    for (const role of ['api', 'worker']) {
      const service = compose?.services[role];
      expect(service?.environment['BACKLOT_ROLE']).toBe(role);
      expect(Number.parseInt(service?.stop_grace_period ?? '0', 10)).toBeGreaterThan(
        Number(service?.environment['BACKLOT_STOP_GRACE_S']),
      );
    }
  });

  it('run the api and the workers apart, and ask each whether it is ready', () => {
    const roles = deployments.map(({ spec }) => {
      const [container] = spec?.template?.spec.containers ?? [];
      expect(spec?.selector?.matchLabels).toEqual(spec?.template?.metadata.labels);
      expect(container).toMatchObject({
        startupProbe: { httpGet: { path: '/readyz' } },
        readinessProbe: { httpGet: { path: '/readyz' } },
        livenessProbe: { httpGet: { path: '/healthz' } },
      });
      return container?.env.find(({ name }) => name === 'BACKLOT_ROLE')?.value;
    });

    expect(roles).toEqual(['api', 'worker']);
  });

  it('copy into the image every package that a build needs', () => {
    const image = read('Dockerfile');
    const { workspaces } = JSON.parse(read('package.json')) as { workspaces: string[] };

    for (const workspace of workspaces) expect(image).toContain(`COPY ${workspace}/package.json ${workspace}/\n`);
  });
});
