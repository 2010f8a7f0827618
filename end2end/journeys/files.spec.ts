// Files that go with a message: chosen, dropped, stopped, refused and taken back, by a script or by a plain form; then opened by the two
// people who share the conversation, and by nobody else.
import type { Browser, Page } from '@playwright/test';
import { expectAccessible } from '../support/axe.ts';
import { customer, type Customer } from '../support/cast.ts';
import { field, press } from '../support/forms.ts';
import { expectNoSideways, heading } from '../support/pages.ts';
import { expect, test } from '../support/portal.ts';
import { signIn, trySigningIn } from '../support/sign-in.ts';
import { signInStaff } from '../support/staff.ts';
import { text } from '../support/texts.ts';

/** A file as a browser sends it. */
interface Sent {
  name: string;
  mimeType: string;
  buffer: Buffer;
}

/** A small photo, as it leaves a camera but for the place. */
const PICTURE = Buffer.from(
  '/9j/4AAQSkZJRgABAQAAAQABAAD/2wBDAA0JCgsKCA0LCgsODg0PEyAVExISEyccHhcgLikxMC4pLSwzOko+MzZGNywtQFdBRkxOUlNSMj5aYVpQYEpRUk//2wBDAQ4O' +
    'DhMREyYVFSZPNS01T09PT09PT09PT09PT09PT09PT09PT09PT09PT09PT09PT09PT09PT09PT09PT09PT0//wAARCAAYACADASIAAhEBAxEB/8QAFgABAQEAAAAAAAAA' +
    'AAAAAAAAAAQG/8QAFRABAQAAAAAAAAAAAAAAAAAAABP/xAAWAQEBAQAAAAAAAAAAAAAAAAAABgP/xAAaEQABBQEAAAAAAAAAAAAAAAAAAhMVUWEU/9oADAMBAAIRAxEA' +
    'PwDN0KJaFG8ZhWyOlVCiWhQjMEjpJQoC550URr67FCgHOig+uz//2Q==',
  'base64',
);
const PHOTO = file('Pare-choc.jpg', 'image/jpeg', takenInParis(PICTURE));
const LETTER = file('Constat à l’amiable.pdf', 'application/pdf', sheet());
const BILL = file('Facture.pdf', 'application/pdf', sheet('<< /Type /Invoice >>'));
const ESTIMATE = file('Devis.pdf', 'application/pdf', sheet('<< /Type /Estimate >>'));
const WRITTEN = 'Bonjour,\n\nvoici les pièces.';

/** Every file that is refused for what it is, with the sentence that says why. */
const REFUSED: [Sent, string][] = [
  [file('Lettre.jpg', 'image/jpeg', 'Bonjour, ceci est une lettre.'), 'unknown'],
  [file('Vide.pdf', 'application/pdf', ''), 'empty'],
  [file('Plan.svg', 'image/svg+xml', '<svg xmlns="http://www.w3.org/2000/svg"></svg>'), 'svg'],
  [file('Secret.pdf', 'application/pdf', sheet('<< /Encrypt 1 0 R >>')), 'locked'],
];

test('A file goes with a message, and the two who share the conversation open it', async ({ page, browser, javaScriptEnabled, look }, info) => {
  const plain = javaScriptEnabled === false;
  await begin(page, customer('camille'), 'Pare-choc enfoncé');
  await add(page, [PHOTO, LETTER], plain);
  await expectNoSideways(page);
  await look('files-added');
  await press(page, text('messages.compose.send'));
  await expect(heading(page, 'Pare-choc enfoncé')).toBeVisible();
  const number = new URL(page.url()).pathname.split('/').pop()!;
  await expect(sentFile(page, PHOTO)).toBeVisible();
  await expect(sentFile(page, LETTER)).toBeVisible();
  await expectNoSideways(page);
  await look('files-sent');

  const photo = await opened(page, PHOTO);
  expect(PHOTO.buffer.includes('Exif'), 'the photo says where it was taken').toBe(true);
  expect(photo.subarray(0, 2).toString('hex'), 'what is kept is a JPEG').toBe('ffd8');
  expect(photo.includes('Exif'), 'what is kept says no more where').toBe(false);
  expect((await opened(page, LETTER)).equals(LETTER.buffer)).toBe(true);

  const stranger = await windowOf(browser, page);
  await signIn(stranger, customer('gerard'));
  const address = (await sentFile(page, PHOTO).getAttribute('href'))!;
  expect((await stranger.request.get(address)).status(), 'for another customer').toBe(404);
  await stranger.context().close();

  const staff = await windowOf(browser, page);
  await signInStaff(staff, 'nadia');
  await staff.goto(`/gestion/fil/${number}`);
  expect((await opened(staff, PHOTO)).equals(photo), 'both sides open the same').toBe(true);
  for (const side of [page, staff]) await expectSeen(side, PHOTO);
  await field(staff, 'message').fill('Bonjour, voici le devis.');
  await add(staff, [ESTIMATE], plain);
  await expect(field(staff, 'message')).toHaveValue('Bonjour, voici le devis.');
  await expectNoSideways(staff);
  await expectAccessible(staff, plain);
  await staff.screenshot({ path: info.outputPath('desk-files.png'), fullPage: true });
  await press(staff, text('desk.thread.send'));
  await expect(sentFile(staff, ESTIMATE)).toBeVisible();

  await page.goto(`/messages/${number}`);
  expect((await opened(page, ESTIMATE)).equals(ESTIMATE.buffer)).toBe(true);
  await field(page, 'message').fill('Merci, et la facture.');
  await add(page, [BILL], plain);
  await press(page, text('messages.reply.send'));
  await expect(sentFile(page, BILL)).toBeVisible();
  await expect(field(page, 'message')).toHaveValue('');
  await expect(listed(page)).toHaveCount(0);
  await look('files-answered');
  await staff.reload();
  await opened(staff, BILL);
  await staff.context().close();
});

test.describe('With a script', () => {
  test.skip(({ javaScriptEnabled }) => javaScriptEnabled === false, 'the script is what is looked at');

  test('Several files are sent at once, said, and taken back', async ({ page }) => {
    await begin(page, customer('lea'), 'Plusieurs pièces');
    await add(page, [PHOTO, LETTER, BILL], false);
    await listed(page, LETTER).getByRole('button', { name: `${text('upload.remove')} ${LETTER.name}`, exact: true }).click();
    await expect(listed(page, LETTER)).toHaveCount(0);
    await expect(said(page)).toContainText(`${text('upload.removed')} : ${LETTER.name}`);
    await expect(page.getByRole('button', { name: text('upload.choose') })).toBeFocused();
    await expect(field(page, 'message')).toHaveValue(WRITTEN);
    await press(page, text('messages.compose.send'));
    await expect(sentFile(page, PHOTO)).toBeVisible();
    await expect(sentFile(page, BILL)).toBeVisible();
    await expect(sentFile(page, LETTER)).toHaveCount(0);
  });

  test('A file is dropped into the form', async ({ page }) => {
    await begin(page, customer('lea'), 'Déposé');
    const dropped = await page.evaluateHandle(({ name, type, bytes }) => {
      const transfer = new DataTransfer();
      transfer.items.add(new File([new Uint8Array(bytes)], name, { type }));
      return transfer;
    }, { name: PHOTO.name, type: PHOTO.mimeType, bytes: [...PHOTO.buffer] });
    const place = page.locator('.file-drop');
    await place.dispatchEvent('dragover', { dataTransfer: dropped });
    await expect(page.locator('.file-field-over')).toBeVisible();
    await place.dispatchEvent('drop', { dataTransfer: dropped });
    await expect(page.locator('.file-field-over')).toHaveCount(0);
    await expect(said(page)).toContainText(`${text('upload.added')} : ${PHOTO.name}`);
    await expect(listed(page, PHOTO).getByRole('link', { name: PHOTO.name })).toBeVisible();
  });

  test.describe('On a network that fails', () => {
    // What goes by the page's own worker is out of a test's reach, and when the worker takes the page over depends on the machine.
    test.use({ serviceWorkers: 'block' });

    test('A file that is cut off is tried again', async ({ page, look }) => {
      await begin(page, customer('tom'), 'Coupé');
      await page.route('**/envois', (route) => route.abort(), { times: 1 });
      await page.locator('#pieces').setInputFiles([PHOTO]);
      await expect(listed(page, PHOTO)).toContainText(text('upload.cut'));
      await expect(said(page)).toContainText(text('upload.cut'));
      await look('files-cut');
      await listed(page, PHOTO).getByRole('button', { name: `${text('upload.retry')} ${PHOTO.name}`, exact: true }).click();
      await expect(said(page)).toContainText(`${text('upload.added')} : ${PHOTO.name}`);
      await expect(listed(page)).toHaveCount(1);
      await press(page, text('messages.compose.send'));
      await expect(sentFile(page, PHOTO)).toBeVisible();
    });

    test('A file on its way holds the message back, and can be stopped and tried again', async ({ page, look }) => {
      await begin(page, customer('tom'), 'Arrêté');
      const sending = page.waitForRequest('**/envois');
      // Never answered: on its way for as long as it takes to stop it.
      await page.route('**/envois', () => {}, { times: 1 });
      await page.locator('#pieces').setInputFiles([PHOTO]);
      await sending;
      await look('files-on-their-way');
      await page.getByRole('button', { name: text('messages.compose.send'), exact: true }).click();
      await expect(said(page)).toHaveText(text('upload.sending'));
      await expect(page).toHaveURL(/\/messages\/nouveau$/);
      await listed(page, PHOTO).getByRole('button', { name: `${text('upload.cancel')} ${PHOTO.name}`, exact: true }).click();
      await expect(listed(page, PHOTO)).toContainText(text('upload.cancelled'));
      await expect(said(page)).toContainText(text('upload.cancelled'));
      await listed(page, PHOTO).getByRole('button', { name: `${text('upload.retry')} ${PHOTO.name}`, exact: true }).click();
      await expect(said(page)).toContainText(`${text('upload.added')} : ${PHOTO.name}`);
      await expect(field(page, 'message')).toHaveValue(WRITTEN);
    });
  });

  test('A file that is refused says why in its own words, and the rest goes on', async ({ page, look }) => {
    await begin(page, customer('sofia'), 'Refusés');
    await page.locator('#pieces').setInputFiles([...REFUSED.map(([one]) => one), LETTER]);
    for (const [one, why] of REFUSED) {
      await expect(listed(page, one)).toContainText(text(`upload.refused.${why}`));
      await expect(listed(page, one).getByRole('button', { name: `${text('upload.remove')} ${one.name}`, exact: true })).toBeVisible();
    }
    await expect(listed(page, LETTER).getByRole('link', { name: LETTER.name })).toBeVisible();
    await expect(field(page, 'message')).toHaveValue(WRITTEN);
    await expectNoSideways(page);
    await look('files-refused');
    await press(page, text('messages.compose.send'));
    await expect(sentFile(page, LETTER)).toBeVisible();
    await expect(page.locator('.letter-files').getByRole('listitem')).toHaveCount(1);
    for (const [one, why] of REFUSED) {
      await expect(page.getByText(text('upload.sent_without', { name: one.name, why: text(`upload.refused.${why}`) }))).toBeVisible();
    }
    // It is said once, of the message that it was about.
    await page.reload();
    await expect(page.getByText(text('upload.refused.svg'))).toHaveCount(0);
  });

  test('A session that is over is said beside the file, and nothing that was typed is lost', async ({ page, portal }) => {
    await begin(page, customer('sofia'), 'Trop tard');
    await portal.clock.forward(60);
    await page.locator('#pieces').setInputFiles([PHOTO]);
    await expect(listed(page, PHOTO)).toContainText(text('upload.signed_out'));
    await expect(field(page, 'message')).toHaveValue(WRITTEN);
    const elsewhere = await page.context().newPage();
    await signIn(elsewhere, customer('sofia'));
    await elsewhere.close();
    await listed(page, PHOTO).getByRole('button', { name: `${text('upload.retry')} ${PHOTO.name}`, exact: true }).click();
    await expect(said(page)).toContainText(`${text('upload.added')} : ${PHOTO.name}`);
    await press(page, text('messages.compose.send'));
    await expect(sentFile(page, PHOTO)).toBeVisible();
  });
});

test.describe('Without a script', () => {
  test.skip(({ javaScriptEnabled }) => javaScriptEnabled !== false, 'the plain form is what is looked at');

  test('Files are added by a button, taken back by another, and what was typed comes back each time', async ({ page, look }) => {
    await begin(page, customer('lea'), 'Plusieurs pièces');
    await add(page, [PHOTO, LETTER], true);
    await expect(field(page, 'subject')).toHaveValue('Plusieurs pièces');
    await expect(field(page, 'message')).toHaveValue(WRITTEN);
    await press(page, `${text('upload.remove')} ${PHOTO.name}`);
    await expect(listed(page)).toHaveCount(1);
    await expect(listed(page, LETTER)).toBeVisible();
    await expect(field(page, 'message')).toHaveValue(WRITTEN);
    await look('files-taken-back');
    await add(page, [BILL], true);
    await expect(listed(page)).toHaveCount(2);
    await press(page, text('messages.compose.send'));
    await expect(sentFile(page, LETTER)).toBeVisible();
    await expect(sentFile(page, BILL)).toBeVisible();
    await expect(sentFile(page, PHOTO)).toHaveCount(0);
  });

  test('A file that is refused says why, and the others stay', async ({ page, look }) => {
    await begin(page, customer('sofia'), 'Refusés');
    await page.locator('#pieces').setInputFiles([...REFUSED.map(([one]) => one), LETTER]);
    await press(page, text('upload.add'));
    const refused = page.locator('#pieces-error');
    await expect(refused).toContainText(text('upload.refused_title'));
    await expect(refused.getByRole('listitem')).toHaveText(REFUSED.map(([one, why]) => `${one.name} ${text(`upload.refused.${why}`)}`));
    await expect(page.locator('#pieces')).toHaveAttribute('aria-describedby', /pieces-error/);
    await expect(listed(page)).toHaveCount(1);
    await expect(field(page, 'message')).toHaveValue(WRITTEN);
    await expectNoSideways(page);
    await look('files-refused');
  });

  test('What was refused is in view when the form comes back', async ({ page }) => {
    await begin(page, customer('sofia'), 'En vue');
    await page.locator('#pieces').setInputFiles(REFUSED.map(([one]) => one));
    await press(page, text('upload.add'));
    await expect(page.getByText(text('upload.refused_title'))).toBeInViewport();
  });

  test('A message is not sent without a file that was chosen and not added', async ({ page, look }) => {
    await begin(page, customer('tom'), 'Oublié');
    await page.locator('#pieces').setInputFiles([PHOTO]);
    await press(page, text('messages.compose.send'));
    await expect(page.locator('#pieces-error')).toContainText(`${PHOTO.name} ${text('upload.refused.not_added')}`);
    await expect(field(page, 'subject')).toHaveValue('Oublié');
    await expect(field(page, 'message')).toHaveValue(WRITTEN);
    await look('files-not-added');
    await add(page, [PHOTO], true);
    await press(page, text('messages.compose.send'));
    await expect(sentFile(page, PHOTO)).toBeVisible();
  });

  test('What was typed when the session was over waits behind the sign-in', async ({ page, portal, look }) => {
    const marc = customer('marc');
    await begin(page, marc, 'Trop tard');
    await page.locator('#pieces').setInputFiles([PHOTO]);
    await portal.clock.forward(60);
    await press(page, text('upload.add'));
    await expect(page.getByText(text('form.notice.kept_for_later'))).toBeVisible();
    await look('files-signed-out');
    await trySigningIn(page, marc.contract_number, marc.password);
    await expect(page).toHaveURL(/\/messages\/nouveau$/);
    await expect(field(page, 'subject')).toHaveValue('Trop tard');
    await expect(field(page, 'message')).toHaveValue(WRITTEN);
  });
});

/** Signs in and begins a message, up to its files. */
async function begin(page: Page, who: Customer, subject: string): Promise<void> {
  await signIn(page, who);
  await page.goto('/messages/nouveau');
  await field(page, 'subject').fill(subject);
  await field(page, 'message').fill(WRITTEN);
}

/** Adds files as one does with a script or without, until the form lists them. */
async function add(page: Page, files: Sent[], plain: boolean): Promise<void> {
  await page.locator('#pieces').setInputFiles(files);
  if (plain) await press(page, text('upload.add'));
  for (const one of files) await expect(listed(page, one).getByRole('link', { name: one.name, exact: true })).toBeVisible();
  if (!plain) await expect(said(page)).toContainText(text('upload.added'));
}

/** The files that a form lists, or the one of them. */
function listed(page: Page, one?: Sent) {
  return page.locator('.file-list').getByRole('listitem').filter({ hasText: one?.name });
}

/** What is said of files to who does not see them. */
function said(page: Page) {
  return page.locator('[data-said]');
}

/** A file of a message that was sent. */
function sentFile(page: Page, one: Sent) {
  return page.locator('.letter-files').getByRole('link', { name: one.name });
}

/** The small picture of a photo of a message: it has come, and says whose it is to who does not see it. */
async function expectSeen(page: Page, one: Sent): Promise<void> {
  const picture = sentFile(page, one).getByRole('img', { name: one.name });
  await picture.scrollIntoViewIfNeeded();
  await expect.poll(() => picture.evaluate((image: HTMLImageElement) => image.naturalWidth)).toBeGreaterThan(0);
}

/** Opens a file of a message: it comes to be kept, and not to be shown in the portal's name. */
async function opened(page: Page, one: Sent): Promise<Buffer> {
  const address = await sentFile(page, one).getAttribute('href');
  const answer = await page.request.get(address!);
  expect(answer.status(), one.name).toBe(200);
  expect(answer.headers()['content-disposition']).toMatch(/^attachment;/);
  expect(answer.headers()['content-type']).toBe(one.mimeType);
  return answer.body();
}

/** A window of its own at the same portal. */
async function windowOf(browser: Browser, page: Page): Promise<Page> {
  const context = await browser.newContext({ baseURL: new URL(page.url()).origin });
  return context.newPage();
}

function file(name: string, mimeType: string, content: Buffer | string): Sent {
  return { name, mimeType, buffer: Buffer.from(content) };
}

/** A blank sheet. */
function sheet(more = ''): string {
  return `%PDF-1.4\n1 0 obj\n<< /Type /Catalog >>\nendobj\n${more}\ntrailer\n<< /Root 1 0 R >>\nstartxref\n9\n%%EOF\n`;
}

/** A photo that says that it was taken at 48° 51′ North, 2° 21′ East, as telephones write it (EXIF). */
function takenInParis(jpeg: Buffer): Buffer {
  const entry = (tag: number, type: number, count: number, value: Buffer) => {
    const head = Buffer.alloc(8);
    head.writeUInt16LE(tag, 0);
    head.writeUInt16LE(type, 2);
    head.writeUInt32LE(count, 4);
    return Buffer.concat([head, value, Buffer.alloc(4 - value.length)]);
  };
  const number = (value: number) => {
    const bytes = Buffer.alloc(4);
    bytes.writeUInt32LE(value);
    return bytes;
  };
  const degrees = (whole: number, minutes: number) => Buffer.concat([whole, 1, minutes, 1, 0, 1].map(number));
  const list = (...entries: Buffer[]) => Buffer.concat([Buffer.from([entries.length, 0]), ...entries, number(0)]);
  // The list at 8 names the list at 26, whose numbers stand at 80 and 104.
  const exif = Buffer.concat([
    Buffer.from('Exif\0\0II*\0'),
    number(8),
    list(entry(0x8825, 4, 1, number(26))),
    list(
      entry(1, 2, 2, Buffer.from('N\0')),
      entry(2, 5, 3, number(80)),
      entry(3, 2, 2, Buffer.from('E\0')),
      entry(4, 5, 3, number(104)),
    ),
    degrees(48, 51),
    degrees(2, 21),
  ]);
  const length = Buffer.alloc(2);
  length.writeUInt16BE(exif.length + 2);
  return Buffer.concat([jpeg.subarray(0, 2), Buffer.from([0xff, 0xe1]), length, exif, jpeg.subarray(2)]);
}
