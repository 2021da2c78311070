import { useId, useState } from 'react';
import { useIntl } from 'react-intl';
import { NIST_PARTS, type NistPart, type NistPartId, partsWithin } from '../pattern/reference/nist-map.ts';
import type { ComponentId } from '../pattern/topology.ts';
import './nist-figure.css';

interface NistFigureProps {
  /** Shows components where they are drawn; without it the figure only names them. */
  readonly onShow?: ((components: readonly ComponentId[]) => void) | undefined;
}

/** The NIST reference architecture as nested boxes; each is a button that tells how the pattern touches it. */
export function NistFigure({ onShow }: NistFigureProps) {
  const intl = useIntl();
  const detailId = useId();
  const [chosen, setChosen] = useState<NistPartId>('control-layer');
  return (
    <section className="reference-nist" aria-labelledby="reference-nist-title">
      <h2 id="reference-nist-title">{intl.formatMessage({ id: 'nist.title' })}</h2>
      <p>{intl.formatMessage({ id: 'nist.intro' })}</p>
      <div className="reference-nist-body">
        <ul className="reference-nist-map">
          {partsWithin(null).map((part) => (
            <Part key={part.id} part={part} chosen={chosen} onChoose={setChosen} detailId={detailId} />
          ))}
        </ul>
        <Detail id={detailId} chosen={chosen} onShow={onShow} />
      </div>
    </section>
  );
}

interface PartProps {
  readonly part: NistPart;
  readonly chosen: NistPartId;
  readonly onChoose: (id: NistPartId) => void;
  readonly detailId: string;
}

function Part({ part: { id, role }, chosen, onChoose, detailId }: PartProps) {
  const intl = useIntl();
  const parts = partsWithin(id);
  return (
    <li className={`reference-nist-part reference-nist-part--${id}`} data-role={role ?? 'none'}>
      <button
        type="button"
        className="reference-nist-button"
        aria-pressed={id === chosen}
        aria-controls={detailId}
        onClick={() => onChoose(id)}
      >
        <span>{intl.formatMessage({ id: `nist.part.${id}.name` })}</span>
        {role === null ? null : (
          <span className="reference-nist-role">{intl.formatMessage({ id: `nist.role.${role}` })}</span>
        )}
      </button>
      {parts.length === 0 ? null : (
        <ul>
          {parts.map((part) => (
            <Part key={part.id} part={part} chosen={chosen} onChoose={onChoose} detailId={detailId} />
          ))}
        </ul>
      )}
    </li>
  );
}

interface DetailProps extends NistFigureProps {
  readonly id: string;
  readonly chosen: NistPartId;
}

function Detail({ id, chosen, onShow }: DetailProps) {
  const intl = useIntl();
  const part = NIST_PARTS.find((candidate) => candidate.id === chosen);
  if (part === undefined) return null;
  const { role, components } = part;
  const names = components.map((component) => intl.formatMessage({ id: `stage.component.${component}` }));
  return (
    <div className="reference-nist-detail ui-card" id={id} role="status">
      <h3>{intl.formatMessage({ id: `nist.part.${chosen}.name` })}</h3>
      <p>{intl.formatMessage({ id: `nist.part.${chosen}.text` })}</p>
      {role === null ? <p>{intl.formatMessage({ id: 'nist.none' })}</p> : null}
      {names.length === 0 ? null : (
        <p>{intl.formatMessage({ id: 'nist.onStage' }, { components: intl.formatList(names) })}</p>
      )}
      {names.length === 0 || onShow === undefined ? null : (
        <button type="button" className="ui-button" onClick={() => onShow(components)}>
          {intl.formatMessage({ id: 'nist.show' })}
        </button>
      )}
      <p className="ui-card-subtitle">{intl.formatMessage({ id: 'nist.reading' })}</p>
    </div>
  );
}
