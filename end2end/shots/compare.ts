// Small pictures to keep, and how far a page has gone from them. Chromium draws, scales, packs and compares: no library is needed.
//
// A reference is a quarter as wide as the page, in WebP: small enough for the repository, large enough to see what moved. At that size the
// way in which a machine smooths letters is gone, and what is left of a difference is a difference.
import type { Page } from '@playwright/test';

/** A picture made small, and what it is like beside the reviewed one. */
export interface Compared {
  /** WebP, base64. */
  small: string;
  /** WebP, base64: grey where nothing changed. Only beside a reference. */
  difference?: string;
  /** Share of the pixels that are not as they were, from 0 to 1; 1 when the page is higher or lower by more than a few lines. */
  changed?: number;
}

/** Makes a picture small and compares it with the reviewed one. `bench` is any window without a page. */
export async function compare(bench: Page, picture: Buffer, reference?: Buffer): Promise<Compared> {
  return bench.evaluate(
    async ([fresh, old]) => {
      const SCALE = 4;
      const NOTICED = 40;
      const image = async (kind: string, data: string) => {
        const bytes = Uint8Array.from(atob(data), (letter) => letter.charCodeAt(0));
        return createImageBitmap(new Blob([bytes], { type: kind }));
      };
      const canvas = (width: number, height: number) => Object.assign(document.createElement('canvas'), { width, height });
      const packed = (from: HTMLCanvasElement) => from.toDataURL('image/webp', 0.3).split(',')[1] ?? '';
      const pixels = (from: HTMLCanvasElement, width: number, height: number) => from.getContext('2d')!.getImageData(0, 0, width, height).data;

      const page = await image('image/png', fresh);
      const [width, height] = [Math.round(page.width / SCALE), Math.round(page.height / SCALE)];
      const small = canvas(width, height);
      const pen = small.getContext('2d', { willReadFrequently: true })!;
      pen.imageSmoothingQuality = 'high';
      pen.drawImage(page, 0, 0, width, height);
      const kept = packed(small);
      if (!old) return { small: kept };

      // Both as they come out of the packing, which loses the same on both sides.
      const [now, before] = [await image('image/webp', kept), await image('image/webp', old)];
      const [wide, high] = [Math.max(now.width, before.width), Math.max(now.height, before.height)];
      const [one, other] = [canvas(wide, high), canvas(wide, high)];
      one.getContext('2d')!.drawImage(now, 0, 0);
      other.getContext('2d')!.drawImage(before, 0, 0);
      const [a, b] = [pixels(one, wide, high), pixels(other, wide, high)];
      const shown = canvas(wide, high);
      const paint = shown.getContext('2d')!.createImageData(wide, high);
      let changed = 0;
      for (let at = 0; at < a.length; at += 4) {
        const apart = [0, 1, 2, 3].reduce((most, part) => Math.max(most, Math.abs(a[at + part]! - b[at + part]!)), 0);
        const grey = 255 - (255 - (a[at]! + a[at + 1]! + a[at + 2]!) / 3) * 0.25;
        const differs = apart > NOTICED;
        if (differs) changed += 1;
        paint.data.set(differs ? [214, 20, 60, 255] : [grey, grey, grey, 255], at);
      }
      shown.getContext('2d')!.putImageData(paint, 0, 0);
      return { small: kept, difference: packed(shown), changed: changed / (wide * high) };
    },
    [picture.toString('base64'), reference?.toString('base64')] as const,
  );
}
