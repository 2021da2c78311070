/** In the place of `QrCode` in the page that is one file: see `no-public-address.ts`. */
export default function NoQrCode() {
  return null;
}
