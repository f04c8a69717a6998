import type { Engine } from '@backlot/engine';
import { createVendorHttp } from '../net/vendor-http.ts';
import { createBuiltin, type BuiltinCredits } from './builtin/index.ts';
import type { Provider } from './provider.ts';
import { toProvider } from './to-provider.ts';
import type { VendorDeps } from './vendor.ts';
import { VENDORS } from './vendors.ts';

interface ProviderDeps extends Pick<VendorDeps, 'download'> {
  readonly engine: Engine;
  readonly builtinCredits: BuiltinCredits;
  /** The settings of all vendors, by their names in the environment. */
  readonly vendorSettings: Readonly<Record<string, unknown>>;
}

/** Every provider that is configured. */
export function createProviders({
  engine,
  builtinCredits,
  vendorSettings,
  download,
}: ProviderDeps): readonly Provider[] {
  const { darkroom } = engine;
  const deps: VendorDeps = { http: createVendorHttp, download, darkroom };
  const vendors = VENDORS.flatMap((definition) => {
    const vendor = definition.create(definition.settings.parse(vendorSettings), deps);
    return vendor === undefined ? [] : [toProvider(definition, vendor, darkroom)];
  });
  return [...vendors, createBuiltin({ engine, credits: builtinCredits })];
}
