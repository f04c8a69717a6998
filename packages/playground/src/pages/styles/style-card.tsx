import { Palette } from 'lucide';
import type { StyleSample } from '../../edit/catalog-view.ts';
import { CopyButton } from '../../ui/copy-button.tsx';
import { Icon } from '../../ui/icon.tsx';
import { fieldsOfStyle, linkToStyle } from './style-links.ts';

const WIDTH_PX = 256;
const HEIGHT_PX = 192;
const ICON_PX = 28;

/** A listed style: leads to where something is drawn in it. */
export function StyleCard({ row }: { readonly row: StyleSample }) {
  const json = JSON.stringify(fieldsOfStyle(row), undefined, 2);
  return (
    <li class="style-card">
      <a href={linkToStyle(row)}>
        {row.picture === null ? (
          <span class="style-card-blank">
            <Icon of={Palette} sizePx={ICON_PX} />
          </span>
        ) : (
          <img src={row.picture} alt="" loading="lazy" width={WIDTH_PX} height={HEIGHT_PX} />
        )}
        <span class="style-card-title">{row.title}</span>
      </a>
      <span class="style-card-copy">
        <CopyButton form="icon" label={`Copy the fields of ${row.title}`} text={json} />
      </span>
    </li>
  );
}
