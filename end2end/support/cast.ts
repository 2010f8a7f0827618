// The cast: the few people of demo/cast.json whom tests, screenshots and the README share.
import { readFileSync } from 'node:fs';

/** One of the cast, as far as tests care: the file also says what the person's contracts are. */
export interface Person {
  key: string;
  name: string;
  role: string;
  contract_number: string;
  object_number: string;
  /** ISO, while people type it their own way. */
  birth_date: string;
  postal_code: string;
  email: string | null;
  /** E.164. */
  mobile: string | null;
  /** There for whose account is open. */
  password: string | null;
  locale: 'fr' | 'en';
}

/** Somebody of the cast, by the first name that everyone uses for them ("camille"). */
export function person(key: string): Person {
  const people: Person[] = JSON.parse(readFileSync(new URL('../../demo/cast.json', import.meta.url), 'utf8'));
  const found = people.find((one) => one.key === key);
  if (!found) throw new Error(`${key} is not in demo/cast.json: there are ${people.map((one) => one.key).join(', ')}`);
  return found;
}

/** Somebody whose account is open, with the password that opens it. */
export function customer(key: string): Person & { password: string } {
  const found = person(key);
  if (!found.password) throw new Error(`${key} has no account yet`);
  return { ...found, password: found.password };
}
