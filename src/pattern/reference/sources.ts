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

/** Why what a card may write to cannot be taken away in the meantime: pinned pages, an IOMMU without page granularity. */
export const QEMU_BALLOONING: Source = {
  text: 'QEMU, vfio and ballooning',
  url: 'https://github.com/qemu/qemu/commit/238e91728503d400e1c4e644e3a9b80f9e621682',
};

export const SMOLYAR_2015: Source = {
  text: 'Smolyar et al., USENIX Security 2015',
  url: 'https://www.usenix.org/conference/usenixsecurity15/technical-sessions/presentation/smolyar',
};

/** The architecture's report, by its DOI. */
export const NIST_500_292 = 'https://doi.org/10.6028/NIST.SP.500-292';

/** Papers among the measurements' sources, by their DOIs. */
const PAPERS: Readonly<Record<string, string>> = {
  'Gordon et al. (ELI), ASPLOS 2012': 'https://doi.org/10.1145/2150976.2151020',
  'Dong et al., HPCA 2010': 'https://doi.org/10.1109/HPCA.2010.5416637',
};

/** Where a source of measurements can be read: a paper by its DOI; what begins with where its files are leads there. */
export function addressOf(source: string): string | undefined {
  const [repository] = /^github\.com\/[\w-]+\/[\w.-]*\w/.exec(source) ?? [];
  return repository === undefined ? PAPERS[source] : `https://${repository}`;
}
