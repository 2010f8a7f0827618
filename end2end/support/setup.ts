// Once a run: the demo portfolio, imported, of which every journey gets a copy.
//
// Importing takes seconds, copying a folder takes none.
import { prepareTemplate } from './server.ts';

export default function setup(): void {
  prepareTemplate();
}
