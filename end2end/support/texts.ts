// The portal's own words, read from its locale files: a journey that quotes a sentence breaks with each better one.
//
// A text that is not there ends the test, so that a journey never looks for nothing and finds it.
import { readFileSync } from 'node:fs';

/** A language of the portal. */
export type Language = 'fr' | 'en';

type Values = Record<string, string | number>;

/** The words of one language, each by its path: `sign_in.title`, `form.empty.password`. */
export interface Words {
  language: Language;
  /** The text, with a value for each name in braces. */
  text: (path: string, values?: Values) => string;
  /** What the text looks like: a name in braces that has no value may stand for anything, and a space is any space. */
  pattern: (path: string, values?: Values) => RegExp;
}

const NAMES = /\{(\w+)\}/g;

/** The words of a language. */
export function words(language: Language): Words {
  return {
    language,
    text: (path, values = {}) => find(language, path, values).replace(NAMES, (_, name: string) => valueOf(path, name, values)),
    pattern: (path, values = {}) => {
      const shape = find(language, path, values).split(NAMES).map((part, place) => {
        if (place % 2 === 0) return spaced(part);
        return part in values ? spaced(valueOf(path, part, values)) : '.+';
      });
      return new RegExp(shape.join(''));
    },
  };
}

export const french = words('fr');
export const english = words('en');
export const { text, pattern } = french;

/** What is exactly this text, whatever its spaces are. */
export function exactly(whole: string): RegExp {
  return new RegExp(`^\\s*${spaced(whole)}\\s*$`);
}

function find(language: Language, path: string, values: Values): string {
  const [file = '', ...keys] = path.split('.');
  const address = new URL(`../../app/locales/${language}/${file}.json`, import.meta.url);
  let found: unknown = JSON.parse(readFileSync(address, 'utf8'));
  for (const key of keys) found = (found as Record<string, unknown> | undefined)?.[key];
  if (isPlural(found)) return isOne(language, Number(valueOf(path, 'count', values))) ? found.one : found.other;
  if (typeof found !== 'string') throw new Error(`there is no text ${path} in ${language}`);
  return found;
}

function valueOf(path: string, name: string, values: Values): string {
  if (!(name in values)) throw new Error(`the text ${path} wants a value for ${name}`);
  return String(values[name]);
}

function isPlural(found: unknown): found is { one: string; other: string } {
  return typeof found === 'object' && found !== null && 'one' in found && 'other' in found;
}

/** Nothing is singular in French and plural in English. */
function isOne(language: Language, count: number): boolean {
  return count === 1 || (language === 'fr' && count === 0);
}

function spaced(part: string): string {
  return part.replace(/[.*+?^${}()|[\]\\/]/g, '\\$&').replace(/\s+/g, '\\s+');
}
