import fs from 'node:fs';
import path from 'node:path';
import { usageFailure } from '../cli/Failure.mjs';
import { placeOutside } from '../postgres/choosePlace.mjs';

/** The folder in which a portal keeps its data between runs, and its parts. */
export class DataFolder {
  constructor(folder) {
    this.folder = folder;
    this.world = path.join(folder, 'world.json');
    this.catalog = path.join(folder, 'catalog.yaml');
    this.pushes = path.join(folder, 'pushes.ndjson');
    this.okrs = path.join(folder, 'okrs.yaml');
    this.postgres = path.join(folder, 'postgres');
    this.logs = path.join(folder, 'logs');
    this.running = path.join(folder, 'running.json');
  }

  log(name) {
    return path.join(this.logs, `${name}.log`);
  }

  /** Makes the folder, unless something else is in it. */
  open() {
    this.#assertOurs();
    fs.mkdirSync(this.logs, { recursive: true });
  }

  /** Throws away what is in it. */
  empty() {
    this.#assertOurs();
    const { world, catalog, pushes, okrs, postgres, logs } = this;
    for (const part of [world, catalog, pushes, okrs, postgres, logs]) {
      fs.rmSync(part, { recursive: true, force: true });
    }
    fs.rmSync(placeOutside(this.postgres), { recursive: true, force: true });
  }

  #assertOurs() {
    const isFile = fs.statSync(this.folder, { throwIfNoEntry: false });
    if (isFile && !isFile.isDirectory()) {
      throw usageFailure(
        `${this.folder} is not a folder`,
        'Choose another with --data',
      );
    }
    const found = isFile ? fs.readdirSync(this.folder) : [];
    const ours = Object.values(this).map(part => path.basename(part));
    const foreign = found.find(name => !ours.includes(name));
    if (foreign !== undefined) {
      throw usageFailure(
        `${this.folder} holds '${foreign}', which is not the portal's`,
        'Choose an empty or a new folder with --data',
      );
    }
  }
}
