import { useId, useMemo, useState } from 'react';
import { useIntl } from 'react-intl';
import { unitName, valueWithUnit } from '../../i18n/setting-words.ts';
import {
  ADJUSTABLE_IDS,
  adjustedIn,
  parameterRange,
  withAdjusted,
} from '../../pattern/calibration/adjusted.ts';
import { PARAMETERS, type ParameterId } from '../../pattern/calibration/parameters.ts';
import { compileLab } from '../../pattern/compile-lab.ts';
import { isParameterInForce } from '../../pattern/parameter-in-force.ts';
import type { SettingGroup } from '../../pattern/setting-fields.ts';
import { useSettings } from '../../stores/lab-context.ts';
import { NumberField } from '../../ui/number-field.tsx';
import { ResetButton } from './reset-button.tsx';
import { SettingFacts } from './setting-facts.tsx';

/** The component that a parameter belongs to, by what its name begins with; a kind of LUN where nothing is said. */
const GROUPS: Readonly<Record<string, SettingGroup>> = {
  guest: 'virtual-server',
  virtio: 'virtual-nic',
  'vhost-net': 'virtual-nic',
  'virtio-userspace': 'virtual-nic',
  emulated: 'virtual-nic',
  'vhost-user': 'virtual-nic',
  'virtual-switch': 'virtual-switch',
  link: 'network-switch',
  fabric: 'network-switch',
  nic: 'physical-nic',
  coalescing: 'physical-nic',
  passthrough: 'io-card',
  'sr-iov': 'io-card',
  exit: 'io-card',
  iommu: 'io-card',
  database: 'database-server',
};

const groupOf = (id: ParameterId) => GROUPS[id.slice(0, id.indexOf('.'))] ?? 'storage-lun';

/** What a component's settings leave: the parameters of the model that its stations are made of, folded away at first. */
export function ParameterList({ group }: { readonly group: SettingGroup }) {
  const intl = useIntl();
  const model = useSettings(({ settings }) => settings.model);
  const ids = ADJUSTABLE_IDS.filter((id) => groupOf(id) === group);
  const adjusted = adjustedIn(model);
  const changed = ids.filter((id) => id in adjusted).length;
  const [isOpen, setOpen] = useState(changed > 0);
  if (ids.length === 0) return null;
  return (
    <details
      className="panel-parameters"
      open={isOpen}
      onToggle={(event) => setOpen(event.currentTarget.open)}
    >
      <summary>{intl.formatMessage({ id: 'sheet.parameters' }, { all: ids.length, changed })}</summary>
      {isOpen ? ids.map((id) => <ParameterRow key={id} id={id} />) : null}
    </details>
  );
}

function ParameterRow({ id }: { readonly id: ParameterId }) {
  const intl = useIntl();
  const factsId = useId();
  const settings = useSettings((state) => state.settings);
  const change = useSettings((state) => state.change);
  const isInForce = useMemo(() => isParameterInForce(id, settings, compileLab), [id, settings]);
  const { value: usual, unit, source, confidence } = PARAMETERS[id];
  const { min, max, isWhole } = parameterRange(id);
  const value = adjustedIn(settings.model)[id] ?? usual;
  const adjust = (to: number) => change({ model: withAdjusted(settings.model, id, to) });
  // A share is read in per cent everywhere, so it is typed in per cent.
  const times = unit === 'share' ? 100 : 1;
  const inUnit = unitName(intl, unit);
  return (
    <div className={`panel-setting ${isInForce ? '' : 'panel-setting--idle'}`}>
      <NumberField
        label={inUnit === '' ? id : `${id} (${inUnit})`}
        range={{ min: times * min, max: times * max }}
        isWhole={isWhole}
        value={Number((times * value).toPrecision(12))}
        describedBy={factsId}
        onCommit={(typed) => adjust(Number((typed / times).toPrecision(12)))}
      />
      <ResetButton
        name={id}
        usual={valueWithUnit(intl, usual, unit)}
        isUsual={value === usual}
        onReset={() => adjust(usual)}
      />
      <SettingFacts
        id={factsId}
        range={{ min, max }}
        unit={unit}
        usual={valueWithUnit(intl, usual, unit)}
        source={source}
        confidence={confidence}
        idle={isInForce ? null : 'choices'}
      />
    </div>
  );
}
