import { type CSSProperties, lazy, Suspense, useEffect, useState } from 'react';
import { FormattedMessage, type IntlShape, useIntl } from 'react-intl';
import { drainingIn } from '../pattern/bottleneck.ts';
import type { LabNetwork } from '../pattern/lab-network.ts';
import type { IoPathId } from '../pattern/settings.ts';
import type { ComponentId } from '../pattern/topology.ts';
import type { FrameFeed } from '../stores/frame-feed.ts';
import { type ComponentFigures, componentFigures } from './component-figures.ts';
import { factOf } from './facts.ts';
import { centre, right, type StageGeometry } from './geometry.ts';
import { isFrameOf } from './scene.ts';
import { throttle } from './throttle.ts';
import { componentStates } from './usage.ts';

const TermLinks = lazy(() => import('./term-links.tsx').then((module) => ({ default: module.TermLinks })));

interface ExplanationProps {
  readonly id: ComponentId;
  /** The element's own id, for the button that controls it. */
  readonly name: string;
  readonly lab: LabNetwork;
  readonly path: IoPathId;
  readonly feed: FrameFeed;
  readonly geometry: StageGeometry;
}

type FigureName = 'arrivals' | 'utilization' | 'present' | 'demand' | 'lost';

/** Figures change twice a second: they stand beside a sentence that is being read. */
const REST = 500;

/** What a component is, in two sentences, and its figures now. It stands beside its box and takes nothing over. */
export function Explanation({ id, name, lab, path, feed, geometry }: ExplanationProps) {
  const intl = useIntl();
  const [rows, setRows] = useState<readonly Row[]>([]);
  const [draining, setDraining] = useState(0);
  useEffect(() => {
    const update = () => {
      const frame = feed.latest();
      const isKnown = frame !== null && isFrameOf(lab, frame);
      setDraining(isKnown ? drainingIn(lab, frame, id) : 0);
      if (!isKnown) return setRows([]);
      const figures = componentFigures(lab, frame, id);
      setRows(figures === null ? [] : rowsOf(intl, figures));
    };
    const figures = throttle(update, REST);
    figures.now();
    const unsubscribe = feed.subscribe(figures.ask);
    return () => {
      unsubscribe();
      figures.stop();
    };
  }, [intl, lab, feed, id]);
  const state = componentStates(lab)[id];
  return (
    // biome-ignore lint/a11y/useSemanticElements: a fieldset groups what is filled in; this is to be read.
    <div
      role="group"
      id={name}
      className="stage-explanation"
      style={placeBeside(id, geometry)}
      aria-label={intl.formatMessage({ id: `stage.component.${id}` })}
      data-term={id}
    >
      <div className="stage-explanation-card">
        <h2>
          <FormattedMessage id={`stage.component.${id}`} />
          <span>
            {draining > 0
              ? intl.formatMessage({ id: 'stage.state.draining' }, { jobs: draining })
              : factOf(intl, lab, path, id, state)}
          </span>
        </h2>
        <p>
          <FormattedMessage id={`stage.explained.${id}`} />
        </p>
        {rows.length > 0 && (
          <dl>
            {rows.map(({ term, value }) => (
              <div key={term}>
                <dt>{term}</dt>
                <dd>{value}</dd>
              </div>
            ))}
          </dl>
        )}
        {rows.length === 0 && state === 'in-use' && (
          <p>
            <FormattedMessage id="stage.explained.noCore" />
          </p>
        )}
        <Suspense fallback={null}>
          <TermLinks id={id} path={path} />
        </Suspense>
      </div>
    </div>
  );
}

interface Row {
  readonly term: string;
  readonly value: string;
}

function rowsOf(intl: IntlShape, figures: ComponentFigures): readonly Row[] {
  const { arrivals, utilization, present, meanPresent, demand, drops, loss } = figures;
  const say = (id: FigureName, values: Record<string, number | string>): Row => ({
    term: intl.formatMessage({ id: `stage.figure.${id}` }),
    value: intl.formatMessage({ id: `stage.figure.${id}.value` }, values),
  });
  const rounded = (value: number) => intl.formatNumber(value, { maximumSignificantDigits: 3 });
  const rows = [
    say('arrivals', { rate: rounded(arrivals) }),
    say('utilization', { share: utilization }),
    say('present', { now: present, mean: rounded(meanPresent) }),
  ];
  if (demand !== null)
    rows.push(
      say('demand', {
        microseconds: rounded(demand.time * 1e6),
        servers: demand.servers,
        most: rounded(demand.most),
      }),
    );
  rows.push(say('lost', { drops, rate: rounded(loss) }));
  return rows;
}

/** Beside the box where there is more room: at its left or right on a wide sheet, above or below it on a tall one. */
function placeBeside(id: ComponentId, { boxes, viewBox }: StageGeometry): CSSProperties {
  const { rect } = boxes[id];
  const isUpper = centre(rect).y < viewBox.height / 2;
  const share = (value: number, whole: number) => `${((100 * value) / whole).toFixed(3)}%`;
  if (viewBox.width < viewBox.height) {
    return isUpper
      ? { insetInline: 0, insetBlockStart: share(rect.y + rect.height, viewBox.height) }
      : { insetInline: 0, insetBlockEnd: share(viewBox.height - rect.y, viewBox.height) };
  }
  const isLeft = centre(rect).x < viewBox.width / 2;
  return {
    ...(isLeft
      ? { insetInlineStart: share(right(rect), viewBox.width) }
      : { insetInlineEnd: share(viewBox.width - rect.x, viewBox.width) }),
    ...(isUpper
      ? { insetBlockStart: share(rect.y, viewBox.height) }
      : { insetBlockEnd: share(viewBox.height - rect.y - rect.height, viewBox.height) }),
  };
}
