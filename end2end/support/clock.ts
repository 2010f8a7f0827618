// The portal's one clock, which development and tests may move.

/** The clock of one portal: server, jobs and pages obey it. */
export class Clock {
  constructor(private readonly url: string) {}

  /** Now, as the portal sees it. */
  async now(): Promise<Date> {
    const answer = await fetch(`${this.url}/dev/clock.json`);
    if (!answer.ok) throw new Error(`/dev/clock.json answered ${answer.status}`);
    const { now } = (await answer.json()) as { now: string };
    return new Date(now);
  }

  /** Moves the clock to a moment. */
  moveTo(moment: Date): Promise<void> {
    return this.change({ set: moment.toISOString() });
  }

  /** Moves the clock forward. */
  forward(minutes: number): Promise<void> {
    return this.change({ advance_seconds: Math.round(minutes * 60) });
  }

  private async change(how: { set: string } | { advance_seconds: number }): Promise<void> {
    const answer = await fetch(`${this.url}/dev/clock.json`, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify(how),
    });
    if (!answer.ok) throw new Error(`the portal refused to move its clock: ${answer.status}`);
  }
}
