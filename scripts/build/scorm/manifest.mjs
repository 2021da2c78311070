/**
 * What a course system shows of a package, and how it starts it.
 *
 * @typedef {object} Course
 * @property {string} title
 * @property {string} description
 * @property {string} version Of the lab.
 * @property {string} query What the page is opened with, from its question mark on.
 * @property {readonly string[]} files Names of all that the package holds but the manifest; the first one is opened.
 */

const IDENTIFIER = 'direct-io-access-lab';

/** @param {string} text */
const xml = (text) =>
  text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;').replaceAll('"', '&quot;');

/** @param {Course} course */
const item = ({ title, query }) => `<item identifier="item" identifierref="lab" parameters="${xml(query)}">
        <title>${xml(title)}</title>
      </item>`;

/** @param {Course} course */
const files = (course) => course.files.map((name) => `<file href="${xml(name)}"/>`).join('\n      ');

/**
 * The manifest of a SCORM 1.2 package: IMS Content Packaging 1.1.2 with ADL's additions, and IMS metadata 1.2.1.
 *
 * @param {Course} course
 */
export const manifest12 = (course) => `<?xml version="1.0" encoding="UTF-8"?>
<manifest identifier="${IDENTIFIER}" version="${xml(course.version)}"
  xmlns="http://www.imsproject.org/xsd/imscp_rootv1p1p2"
  xmlns:adlcp="http://www.adlnet.org/xsd/adlcp_rootv1p2"
  xmlns:imsmd="http://www.imsglobal.org/xsd/imsmd_rootv1p2p1">
  <metadata>
    <schema>ADL SCORM</schema>
    <schemaversion>1.2</schemaversion>
    <imsmd:lom>
      <imsmd:general>
        <imsmd:title><imsmd:langstring xml:lang="en">${xml(course.title)}</imsmd:langstring></imsmd:title>
        <imsmd:description><imsmd:langstring xml:lang="en">${xml(course.description)}</imsmd:langstring></imsmd:description>
      </imsmd:general>
    </imsmd:lom>
  </metadata>
  <organizations default="course">
    <organization identifier="course">
      <title>${xml(course.title)}</title>
      ${item(course)}
    </organization>
  </organizations>
  <resources>
    <resource identifier="lab" type="webcontent" adlcp:scormtype="sco" href="${xml(course.files[0] ?? '')}">
      ${files(course)}
    </resource>
  </resources>
</manifest>
`;

/**
 * The manifest of a SCORM 2004 4th edition package: IMS Content Packaging 1.1.4 with ADL's additions, and IEEE LOM.
 * The lab itself tells completion and success.
 *
 * @param {Course} course
 */
export const manifest2004 = (course) => `<?xml version="1.0" encoding="UTF-8"?>
<manifest identifier="${IDENTIFIER}" version="${xml(course.version)}"
  xmlns="http://www.imsglobal.org/xsd/imscp_v1p1"
  xmlns:adlcp="http://www.adlnet.org/xsd/adlcp_v1p3"
  xmlns:imsss="http://www.imsglobal.org/xsd/imsss"
  xmlns:lom="http://ltsc.ieee.org/xsd/LOM">
  <metadata>
    <schema>ADL SCORM</schema>
    <schemaversion>2004 4th Edition</schemaversion>
    <lom:lom>
      <lom:general>
        <lom:title><lom:string language="en">${xml(course.title)}</lom:string></lom:title>
        <lom:description><lom:string language="en">${xml(course.description)}</lom:string></lom:description>
      </lom:general>
    </lom:lom>
  </metadata>
  <organizations default="course">
    <organization identifier="course">
      <title>${xml(course.title)}</title>
      ${item(course).replace(
        '\n      </item>',
        `
        <imsss:sequencing>
          <imsss:deliveryControls completionSetByContent="true" objectiveSetByContent="true"/>
        </imsss:sequencing>
      </item>`,
      )}
    </organization>
  </organizations>
  <resources>
    <resource identifier="lab" type="webcontent" adlcp:scormType="sco" href="${xml(course.files[0] ?? '')}">
      ${files(course)}
    </resource>
  </resources>
</manifest>
`;
