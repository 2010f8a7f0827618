// What the visual check found, as one page to look through: what changed first, each old, new, and the difference.
import type { Compared } from './compare.ts';

/** More than this share of pixels, and a page counts as changed. */
export const NOTICED = 0.002;

/** One picture and what became of it. */
export interface Line extends Compared {
  name: string;
  /** WebP, base64; none for a page that was never reviewed. */
  reference?: string;
}

/** What there is to say of a picture in a word. */
export function verdict({ reference, changed = 0 }: Line): 'new' | 'changed' | 'same' {
  if (!reference) return 'new';
  return changed > NOTICED ? 'changed' : 'same';
}

/** The whole page. */
export function report(lines: Line[]): string {
  const order = { changed: 0, new: 1, same: 2 };
  const sorted = [...lines].sort((a, b) => order[verdict(a)] - order[verdict(b)] || (b.changed ?? 0) - (a.changed ?? 0) || a.name.localeCompare(b.name));
  const count = (word: string) => lines.filter((line) => verdict(line) === word).length;
  return `<!DOCTYPE html><html lang="en"><meta charset="utf-8"><meta name="viewport" content="width=device-width"><title>Visual check</title>
<style>body{font:16px/1.5 system-ui;margin:2rem;background:#eee;color:#111}figure{display:inline-block;vertical-align:top;margin:.5rem 1rem .5rem 0}
img{display:block;border:1px solid #999;max-width:100%}h2{font-size:1rem;margin:1.5rem 0 0}</style>
<h1>Visual check</h1><p>${count('changed')} changed, ${count('new')} new, ${count('same')} as reviewed. The whole pictures are beside this file. Once looked at: <code>cargo xtask shots --accept</code>.</p>
${sorted.map(part).join('\n')}</html>`;
}

function part(line: Line): string {
  const word = verdict(line);
  const share = line.changed === undefined ? '' : `, ${(100 * line.changed).toFixed(1)} % of its pixels`;
  const old = word === 'changed' && line.reference ? picture('old', line.reference) + picture('difference', line.difference ?? '') : '';
  return `<h2>${line.name}: ${word}${share}</h2>${picture('new', line.small)}${old}`;
}

function picture(name: string, data: string): string {
  return `<figure><img alt="${name}" src="data:image/webp;base64,${data}" loading="lazy"><figcaption>${name}</figcaption></figure>`;
}
