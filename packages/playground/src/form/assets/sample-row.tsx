import { requireCatalog } from '../../edit/catalog.ts';
import type { Sample } from '../../edit/catalog-view.ts';
import './sample-row.css';

interface SampleRowProps {
  /** The keys that are chosen. */
  readonly chosen: readonly unknown[];
  readonly onChoose: (sample: Sample) => void;
}

/** The photos that come with the server, for who has none at hand. */
export function SampleRow({ chosen, onChoose }: SampleRowProps) {
  const { samples } = requireCatalog();
  if (samples.length === 0) return null;
  return (
    <div class="sample-row">
      <span class="soft small">Or try one of ours</span>
      <ul>
        {samples.map((sample) => (
          <li key={sample.key}>
            <button
              type="button"
              aria-pressed={chosen.includes(sample.key)}
              aria-label={sample.title}
              title={sample.title}
              onClick={() => onChoose(sample)}
            >
              <img src={sample.url} alt="" loading="lazy" />
            </button>
          </li>
        ))}
      </ul>
    </div>
  );
}
