import { linkTo } from '../../state/route.ts';
import { ownStyleWords } from '../own-style-words.ts';
import { useOwnStyles } from '../use-own-styles.ts';
import type { WidgetProps } from '../widget-props.ts';

/** A style that the team has made, or any other by its id. */
export function StyleIdWidget({ field, values, change, control }: WidgetProps) {
  const own = useOwnStyles();
  const value = values[field.name];
  const styles = own.state === 'failed' ? [] : (own.value ?? []);
  const isOther = typeof value === 'string' && !styles.some(({ id }) => id === value);
  return (
    <>
      <select
        {...control}
        class="input"
        disabled={styles.length === 0 && !isOther}
        value={typeof value === 'string' ? value : ''}
        onChange={({ currentTarget }) => change({ [field.name]: currentTarget.value || undefined })}
      >
        <option value="">{styles.length === 0 ? 'You have made none yet' : 'None'}</option>
        {styles.map((style) => (
          <option key={style.id} value={style.id}>
            {ownStyleWords(style)}
          </option>
        ))}
        {isOther && <option value={value}>{value}</option>}
      </select>
      <p class="small">
        <a href={linkTo(['styles'])}>Make a style from pictures</a>
      </p>
    </>
  );
}
