// The demo portfolio as of one day, so that a page shows the same dates whenever it is looked at.
import { prepareTemplate } from '../support/server.ts';

/** A working day like another: no page shows the turn of a year or a public holiday. */
export const DAY = '2027-03-16T10:00';

export default function prepare(): void {
  prepareTemplate(DAY);
}
