import { useSyncExternalStore } from 'react';
import { useIntl } from 'react-intl';
import { cardMessages } from '../i18n/en/card.ts';
import { formatClock } from '../i18n/format-quantity.ts';
import type { MessageId } from '../i18n/messages.en.ts';
import { CALIBRATION_TABLE } from '../pattern/calibration/calibration-table.ts';
import { PARAMETERS } from '../pattern/calibration/parameters.ts';
import { useLab } from '../stores/lab-context.ts';
import { MoreMessages } from '../ui/more-messages.tsx';
import { calibrationFacts } from './calibration-facts.ts';
import { CalibrationSection } from './calibration-section.tsx';
import { CardSection } from './card-section.tsx';
import { ParametersSection } from './parameters-section.tsx';
import './model-card.css';

/** What the lab simulates, with which numbers, and what it cannot claim: a page to read. */
export function ModelCard() {
  return (
    <MoreMessages messages={cardMessages}>
      <Card />
    </MoreMessages>
  );
}

const CLAIMS = [
  ['true', ['network', 'unscripted', 'same', 'ceilings', 'fit']],
  ['simple', ['cores', 'tcp', 'guest', 'variation', 'rings', 'worker', 'card']],
  ['cannot', ['yours', 'emulated', 'assumptions', 'price', 'tails']],
] as const;

function Card() {
  const intl = useIntl();
  const parameters = Object.values(PARAMETERS);
  const values = {
    ...calibrationFacts(CALIBRATION_TABLE.points),
    all: parameters.length,
    assumptions: parameters.filter(({ confidence }) => confidence === 'assumption').length,
  };
  return (
    <article className="card-page">
      <header>
        <h1>{intl.formatMessage({ id: 'card.title' })}</h1>
        <p>{intl.formatMessage({ id: 'card.lead' })}</p>
      </header>
      <div className="card-claims">
        {CLAIMS.map(([section, claims]) => (
          <CardSection key={section} title={intl.formatMessage({ id: `card.${section}.title` })}>
            <ul>
              {claims.map((claim) => (
                <li key={claim}>
                  {intl.formatMessage({ id: `card.${section}.${claim}` as MessageId }, values)}
                </li>
              ))}
            </ul>
          </CardSection>
        ))}
      </div>
      <CalibrationSection />
      <ParametersSection />
      <Fingerprint />
      <CardSection title={intl.formatMessage({ id: 'card.licences.title' })}>
        <p>
          {intl.formatMessage({ id: 'card.licences.text' })}{' '}
          <a href="./third-party-licences.txt" target="_blank" rel="noopener">
            {intl.formatMessage({ id: 'card.licences.link' })}
          </a>
        </p>
      </CardSection>
    </article>
  );
}

function Fingerprint() {
  const intl = useIntl();
  const { feed, run } = useLab();
  // The card may be there before the run's first frame; while it is read the run stands still.
  useSyncExternalStore(feed.subscribe, () => feed.latest()?.fingerprint);
  const frame = feed.latest();
  const seed = run.getState().run?.settings.seed;
  return (
    <CardSection title={intl.formatMessage({ id: 'card.fingerprint.title' })}>
      <p>{intl.formatMessage({ id: 'card.fingerprint.seed' })}</p>
      <p>{intl.formatMessage({ id: 'card.fingerprint.fingerprint' })}</p>
      {frame === null || seed === undefined ? null : (
        <p>
          {intl.formatMessage(
            { id: 'card.fingerprint.now' },
            { seed: String(seed), time: formatClock(intl, frame.time), fingerprint: frame.fingerprint },
          )}
        </p>
      )}
      <p className="ui-card-subtitle">{intl.formatMessage({ id: 'card.long' })}</p>
    </CardSection>
  );
}
