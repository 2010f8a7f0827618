// The cast: the few people of demo/cast.json whom tests, screenshots and the README share.
import { readFileSync } from 'node:fs';
import { words, type Language } from './texts.ts';

/** What a contract of the cast insures. */
interface Thing {
  vehicle?: { plate: string; make: string; model: string };
  home?: { kind: 'flat' | 'house'; rooms: number; address: { city: string } };
}

/** A contract of the cast. */
export interface Contract {
  number: string;
  object_number: string;
  thing: Thing;
}

/** One of the cast, as far as tests care. */
export interface Person {
  key: string;
  name: string;
  first_name: string;
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
  locale: Language;
  /** The first one first. */
  contracts: Contract[];
}

/** Somebody whose account is open. */
export type Customer = Person & { password: string; email: string };

/** Somebody of the cast, by the first name that everyone uses for them ("camille"). */
export function person(key: string): Person {
  const people: Person[] = JSON.parse(readFileSync(new URL('../../demo/cast.json', import.meta.url), 'utf8'));
  const found = people.find((one) => one.key === key);
  if (!found) throw new Error(`${key} is not in demo/cast.json: there are ${people.map((one) => one.key).join(', ')}`);
  return found;
}

/** Somebody whose account is open, with the password that opens it. */
export function customer(key: string): Customer {
  const { password, email, ...found } = person(key);
  if (!password || !email) throw new Error(`${key} has no account yet`);
  return { ...found, password, email };
}

/** A contract of somebody, the first one first. */
export function contractOf({ key, contracts }: Person, place = 0): Contract {
  const found = contracts[place];
  if (!found) throw new Error(`${key} has no contract ${place}`);
  return found;
}

/** What a contract insures, as pages call it. */
export function titleOf({ number, thing: { vehicle, home } }: Contract, language: Language = 'fr'): string {
  if (vehicle) return `${vehicle.make} ${vehicle.model}, ${vehicle.plate}`;
  if (home) return `${words(language).text(`words.${home.kind}_of`, { count: home.rooms })}, ${home.address.city}`;
  throw new Error(`${number} insures nothing`);
}

/** A number as people copy it from paper: in groups, and in lower case. */
export function asTyped(number: string): string {
  return [number.slice(0, 2), number.slice(2, 6), number.slice(6, 10), number.slice(10)].join(' ').toLowerCase();
}

/** A number as the portal shows it. */
export function grouped(number: string): string {
  return asTyped(number).toUpperCase();
}
