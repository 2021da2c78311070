import { SOURCE_ADDRESSES } from './source-addresses.ts';

/** Who found or defined something: as one cites it, and where it can be read. */
export interface Source {
  readonly text: string;
  readonly url?: string | undefined;
}

/** VMware's performance team on direct I/O: what it does not support, above what packet rate it pays, and its OLTP tests. */
export const VMWARE_2010: Source = {
  text: 'VMware 2010, DirectPath I/O for Networking',
  url: SOURCE_ADDRESSES['vmware-2010'],
};

export const NET_FAILOVER: Source = { text: 'Linux, net_failover', url: SOURCE_ADDRESSES['net-failover'] };

export const SMOLYAR_2015: Source = {
  text: 'Smolyar et al., USENIX Security 2015',
  url: SOURCE_ADDRESSES['smolyar-2015'],
};
