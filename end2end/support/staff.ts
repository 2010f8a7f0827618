// People of the other side: the cast of demo/staff.json, their second factor, and signing in by both.
import type { Page } from '@playwright/test';
import { createHmac } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { Clock } from './clock.ts';
import { answered, field } from './forms.ts';

/** Somebody of the other side. */
export interface StaffMember {
  key: string;
  name: string;
  email: string;
  role: 'adviser' | 'claims_handler' | 'broker' | 'administrator';
  password: string;
  /** The secret of the second factor, in base 32. */
  second_factor: string;
}

/** Somebody of the cast, by first name ("nadia"). */
export function staffMember(key: string): StaffMember {
  const people: StaffMember[] = JSON.parse(readFileSync(new URL('../../demo/staff.json', import.meta.url), 'utf8'));
  const found = people.find((one) => one.key === key);
  if (!found) throw new Error(`${key} is not in demo/staff.json: there are ${people.map((one) => one.key).join(', ')}`);
  return found;
}

/** The six digits that an application shows at a moment (RFC 6238). */
export function codeAt(secret: string, moment: Date): string {
  const step = Buffer.alloc(8);
  step.writeBigUInt64BE(BigInt(Math.floor(moment.getTime() / 30_000)));
  const mac = createHmac('sha1', fromBase32(secret)).update(step).digest();
  const at = mac[19]! & 0xf;
  return String((mac.readUInt32BE(at) & 0x7fff_ffff) % 1_000_000).padStart(6, '0');
}

/** Signs somebody in by both factors, and waits for the page behind. */
export async function signInStaff(page: Page, who: string | Pick<StaffMember, 'email' | 'password' | 'second_factor'>): Promise<void> {
  const { email, password, second_factor } = typeof who === 'string' ? staffMember(who) : who;
  await page.goto('/gestion/connexion');
  await giveStaffPassword(page, email, password);
  await giveCode(page, second_factor);
  await page.waitForURL((url) => !/connexion|second-facteur/.test(url.pathname));
}

/** Fills the first step in and sends it. */
export async function giveStaffPassword(page: Page, email: string, password: string): Promise<void> {
  await field(page, 'email').fill(email);
  await field(page, 'password').fill(password);
  await answered(page, () => page.locator('main form button[type="submit"]').first().click());
}

/** Gives a code that was not used yet. Each opens once, so the portal's clock goes on to the next where this one was used. */
export async function giveCode(page: Page, secret: string): Promise<void> {
  const clock = new Clock(new URL(page.url()).origin);
  for (let attempt = 0; attempt < 3; attempt += 1) {
    await field(page, 'code').fill(codeAt(secret, await clock.now()));
    await answered(page, () => page.locator('main form button[type="submit"]').first().click());
    if (!(await field(page, 'code').isVisible())) return;
    await clock.forward(0.5);
  }
}

function fromBase32(text: string): Buffer {
  const bits = [...text].map((letter) => 'ABCDEFGHIJKLMNOPQRSTUVWXYZ234567'.indexOf(letter).toString(2).padStart(5, '0')).join('');
  return Buffer.from(bits.match(/.{8}/g)!.map((byte) => parseInt(byte, 2)));
}
