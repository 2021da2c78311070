import type * as site from './source-addresses.ts';

/** For the page that is one file, which is read without a network: its sources are cited. The site's lead to them. */
export const SOURCE_ADDRESSES: typeof site.SOURCE_ADDRESSES = {};
export const repositoryOf: typeof site.repositoryOf = () => undefined;
