import { ownStyleWords } from '../own-style-words.ts';
import { useOwnStyles } from '../use-own-styles.ts';
import type { WidgetProps } from '../widget-props.ts';
import './style-id-list-widget.css';

/** Several styles of the team's own. */
export function StyleIdListWidget({ field, values, change, control }: WidgetProps) {
  const own = useOwnStyles();
  const value = values[field.name];
  const chosen = Array.isArray(value) ? value.map(String) : [];
  const styles = own.state === 'failed' ? [] : (own.value ?? []);
  const toggle = (id: string) => {
    const next = chosen.includes(id) ? chosen.filter((one) => one !== id) : [...chosen, id];
    change({ [field.name]: next.length === 0 ? undefined : next });
  };
  return (
    <div class="style-ids" id={control.id}>
      {styles.length === 0 && <p class="soft small">You have made none yet.</p>}
      {styles.map((style) => (
        <label key={style.id}>
          <input type="checkbox" checked={chosen.includes(style.id)} onChange={() => toggle(style.id)} />
          {ownStyleWords(style)}
        </label>
      ))}
    </div>
  );
}
