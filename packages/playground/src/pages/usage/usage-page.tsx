import type { SpendReport } from '@backlot/sdk';
import { Download } from 'lucide';
import { useMemo } from 'preact/hooks';
import { dayOf } from '../../format/moments.ts';
import { useAction } from '../../state/action.ts';
import { useLoaded } from '../../state/resource.ts';
import { goTo, route } from '../../state/route.ts';
import { saveFile } from '../../state/save-file.ts';
import { requireClient } from '../../state/session.ts';
import { Button } from '../../ui/button.tsx';
import { Spinner } from '../../ui/spinner.tsx';
import { Tabs } from '../../ui/tabs.tsx';
import { Budgets } from './budgets.tsx';
import { RangePicker } from './range-picker.tsx';
import { readRange, type NamedRange } from './ranges.ts';
import { fetchSpend, fetchSpendFile, GROUPS, type Group } from './spend.ts';
import { SpendChart } from './spend-chart.tsx';
import { SpendTable } from './spend-table.tsx';
import { SpendTotals } from './spend-totals.tsx';
import { UnpaidCallsTable } from './unpaid-calls-table.tsx';
import './usage-page.css';

const GROUP_TITLES: Readonly<Record<Group, string>> = {
  day: 'By day',
  provider: 'By provider',
  model: 'By model',
  member: 'By member',
  key: 'By key',
};

/** The page Usage: what was spent, by whom and on what. What is shown is the address. */
export function UsagePage() {
  const { query } = route.value;
  const range = useMemo(() => readRange(query, dayOf(new Date())), [query]);
  const group = GROUPS.find((name) => name === query.get('by')) ?? 'day';
  const { from, to } = range;
  const { loaded } = useLoaded(
    async (signal) => ({ group, report: await fetchSpend(requireClient(), { from, to }, group, signal) }),
    [from, to, group],
  );
  const current = loaded.value;
  const shown = current.state === 'failed' ? undefined : current.value;
  const show = (chosen: Partial<{ range: NamedRange; group: Group }>) => {
    goTo(['usage'], toQuery(chosen.range ?? range, chosen.group ?? group));
  };
  return (
    <div class="usage">
      <header class="usage-head">
        <h1>Usage</h1>
        <RangePicker range={range} onPick={(picked) => show({ range: picked })} />
        <SaveButton range={range} group={group} />
      </header>
      {current.state === 'failed' && (
        <p class="usage-card field-fault" role="alert">
          {current.error instanceof Error ? current.error.message : String(current.error)}
        </p>
      )}
      {current.state === 'loading' && shown === undefined && <Spinner label="Adding up" />}
      {shown !== undefined && (
        <div class="usage-body" aria-busy={current.state === 'loading'}>
          <SpendTotals report={shown.report} />
          <section class="usage-card" aria-label="What was spent">
            <Tabs
              label="What was spent, told apart"
              tabs={GROUPS.map((name) => ({ name, label: GROUP_TITLES[name] }))}
              chosen={group}
              onChoose={(chosen) => show({ group: chosen })}
            >
              <Breakdown {...shown} />
            </Tabs>
          </section>
          <UnpaidCallsTable unpaid={shown.report.unpaid} />
        </div>
      )}
      <Budgets />
      <p class="soft small">Days begin at midnight UTC. A run counts on the day it was asked for.</p>
    </div>
  );
}

/** One day needs no chart over days. */
function Breakdown({ report, group }: { readonly report: SpendReport; readonly group: Group }) {
  return (
    <div class="usage-breakdown">
      {report.from !== report.to && report.total.runs > 0 && <SpendChart report={report} group={group} />}
      <SpendTable report={report} group={group} title={GROUP_TITLES[group]} />
    </div>
  );
}

function SaveButton({ range, group }: { readonly range: NamedRange; readonly group: Group }) {
  const { isBusy, fault, run } = useAction();
  const save = () =>
    run(async () => {
      saveFile(await fetchSpendFile(requireClient(), range, group), `spend-${range.from}-${range.to}.csv`);
    });
  return (
    <div class="usage-save">
      <Button icon={Download} onClick={save} disabled={isBusy.value}>
        CSV
      </Button>
      {fault.value !== undefined && (
        <p class="field-fault" role="alert">
          {fault.value}
        </p>
      )}
    </div>
  );
}

function toQuery({ name, from, to }: NamedRange, group: Group): Readonly<Record<string, string>> {
  return { ...(name === 'custom' ? { from, to } : { range: name }), by: group };
}
