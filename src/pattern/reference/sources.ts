/** Who found or defined something: as one cites it, and where it can be read. */
export interface Source {
  readonly text: string;
  readonly url?: string | undefined;
}

/** VMware's performance team on direct I/O: what it does not support, above what packet rate it pays, and its OLTP tests. */
export const VMWARE_2010: Source = {
  text: 'VMware 2010, DirectPath I/O for Networking',
  url: 'https://blogs.vmware.com/performance/2010/12/performance-and-use-cases-of-vmware-directpath-io-for-networking.html',
};

export const NET_FAILOVER: Source = {
  text: 'Linux, net_failover',
  url: 'https://docs.kernel.org/networking/net_failover.html',
};

export const SMOLYAR_2015: Source = {
  text: 'Smolyar et al., USENIX Security 2015',
  url: 'https://www.usenix.org/conference/usenixsecurity15/technical-sessions/presentation/smolyar',
};

/** The architecture's report, by its DOI. */
export const NIST_500_292 = 'https://doi.org/10.6028/NIST.SP.500-292';

/** A source that begins with where its files are leads there. */
export function repositoryOf(source: string): string | undefined {
  const [address] = /^github\.com\/[\w-]+\/[\w.-]*\w/.exec(source) ?? [];
  return address === undefined ? undefined : `https://${address}`;
}
