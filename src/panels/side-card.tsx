import { lazy, Suspense, useState } from 'react';
import { useIntl } from 'react-intl';
import { useView } from '../stores/lab-context.ts';
import { PANEL_IDS, type PanelId } from '../stores/view-store.ts';
import { handFocusHome } from '../ui/focus-home.ts';
import { LargerIcon, SmallerIcon } from '../ui/icons.tsx';
import { Tabs } from '../ui/tabs.tsx';
import { FiguresPanel, FiguresTitle } from './figures-panel.tsx';
import './side-card.css';

// None of them is part of the first picture.
const WhyPanel = lazy(() => import('./why/why-panel.tsx'));
const LogPanel = lazy(() => import('./log/log-panel.tsx'));
const RequestPanel = lazy(() => import('./request/request-panel.tsx'));

/** The card that answers: what are the figures now, why are they so, where did the time of one request go, what happened. */
export function SideCard() {
  const intl = useIntl();
  const panel = useView((state) => state.panel);
  const setPanel = useView((state) => state.setPanel);
  const [isLarge, setLarge] = useState(false);
  const title = intl.formatMessage({ id: 'side.name' });
  const size = intl.formatMessage({ id: isLarge ? 'side.smaller' : 'side.larger' });
  return (
    <section
      className={`ui-card panel-side panel-side--${panel} ${isLarge ? 'panel-side--large' : ''}`}
      aria-label={title}
      ref={handFocusHome}
    >
      <Tabs
        name={title}
        tabs={PANEL_IDS.map((value) => ({ value, label: intl.formatMessage({ id: `side.${value}` }) }))}
        selected={panel}
        onSelect={setPanel}
        beside={panel === 'now' ? <FiguresTitle /> : null}
      >
        <Suspense
          fallback={<p className="panel-side-waiting">{intl.formatMessage({ id: 'side.loading' })}</p>}
        >
          <Panel panel={panel} />
        </Suspense>
      </Tabs>
      <button
        type="button"
        className="ui-button ui-button--icon panel-side-size"
        aria-pressed={isLarge}
        aria-label={size}
        title={size}
        onClick={() => setLarge(!isLarge)}
      >
        {isLarge ? <SmallerIcon /> : <LargerIcon />}
      </button>
    </section>
  );
}

function Panel({ panel }: { readonly panel: PanelId }) {
  switch (panel) {
    case 'now':
      return <FiguresPanel />;
    case 'why':
      return <WhyPanel />;
    case 'request':
      return <RequestPanel />;
    case 'log':
      return <LogPanel />;
  }
}
