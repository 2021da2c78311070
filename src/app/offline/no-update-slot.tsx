/** For the page that is one file: it is on the device already, and a newer one is another file. */
export const UpdateSlot = () => null;
