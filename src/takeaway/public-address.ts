/** A camera in the room, or a page of somebody else's, can follow an address of the web, and no other. */
export const isPublic = (address: string) => /^https?:/.test(address);
