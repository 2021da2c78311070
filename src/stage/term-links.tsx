import { useContext } from 'react';
import { useIntl } from 'react-intl';
import type { Term } from '../glossary/terms.ts';
import { glossaryMessages } from '../i18n/en/glossary.ts';
import type { IoPathId } from '../pattern/settings.ts';
import type { ComponentId } from '../pattern/topology.ts';
import { LabContext } from '../stores/lab-context.ts';
import { MoreMessages } from '../ui/more-messages.tsx';

const TERMS_OF: Readonly<Record<ComponentId, readonly Term[]>> = {
  'virtual-server': ['virtual-server', 'hypervisor', 'live-migration'],
  'virtual-nic': ['virtual-nic', 'ring'],
  'virtual-switch': ['virtual-switch'],
  'physical-nic': ['physical-nic', 'ring', 'coalescing'],
  'network-switch': ['network-switch', 'mtu'],
  'io-card': ['io-card', 'iommu'],
  'database-server': ['database-server', 'percentile'],
  'storage-lun': ['lun', 'san'],
};

/** What a path adds to the component that makes it what it is. */
const TERMS_OF_PATH: Readonly<
  Record<IoPathId, { readonly component: ComponentId; readonly terms: readonly Term[] }>
> = {
  emulated: { component: 'virtual-nic', terms: ['descriptor'] },
  'virtio-userspace': { component: 'virtual-nic', terms: ['virtio'] },
  'vhost-net': { component: 'virtual-nic', terms: ['virtio', 'vhost'] },
  'vhost-user': { component: 'virtual-nic', terms: ['vhost', 'poll-mode'] },
  'sr-iov': { component: 'io-card', terms: ['sr-iov', 'virtual-function'] },
  passthrough: { component: 'io-card', terms: ['passthrough', 'posted-interrupt'] },
};

interface TermLinksProps {
  readonly id: ComponentId;
  readonly path: IoPathId;
}

/**
 * From a component's explanation to the glossary: its own terms, its path's, and those of the figures beside them. A stage
 * that stands by itself, outside of a lab, leads nowhere.
 */
export function TermLinks(props: TermLinksProps) {
  return (
    <MoreMessages messages={glossaryMessages}>
      <Links {...props} />
    </MoreMessages>
  );
}

function Links({ id, path }: TermLinksProps) {
  const intl = useIntl();
  const lab = useContext(LabContext);
  if (lab === null) return null;
  const { openTerm } = lab.view.getState();
  const ofPath = TERMS_OF_PATH[path];
  const terms: readonly Term[] = [
    ...TERMS_OF[id],
    ...(ofPath.component === id ? ofPath.terms : []),
    'utilization',
    'service-demand',
  ];
  return (
    <p className="stage-terms">
      {intl.formatMessage({ id: 'glossary.title' })}:{' '}
      {terms.map((term) => (
        <button key={term} type="button" onClick={() => openTerm(term)}>
          {intl.formatMessage({ id: `glossary.${term}.name` })}
        </button>
      ))}
    </p>
  );
}
