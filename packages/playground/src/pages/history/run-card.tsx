import { hasEnded, type RunView } from '@backlot/sdk';
import { CircleAlert, CircleSlash, Images, Palette, Star, Trash2, Type, type IconNode } from 'lucide';
import { sayAgo, sayMoment } from '../../format/moments.ts';
import { Thumbnail } from '../../result/picture/thumbnail.tsx';
import { operationWords, progressWords, STATE_WORDS } from '../../result/run/run-words.ts';
import { Badge } from '../../ui/badge.tsx';
import { Icon } from '../../ui/icon.tsx';
import './run-card.css';

interface RunCardProps {
  readonly run: RunView;
  /** Where it is opened. */
  readonly href: string;
  readonly isSelected: boolean;
  readonly onSelect: (isSelected: boolean) => void;
}

/** As many pictures as a card shows. */
const MOST_PICTURES = 4;
const PERCENT = 100;
const ICON_PX = 28;

/** A run of the past, small. */
export function RunCard({ run, href, isSelected, onSelect }: RunCardProps) {
  const title = operationWords(run.operation);
  return (
    <article class={isSelected ? 'run-card run-card-selected' : 'run-card'}>
      <a href={href} class="run-card-link">
        <CardPicture run={run} />
        <div class="run-card-words">
          <div class="run-card-title">
            <b>{title}</b>
            {run.rating !== null && (
              <span class="run-card-rating">
                {run.rating}
                <Icon of={Star} sizePx={13} />
                <span class="visually-hidden">stars</span>
              </span>
            )}
          </div>
          <p class="run-card-prompt">{run.prompt ?? run.model}</p>
          <time class="soft small" dateTime={run.createdAt} title={sayMoment(run.createdAt)}>
            {sayAgo(run.createdAt)}
          </time>
        </div>
      </a>
      <label class="run-card-check">
        <input type="checkbox" checked={isSelected} onChange={({ currentTarget }) => onSelect(currentTarget.checked)} />
        <span class="visually-hidden">Select: {title}</span>
      </label>
    </article>
  );
}

function CardPicture({ run }: { readonly run: RunView }) {
  const { images, state, text, error, progress, contentDeletedAt } = run;
  if (!hasEnded(run))
    return (
      <div class="run-card-picture run-card-on">
        <Badge kind={STATE_WORDS[state].kind}>{STATE_WORDS[state].word}</Badge>
        <span class="small">{progressWords(run)}</span>
        <progress max={PERCENT} value={Math.round((progress?.fraction ?? 0) * PERCENT)} aria-label="Progress" />
      </div>
    );
  if (contentDeletedAt !== null) return <Told icon={Trash2} words="Deleted" />;
  if (state === 'cancelled') return <Told icon={CircleSlash} words="Cancelled" />;
  if (error !== null) return <Told icon={CircleAlert} words={error.message} isBad />;
  if (text !== null) return <Told icon={Type} words={text} />;
  if (images.length === 0) return <Told icon={Palette} words="A style was made" />;
  const shown = images.slice(0, MOST_PICTURES);
  return (
    <div class={`run-card-picture run-card-${Math.min(images.length, MOST_PICTURES)}`}>
      {shown.map(({ key, thumbnail }) => (
        <Thumbnail key={key} path={thumbnail} alt="" />
      ))}
      {images.length > 1 && (
        <span class="run-card-count">
          <Icon of={Images} sizePx={14} />
          {images.length}
        </span>
      )}
    </div>
  );
}

function Told({
  icon,
  words,
  isBad = false,
}: {
  readonly icon: IconNode;
  readonly words: string;
  readonly isBad?: boolean;
}) {
  return (
    <div class={isBad ? 'run-card-picture run-card-told run-card-bad' : 'run-card-picture run-card-told'}>
      <Icon of={icon} sizePx={ICON_PX} />
      <p class="small">{words}</p>
    </div>
  );
}
