import { PlainFailure } from './plain-failure.mjs';

/**
 * The build tool's own floor. An older Node would fail later, with words about syntax.
 *
 * @param {string} [version]
 */
export function requireNode(version = process.versions.node) {
  const [major = 0, minor = 0] = version.split('.').map(Number);
  const isFine = (major === 20 && minor >= 19) || (major === 22 && minor >= 12) || major > 22;
  if (!isFine) {
    throw new PlainFailure(
      `The lab needs Node 20.19 or later (22.12 or later of 22). This is Node ${version}.`,
    );
  }
}
