// What is looked at: each page in each state that a person can meet, and how to come there.
import type { Page } from '@playwright/test';
import { customer, contractOf } from '../support/cast.ts';
import { answered, writeToSupport } from '../support/forms.ts';

/** A page or a state of one. */
export interface View {
  /** File name of its picture. */
  name: string;
  /** Brings the window there. */
  go: (page: Page) => Promise<unknown>;
}

const at = (name: string, path: string): View => ({ name, go: (page) => page.goto(path) });

const camille = customer('camille');
const sofia = customer('sofia');

/** What anyone sees. */
export const PUBLIC: View[] = [
  at('welcome', '/'),
  at('sign-in', '/connexion'),
  { name: 'sign-in-error', go: sentEmpty('/connexion') },
  at('first-access', '/inscription'),
  { name: 'first-access-error', go: sentEmpty('/inscription') },
  at('first-access-code-none', '/inscription/code'),
  at('contact', '/contact'),
  { name: 'contact-error', go: sentEmpty('/contact') },
  { name: 'contact-received', go: writeToSupport },
  at('contact-received-none', '/contact/recu'),
  at('verify', '/verifier'),
  at('verify-unknown', '/verifier/nonsense'),
  at('assistance', '/assistance'),
  at('offline', '/hors-ligne'),
  at('legal-notice', '/mentions-legales'),
  at('privacy', '/confidentialite'),
  at('cookies', '/cookies'),
  at('accessibility', '/accessibilite'),
  at('not-found', '/nulle-part'),
  at('staff-sign-in', '/gestion/connexion'),
  at('staff-invitation-over', '/gestion/invitation'),
];

/** What each of the cast sees, signed in: Camille the ordinary, the others what is not. */
export const SIGNED_IN: Record<string, View[]> = {
  camille: [
    at('data', '/inscription/donnees'),
    at('home', '/accueil'),
    { name: 'home-menu', go: withMenu },
    at('contracts', '/contrats'),
    at('contracts-ended', '/contrats?etat=termines'),
    at('contract-car', `/contrats/${camille.contract_number}`),
    { name: 'contract-car-year', go: paidInAYear },
    { name: 'contract-car-open', go: (page) => opened(page, `/contrats/${camille.contract_number}`) },
    at('contract-home', `/contrats/${contractOf(camille, 1).number}`),
    at('contract-ended', `/contrats/${contractOf(camille, 2).number}`),
    at('contract-not-found', '/contrats/AC10000005T'),
    at('documents', '/documents'),
    at('messages-none', '/messages'),
    at('message-new', '/messages/nouveau'),
    at('notifications', '/notifications'),
    at('notice-choices', '/notifications/choix'),
    at('journal', '/profil/journal'),
  ],
  sofia: [at('home-suspended', '/accueil'), at('contract-suspended', `/contrats/${sofia.contract_number}`), at('documents-suspended', '/documents'), { name: 'message-answered', go: firstOf('/messages') }],
  gerard: [at('home-ended', '/accueil'), at('contracts-all-ended', '/contrats'), at('messages', '/messages'), { name: 'message-overdue', go: firstOf('/messages') }],
  tom: [at('home-to-come', '/accueil'), at('contract-to-come', `/contrats/${customer('tom').contract_number}`)],
};

/** What each of the other side sees, signed in. */
export const STAFF: Record<string, View[]> = {
  nadia: [
    at('desk-queue', '/gestion'),
    at('desk-queue-late', '/gestion?etat=en_retard&a=tous'),
    at('desk-queue-none', '/gestion?etat=a_traiter&a=moi'),
    { name: 'desk-thread', go: firstOf('/gestion') },
    at('desk-customer', `/gestion/client/${customer('gerard').contract_number}`),
    at('desk-search', '/gestion/recherche'),
    at('desk-workload', '/gestion/charge'),
    at('desk-replies', '/gestion/reponses'),
    at('staff-session', '/gestion/session'),
    at('staff-notifications', '/gestion/notifications'),
    at('staff-notice-choices', '/gestion/notifications/choix'),
    at('staff-not-found', '/gestion/nulle-part'),
  ],
  ghjulia: [at('broker-queue', '/gestion'), { name: 'broker-thread', go: firstOf('/gestion') }],
  helene: [
    at('staff-accounts', '/gestion/comptes'),
    at('staff-invite', '/gestion/comptes/inviter'),
    { name: 'staff-account', go: firstOf('/gestion/comptes') },
  ],
};

/** The first thing of a list, opened. */
function firstOf(path: string) {
  return async (page: Page) => {
    await page.goto(path);
    const links = page.locator(`main :is(table, ul, ol) a[href^="${path.split('?')[0]}/"]:not([href$="nouveau"], [href$="inviter"])`);
    await page.goto((await links.first().getAttribute('href'))!);
  };
}

function sentEmpty(path: string) {
  return async (page: Page) => {
    await page.goto(path);
    await answered(page, () => page.locator('main form button[type="submit"]').first().click());
  };
}

/** What was paid last year: the portfolio remembers more than twelve months, whenever the picture is taken. */
async function paidInAYear(page: Page): Promise<void> {
  await page.goto(`/contrats/${camille.contract_number}?paye-en=${new Date().getFullYear() - 1}#echeancier`);
}

async function withMenu(page: Page): Promise<void> {
  await page.goto('/accueil');
  await page.locator('.account-menu > button').click();
}

async function opened(page: Page, path: string): Promise<void> {
  await page.goto(path);
  await page.locator('main details').evaluateAll((lines) => lines.forEach((line) => line.setAttribute('open', '')));
}
