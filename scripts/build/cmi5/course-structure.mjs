import { createHash } from 'node:crypto';

/**
 * A lesson as a course system shows it: an assignable unit, in cmi5's words.
 *
 * @typedef {object} Unit
 * @property {string} id Of the lesson, or of the lab itself.
 * @property {string} title
 * @property {string} description
 * @property {string} url Within the package.
 * @property {boolean} isCompleted Whether it is done only once the lab says so.
 */

/** Of all cmi5 course structures, and where its XSD is. */
export const NAMESPACE = 'https://w3id.org/xapi/profiles/cmi5/v1/CourseStructure.xsd';

/** RFC 9562's for names that are addresses. */
const NAMES = Buffer.from('6ba7b8119dad11d180b400c04fd430c8', 'hex');

/**
 * cmi5 wants IRIs that nobody else has. The lab cannot know whose address it will stand at, so they are UUIDs made of its
 * names (RFC 9562, version 5): the same with every build and everywhere.
 *
 * @param {string} name
 */
export function iriOf(name) {
  const hash = createHash('sha1')
    .update(NAMES)
    .update(`direct-io-access-lab/${name}`)
    .digest()
    .subarray(0, 16);
  hash[6] = ((hash[6] ?? 0) & 0x0f) | 0x50;
  hash[8] = ((hash[8] ?? 0) & 0x3f) | 0x80;
  return `urn:uuid:${hash.toString('hex').replace(/^(.{8})(.{4})(.{4})(.{4})/, '$1-$2-$3-$4-')}`;
}

/** @param {string} text */
const xml = (text) =>
  text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;').replaceAll('"', '&quot;');

/** @param {'title' | 'description'} name @param {string} text @param {string} indent */
const said = (name, text, indent) =>
  `${indent}<${name}><langstring lang="en">${xml(text)}</langstring></${name}>`;

/** @param {Unit} unit */
const unitOf = ({ id, title, description, url, isCompleted }) => `  <au id="${iriOf(`units/${id}`)}"
    launchMethod="AnyWindow" moveOn="${isCompleted ? 'Completed' : 'NotApplicable'}"
    activityType="http://adlnet.gov/expapi/activities/${isCompleted ? 'lesson' : 'simulation'}">
${said('title', title, '    ')}
${said('description', description, '    ')}
    <url>${xml(url)}</url>
  </au>`;

/**
 * The course structure of a cmi5 package (cmi5 specification, Quartz, sections 13 and 14.1). No mastery score is asked: a
 * wrong guess costs a learner nothing, and a course system may still set one.
 *
 * @param {{ readonly title: string, readonly description: string, readonly units: readonly Unit[] }} course
 */
export const courseStructure = ({ title, description, units }) => `<?xml version="1.0" encoding="UTF-8"?>
<courseStructure xmlns="${NAMESPACE}">
  <course id="${iriOf('course')}">
${said('title', title, '    ')}
${said('description', description, '    ')}
  </course>
${units.map(unitOf).join('\n')}
</courseStructure>
`;
