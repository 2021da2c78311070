import { glossaryMessages } from '../i18n/en/glossary.ts';

/** A term of the glossary. */
export type Term = {
  [Id in keyof typeof glossaryMessages]: Id extends `glossary.${infer Name}.name` ? Name : never;
}[keyof typeof glossaryMessages];

/** In the order in which they are listed. */
export const TERMS = Object.keys(glossaryMessages).flatMap((id) => {
  const [, term, kind] = id.split('.');
  return kind === 'name' ? [term as Term] : [];
});
