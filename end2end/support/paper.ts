// A certificate as its reader's camera sees it: the address in its QR code, which the paper also holds as a link.
//
// There is no reader of PDF here, so the file's own objects are opened as far as it takes to find the link: those written plainly,
// and those packed into compressed streams.
import { inflateSync } from 'node:zlib';

/** The address of the verification page that a paper leads to: path and query, as the code has them. */
export function verificationAddress(paper: Buffer): URL {
  const addresses = [...new Set(parts(paper).flatMap(links))].filter((address) => address.includes('/verifier/'));
  const [address, ...others] = addresses;
  if (!address || others.length > 0) throw new Error(`a paper leads to one verification page, this one to ${addresses.length}`);
  return new URL(address);
}

/** The file as it stands, then what each of its compressed streams holds. */
function parts(paper: Buffer): string[] {
  const found = [paper.toString('latin1')];
  for (let at = 0; ; ) {
    const begins = paper.indexOf('stream', at);
    if (begins < 0) return found;
    const ends = paper.indexOf('endstream', begins);
    if (ends < 0) return found;
    found.push(unpacked(paper.subarray(begins, ends)));
    at = ends + 'endstream'.length;
  }
}

/** What a stream holds; nothing where it is a font or a picture packed otherwise. */
function unpacked(stream: Buffer): string {
  const head = /^stream\r?\n/.exec(stream.subarray(0, 8).toString('latin1'));
  if (!head) return '';
  try {
    return inflateSync(stream.subarray(head[0].length)).toString('latin1');
  } catch {
    return '';
  }
}

/** The targets of links, written between parentheses or as hexadecimal digits. */
function links(part: string): string[] {
  const plain = [...part.matchAll(/\/URI\s*\(((?:\\.|[^\\)])*)\)/g)].map(([, text = '']) => text.replace(/\\(.)/g, '$1'));
  const digits = [...part.matchAll(/\/URI\s*<([0-9A-Fa-f\s]+)>/g)];
  return [...plain, ...digits.map(([, hex = '']) => Buffer.from(hex.replace(/\s/g, ''), 'hex').toString('latin1'))];
}
