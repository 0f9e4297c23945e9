import { Blobs } from './Blobs.ts';
import type { Connection } from './Connection.ts';
import { Kept } from './Kept.ts';
import { Packs } from './Packs.ts';

const rememberedPlaces = 20_000;

/** All contents of a run as one connection writes and reads them. */
export class Content {
  readonly connection: Connection;
  readonly packs: Packs;
  readonly blobs: Blobs;
  /** Places of trials that were claimed lately, by id: they are finished soon. */
  readonly places: Kept<string, number> = new Kept(rememberedPlaces);

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
