import { useSignal } from '@preact/signals';
import { Search } from 'lucide';
import type { CatalogView } from '../../edit/catalog-view.ts';
import { titleOf } from '../../form/fields-of.ts';
import { groupStyles } from '../../form/group-styles.ts';
import { Empty } from '../../ui/empty.tsx';
import { SearchBox } from '../../ui/search-box.tsx';
import { StyleCard } from './style-card.tsx';

/** Every style that has a name, to be searched and narrowed down. */
export function ListedStyles({ catalog }: { readonly catalog: CatalogView }) {
  const words = useSignal('');
  const model = useSignal('');
  const base = useSignal('');
  const models = unique(catalog.styles.map((row) => row.model));
  const bases = unique(catalog.styles.filter((row) => isEither(model.value, row.model)).map((row) => row.style));
  const rows = catalog.styles.filter((row) => isEither(model.value, row.model) && isEither(base.value, row.style));
  const groups = largeFirst(groupStyles(rows, words.value));
  const titleOfModel = (id: string) => catalog.models.find((one) => one.id === id)?.title ?? titleOf(id);
  const count = groups.reduce((sum, group) => sum + group.rows.length, 0);
  return (
    <section class="styles-listed" aria-labelledby="listed-styles">
      <div class="styles-head">
        <h2 id="listed-styles">All styles</h2>
        <span class="styles-search">
          <SearchBox label="Search styles" words={words} />
        </span>
        <Choice
          label="Model"
          all="All models"
          names={models}
          say={titleOfModel}
          chosen={model.value}
          onChoose={(name) => {
            model.value = name;
            base.value = '';
          }}
        />
        <Choice
          label="Base style"
          all="All base styles"
          names={bases}
          say={titleOf}
          chosen={base.value}
          onChoose={(name) => {
            base.value = name;
          }}
        />
      </div>
      <p class="visually-hidden" role="status">
        {count} styles
      </p>
      {count === 0 && (
        <Empty icon={Search} title="No style is called so">
          Try a word such as sketch, photo or poster.
        </Empty>
      )}
      {groups.map((group) => (
        <section
          key={`${group.model} ${group.style}`}
          class="styles-group"
          aria-label={`${titleOf(group.style)}, ${titleOfModel(group.model)}`}
        >
          <h3>
            {titleOf(group.style)} <span class="soft small">{titleOfModel(group.model)}</span>
          </h3>
          <ul class="styles-grid">
            {group.rows.map((row) => (
              <StyleCard key={row.substyle ?? ''} row={row} />
            ))}
          </ul>
        </section>
      ))}
    </section>
  );
}

interface ChoiceProps {
  readonly label: string;
  readonly all: string;
  readonly names: readonly string[];
  readonly say: (name: string) => string;
  readonly chosen: string;
  readonly onChoose: (name: string) => void;
}

function Choice({ label, all, names, say, chosen, onChoose }: ChoiceProps) {
  return (
    <select
      class="input styles-choice"
      aria-label={label}
      value={chosen}
      onChange={({ currentTarget }) => onChoose(currentTarget.value)}
    >
      <option value="">{all}</option>
      {names.map((name) => (
        <option key={name} value={name}>
          {say(name)}
        </option>
      ))}
    </select>
  );
}

function isEither(wanted: string, given: string): boolean {
  return wanted === '' || wanted === given;
}

/** A group of one would leave a line almost empty, where one looks first. */
function largeFirst<Group extends { readonly rows: readonly unknown[] }>(groups: readonly Group[]): readonly Group[] {
  return [...groups.filter(({ rows }) => rows.length > 1), ...groups.filter(({ rows }) => rows.length === 1)];
}

function unique(names: readonly string[]): readonly string[] {
  return [...new Set(names)];
}
