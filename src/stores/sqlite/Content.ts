import { Blobs } from './Blobs.ts';
import type { Connection } from './Connection.ts';
import { Packs } from './Packs.ts';

/** All contents of a run as one connection writes and reads them. */
export class Content {
  readonly connection: Connection;
  readonly packs: Packs;
  readonly blobs: Blobs;

  constructor(connection: Connection) {
    this.connection = connection;
    this.packs = new Packs(connection);
    this.blobs = new Blobs(connection, this.packs);
  }

  /** One transaction that may add contents: all of the work or nothing of it. */
  async write<Result>(work: () => Result): Promise<Result> {
    try {
      return await this.connection.write(() => {
        this.packs.begin();
        this.blobs.begin();
        const result = work();
        this.packs.flush();
        return result;
      });
    } catch (fault) {
      this.packs.forget();
      this.blobs.forget();
      throw fault;
    }
  }
}
