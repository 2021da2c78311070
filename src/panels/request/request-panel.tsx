export default function RequestPanel() {
  return null;
}
