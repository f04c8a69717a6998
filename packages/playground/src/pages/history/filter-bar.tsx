import { Search, SlidersHorizontal, X } from 'lucide';
import { useEffect, useRef } from 'preact/hooks';
import { useSignal } from '@preact/signals';
import { catalog, loadCatalog } from '../../edit/catalog.ts';
import { providerName } from '../../format/provider-name.ts';
import { STATE_WORDS } from '../../result/run/run-words.ts';
import { Button } from '../../ui/button.tsx';
import { Field } from '../../ui/field.tsx';
import { Icon } from '../../ui/icon.tsx';
import { filterChoices, type Choice } from './filter-choices.ts';
import './filter-bar.css';
import { countFilters, withFilter, type FilterName, type HistoryFilters } from './history-filters.ts';
import { useMembers } from './use-members.ts';

interface FilterBarProps {
  readonly filters: HistoryFilters;
  readonly onChange: (filters: HistoryFilters) => void;
}

/** While somebody types, ms. */
const TYPING_MS = 350;

/** What is looked for: words first, everything else behind a button. */
export function FilterBar({ filters, onChange }: FilterBarProps) {
  const count = countFilters(filters);
  const isOpen = useSignal(count > 0);
  const members = useMembers();
  useEffect(() => void loadCatalog(), []);
  const { types, models, providers } = filterChoices(
    catalog.value.state === 'ready' ? catalog.value.value.entries : [],
  );
  const set = (name: FilterName) => (value: string) => onChange(withFilter(filters, name, value));
  return (
    <search class="filter-bar">
      <div class="filter-words">
        <SearchBox value={filters.q ?? ''} onChange={set('q')} />
        <Button
          icon={SlidersHorizontal}
          aria-expanded={isOpen.value}
          onClick={() => {
            isOpen.value = !isOpen.value;
          }}
        >
          {count === 0 ? 'Filters' : `Filters, ${count}`}
        </Button>
        {(count > 0 || filters.q !== undefined) && (
          <Button kind="quiet" icon={X} onClick={() => onChange({})}>
            Show all
          </Button>
        )}
      </div>
      {isOpen.value && (
        <div class="filter-fields">
          <Choose name="state" label="State" filters={filters} onChange={set('state')} choices={STATES} />
          <Choose name="type" label="Type" filters={filters} onChange={set('type')} choices={types} />
          <Choose name="model" label="Model" filters={filters} onChange={set('model')} choices={models} />
          <Choose
            name="provider"
            label="Provider"
            filters={filters}
            onChange={set('provider')}
            choices={providers.map((value) => ({ value, label: providerName(value) }))}
          />
          {members.length > 1 && (
            <Choose name="member" label="Member" filters={filters} onChange={set('member')} choices={members} />
          )}
          <Choose name="rating" label="Rating" filters={filters} onChange={set('rating')} choices={RATINGS} />
          <Day name="from" label="From" filters={filters} onChange={set('from')} />
          <Day name="to" label="To" filters={filters} onChange={set('to')} />
        </div>
      )}
    </search>
  );
}

const STATES: readonly Choice[] = Object.entries(STATE_WORDS).map(([value, { word }]) => ({ value, label: word }));
const RATINGS: readonly Choice[] = ['5', '4', '3', '2', '1'].map((value) => ({
  value,
  label: value === '1' ? '1 star' : `${value} stars`,
}));

function SearchBox({ value, onChange }: { readonly value: string; readonly onChange: (value: string) => void }) {
  const words = useSignal(value);
  const timer = useRef<ReturnType<typeof setTimeout> | undefined>(undefined);
  useEffect(() => {
    words.value = value;
  }, [value]);
  useEffect(() => () => clearTimeout(timer.current), []);
  return (
    <label class="search-box">
      <Icon of={Search} />
      <span class="visually-hidden">Search prompts</span>
      <input
        class="input"
        type="search"
        placeholder="Search prompts"
        value={words.value}
        onInput={({ currentTarget }) => {
          words.value = currentTarget.value;
          clearTimeout(timer.current);
          timer.current = setTimeout(() => onChange(words.value), TYPING_MS);
        }}
      />
    </label>
  );
}

interface OneFilterProps {
  readonly name: FilterName;
  readonly label: string;
  readonly filters: HistoryFilters;
  readonly onChange: (value: string) => void;
}

function Choose({ name, label, filters, onChange, choices }: OneFilterProps & { readonly choices: readonly Choice[] }) {
  const chosen = filters[name] ?? '';
  const isKnown = chosen === '' || choices.some(({ value }) => value === chosen);
  return (
    <Field id={`filter-${name}`} label={label}>
      {(control) => (
        <select
          {...control}
          class="input"
          value={chosen}
          onChange={({ currentTarget }) => onChange(currentTarget.value)}
        >
          <option value="">Any</option>
          {!isKnown && <option value={chosen}>{chosen}</option>}
          {choices.map(({ value, label: words }) => (
            <option key={value} value={value}>
              {words}
            </option>
          ))}
        </select>
      )}
    </Field>
  );
}

function Day({ name, label, filters, onChange }: OneFilterProps) {
  return (
    <Field id={`filter-${name}`} label={label}>
      {(control) => (
        <input
          {...control}
          class="input"
          type="date"
          value={filters[name] ?? ''}
          onChange={({ currentTarget }) => onChange(currentTarget.value)}
        />
      )}
    </Field>
  );
}
