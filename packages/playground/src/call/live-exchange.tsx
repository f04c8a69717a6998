import { Radio } from 'lucide';
import type { Exchange } from '../edit/exchange.ts';
import { Badge } from '../ui/badge.tsx';
import { Empty } from '../ui/empty.tsx';
import { CodeBlock } from './code-block.tsx';
import { shortenLong } from './shorten-long.ts';
import './live-exchange.css';

/** Headers of answers that are worth showing, beside those that are ours. */
const SHOWN: ReadonlySet<string> = new Set([
  'content-type',
  'location',
  'retry-after',
  'x-request-id',
  'preference-applied',
]);
const OURS = 'x-backlot-';
const FIRST_BAD_STATUS = 400;

/** What was last sent, and what was answered. */
export function LiveExchange({ exchange }: { readonly exchange: Exchange | undefined }) {
  if (exchange === undefined)
    return (
      <Empty icon={Radio} title="Nothing was sent yet">
        Run it, and the request and its answer are shown here as they went over the wire.
      </Empty>
    );
  const { request, response, isCollected } = exchange;
  const headers = Object.entries(response?.headers ?? {}).filter(([name]) => SHOWN.has(name) || name.startsWith(OURS));
  return (
    <div class="live-exchange">
      <h3>
        Request <code>POST {request.path}</code>
      </h3>
      <Headers of={Object.entries(request.headers)} />
      <CodeBlock {...shown(request.body)} label="The request" />
      <h3>
        Answer
        {response === undefined ? (
          <Badge>on its way</Badge>
        ) : (
          <>
            <Badge kind={response.status < FIRST_BAD_STATUS ? 'good' : 'bad'}>{response.status}</Badge>
            {!isCollected && <span class="soft small">{response.durationMs.toLocaleString('en-US')} ms</span>}
          </>
        )}
      </h3>
      {isCollected && (
        <p class="soft small">
          What the call answers when it is waited for. This page did not wait: it asked for the same again under the
          same key, which costs nothing.
        </p>
      )}
      {response !== undefined && (
        <>
          <Headers of={headers} />
          <CodeBlock {...shown(response.body)} label="The answer" />
        </>
      )}
    </div>
  );
}

function Headers({ of: headers }: { readonly of: readonly (readonly [string, string])[] }) {
  return (
    <dl class="live-headers small">
      {headers.map(([name, value]) => (
        <div key={name}>
          <dt>{name}</dt>
          <dd>{value}</dd>
        </div>
      ))}
    </dl>
  );
}

function shown(body: unknown) {
  return {
    code: JSON.stringify(shortenLong(body), null, 2),
    copied: JSON.stringify(body, null, 2),
    grammar: 'json' as const,
  };
}
