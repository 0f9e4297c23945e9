import { Blobs } from './Blobs.ts';
import type { Connection } from './Connection.ts';
import { OpenRows } from './OpenRows.ts';
import { Packs } from './Packs.ts';

/** All contents of a run as one connection writes and reads them. */
export class Content {
  readonly connection: Connection;
  readonly packs: Packs;
  readonly blobs: Blobs;
  readonly openRows: OpenRows;

  constructor(connection: Connection) {
    this.connection = connection;
    this.packs = new Packs(connection);
    this.blobs = new Blobs(connection, this.packs);
    this.openRows = new OpenRows(connection);
  }

  /** One transaction that may add contents or change trials: all of the work or nothing of it. */
  async write<Result>(work: () => Result): Promise<Result> {
    try {
      return await this.connection.write(() => {
        this.packs.begin();
        this.blobs.begin();
        this.openRows.begin();
        const result = work();
        this.packs.flush();
        return result;
      });
    } catch (fault) {
      this.packs.forget();
      this.blobs.forget();
      this.openRows.forget();
      throw fault;
    }
  }
}
