import type { isPublic as isPublicOnTheSite } from './public-address.ts';

/**
 * For the page that is one file. It is opened from a disk or inside a course, and where it is there nobody else finds it: so
 * it carries neither codes for cameras nor the page that makes embeds, and offers none. The site has both.
 */
export const isPublic: typeof isPublicOnTheSite = () => false;
