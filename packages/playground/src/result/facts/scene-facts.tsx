import { Badge } from '../../ui/badge.tsx';
import type { SceneReading } from './read-scene.ts';
import './scene-facts.css';

const PERCENT = 100;

/** How the prompt was understood: what every word was taken for, and which were left out. */
export function SceneFacts({ scene }: { readonly scene: SceneReading }) {
  const { used, ignored, confidence, traits } = scene;
  return (
    <div class="scene-facts">
      <div class="scene-words">
        {used.map((word) => (
          <Badge key={word} kind="good">
            {word}
          </Badge>
        ))}
        {ignored.map((word) => (
          <Badge key={word} kind="warn">
            <s>{word}</s>
            <span class="visually-hidden"> was left out</span>
          </Badge>
        ))}
      </div>
      {ignored.length > 0 && <p class="small soft">Words struck through are not in the picture.</p>}
      <dl class="facts">
        {confidence !== undefined && (
          <div>
            <dt>Confidence</dt>
            <dd>{Math.round(confidence * PERCENT)} %</dd>
          </div>
        )}
        {traits.map(({ name, value }) => (
          <div key={name}>
            <dt>{name}</dt>
            <dd>{value}</dd>
          </div>
        ))}
      </dl>
    </div>
  );
}
