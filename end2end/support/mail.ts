// What the portal sent: in development, letters and text messages land in a folder that the portal shows instead of leaving.
import { expect } from '@playwright/test';

/** A letter or a text message, as it would have left. */
export interface Message {
  at: string;
  to: string;
  channel: 'email' | 'sms';
  /** A text message has none. */
  subject?: string;
  text: string;
  /** The letter as it looks; a text message has none. */
  html?: string;
  /** What tells this sending from any other. */
  reference: string;
}

/** The messages of one portal, as one test reads them: each once, and none from before it began. */
export class Mail {
  private constructor(
    private readonly url: string,
    private readonly read: Set<string>,
  ) {}

  /** The messages from now on. */
  static async fromNowOn(url: string): Promise<Mail> {
    const before = await all(url);
    return new Mail(url, new Set(before.map((message) => message.reference)));
  }

  /** The next message to an address or a number, once it has left: jobs run beside the request. */
  async nextTo(to: string): Promise<Message> {
    let found: Message | undefined;
    await expect(async () => {
      found = (await this.unread(to)).at(-1);
      expect(found, `a message to ${to}`).toBeDefined();
    }).toPass({ timeout: 10_000 });
    this.read.add(found!.reference);
    return found!;
  }

  /** The six-digit code of the next message to an address or a number. */
  async codeSentTo(to: string): Promise<string> {
    const { text } = await this.nextTo(to);
    const code = codeIn(text);
    if (!code) throw new Error(`no six-digit code in: ${text}`);
    return code;
  }

  /**
   * That nothing more was sent to an address or a number. The portal sends in the order in which it was asked, so ask it for something
   * else first and wait for that: without it, what is late looks like what was never sent.
   */
  async nothingMoreTo(to: string): Promise<void> {
    expect(await this.unread(to), `messages to ${to}`).toEqual([]);
  }

  /** Newest first. */
  private async unread(to: string): Promise<Message[]> {
    return (await all(this.url)).filter((message) => message.to === to && !this.read.has(message.reference));
  }
}

/** The code in a message; a company's register number, which has gaps, is none. */
export function codeIn(text: string): string | undefined {
  return /(?<![\d+])\d{6}(?!\d)/.exec(text)?.[0];
}

async function all(url: string): Promise<Message[]> {
  const answer = await fetch(`${url}/dev/messages.json`);
  if (!answer.ok) throw new Error(`/dev/messages.json answered ${answer.status}`);
  return (await answer.json()) as Message[];
}
