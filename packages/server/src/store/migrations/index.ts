import type { Migration } from 'kysely';
import { people } from './0001-people.ts';
import { ledger } from './0002-ledger.ts';
import { records } from './0003-records.ts';
import { assets } from './0004-assets.ts';
import { assetDigests } from './0005-asset-digests.ts';
import { styles } from './0006-styles.ts';
import { imageIds } from './0007-image-ids.ts';
import { attempts } from './0008-attempts.ts';
import { budgets } from './0009-budgets.ts';
import { resultCache } from './0010-result-cache.ts';
import { jobs } from './0011-jobs.ts';
import { secrets } from './0012-secrets.ts';
import { webhooks } from './0013-webhooks.ts';
import { history } from './0014-history.ts';

/** Every change of the layout, run once each in the order of their names. One that was released is never edited. */
export const MIGRATIONS: Record<string, Migration> = {
  '0001-people': people,
  '0002-ledger': ledger,
  '0003-records': records,
  '0004-assets': assets,
  '0005-asset-digests': assetDigests,
  '0006-styles': styles,
  '0007-image-ids': imageIds,
  '0008-attempts': attempts,
  '0009-budgets': budgets,
  '0010-result-cache': resultCache,
  '0011-jobs': jobs,
  '0012-secrets': secrets,
  '0013-webhooks': webhooks,
  '0014-history': history,
};
