/** Where sources can be read. */
export const SOURCE_ADDRESSES: Readonly<
  Partial<Record<'vmware-2010' | 'net-failover' | 'smolyar-2015' | 'nist-500-292', string>>
> = {
  'vmware-2010':
    'https://blogs.vmware.com/performance/2010/12/performance-and-use-cases-of-vmware-directpath-io-for-networking.html',
  'net-failover': 'https://docs.kernel.org/networking/net_failover.html',
  'smolyar-2015':
    'https://www.usenix.org/conference/usenixsecurity15/technical-sessions/presentation/smolyar',
  'nist-500-292': 'https://doi.org/10.6028/NIST.SP.500-292',
};

/** A source that begins with where its files are leads there. */
export function repositoryOf(source: string): string | undefined {
  const [address] = /^github\.com\/[\w-]+\/[\w.-]*\w/.exec(source) ?? [];
  return address === undefined ? undefined : `https://${address}`;
}
