// The network between a browser and a portal, which a journey can cut. A browser's own "offline" is pretended in each of its parts by
// itself, and what its workers send still arrives; a connection that is refused is the same to all of them.
import { createServer, connect, type Server, type Socket } from 'node:net';

/** A way to a portal. */
export class Network {
  private readonly open = new Set<Socket>();
  private port = 0;

  private constructor(
    private portal: number,
    private readonly server: Server,
  ) {}

  /** A way that works. */
  static async to(url: string): Promise<Network> {
    const network: Network = new Network(Number(new URL(url).port), createServer((near) => network.join(near)));
    await network.mend();
    return network;
  }

  /** The portal's address on this way. */
  get url(): string {
    return `http://localhost:${this.port}`;
  }

  /** Leads to another portal from now on. */
  leadTo(url: string): void {
    this.portal = Number(new URL(url).port);
    for (const socket of this.open) socket.destroy();
  }

  /** Nothing goes through any more. */
  async cut(): Promise<void> {
    const closed = new Promise((done) => this.server.close(done));
    for (const socket of this.open) socket.destroy();
    await closed;
  }

  /** It works again, under the same address. */
  async mend(): Promise<void> {
    await new Promise<void>((done) => this.server.listen(this.port, '127.0.0.1', done));
    const address = this.server.address();
    this.port = typeof address === 'object' && address ? address.port : 0;
  }

  private join(near: Socket): void {
    const far = connect(this.portal, '127.0.0.1');
    for (const [socket, other] of [[near, far], [far, near]] as const) {
      this.open.add(socket);
      socket.on('error', () => other.destroy());
      socket.on('close', () => {
        this.open.delete(socket);
        other.destroy();
      });
      socket.pipe(other);
    }
  }
}
