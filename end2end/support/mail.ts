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
}

/** The messages of one portal. */
export class Mail {
  constructor(private readonly url: string) {}

  /** Everything sent so far, newest first. */
  async all(): Promise<Message[]> {
    const answer = await fetch(`${this.url}/dev/messages.json`);
    if (!answer.ok) throw new Error(`/dev/messages.json answered ${answer.status}`);
    return (await answer.json()) as Message[];
  }

  /** The newest message to an address or a number, once it has left: jobs run beside the request. */
  async newestTo(to: string): Promise<Message> {
    let found: Message | undefined;
    await expect(async () => {
      found = (await this.all()).find((message) => message.to === to);
      expect(found, `a message to ${to}`).toBeDefined();
    }).toPass({ timeout: 10_000 });
    return found!;
  }

  /** The six-digit code of the newest message to an address or a number. */
  async codeSentTo(to: string): Promise<string> {
    const { text } = await this.newestTo(to);
    const code = /\b(\d{3})[ \u00a0\u202f]?(\d{3})\b/.exec(text);
    if (!code) throw new Error(`no six-digit code in: ${text}`);
    return `${code[1]}${code[2]}`;
  }

  /** That nothing was sent to an address or a number, looked at after everything sent so far has had time to leave. */
  async nothingTo(to: string): Promise<void> {
    const sent = (await this.all()).filter((message) => message.to === to);
    expect(sent, `messages to ${to}`).toEqual([]);
  }
}
