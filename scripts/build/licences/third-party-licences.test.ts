import { describe, expect, it } from 'vitest';
import { packageFolder } from './bundled-packages.mjs';
import { licenceNotice, licenceTexts } from './third-party-licences.mjs';

const mit = (holder: string) =>
  `MIT License\n\nCopyright (c) 2020 ${holder}\n\nPermission is hereby granted.\nThe above copyright notice shall be included.`;
const packages = [
  { name: 'a', version: '1.0.0', licence: 'MIT', text: mit('Ada') },
  { name: '@b/c', version: '2.1.0', licence: 'MIT', text: mit('Bo').replaceAll('\n', '\r\n') },
  {
    name: 'font',
    version: '5.0.0',
    licence: 'OFL-1.1',
    text: 'Copyright 2019 Foundry\n\nSIL OPEN FONT LICENSE\nTerms.',
  },
];

describe('The licences of what is in the build', () => {
  const text = licenceTexts(packages);

  it('are there in full, with everybody who has the copyright, and no text twice', () => {
    for (const part of [
      'a 1.0.0 (MIT)',
      '@b/c 2.1.0 (MIT)',
      'Copyright (c) 2020 Ada',
      'Copyright (c) 2020 Bo',
    ])
      expect(text).toContain(part);
    expect(text.match(/Permission is hereby granted/g)).toHaveLength(1);
    expect(text.match(/The above copyright notice shall be included/g)).toHaveLength(1);
    expect(text).toContain('font 5.0.0 (OFL-1.1)\n  Copyright 2019 Foundry\n\nSIL OPEN FONT LICENSE\nTerms.');
  });

  it('are named in a line where there is no room for them', () => {
    expect(licenceNotice(packages)).toMatch(
      /^Built of a 1\.0\.0 \(MIT\), @b\/c 2\.1\.0 \(MIT\), font 5\.0\.0 \(OFL-1\.1\)\. .* third-party-licences\.txt,/,
    );
  });

  it('are those of the package that a file is in, the innermost', () => {
    expect(packageFolder('/x/node_modules/a/dist/b.js')).toBe('/x/node_modules/a');
    expect(packageFolder('/x/node_modules/a/node_modules/@b/c/d.js')).toBe(
      '/x/node_modules/a/node_modules/@b/c',
    );
    expect(packageFolder('node_modules/@b/c/f.woff2')).toBe('node_modules/@b/c');
    expect(packageFolder('/x/src/main.tsx')).toBeNull();
  });
});
