import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'fs';
import { tmpdir } from 'os';
import { dirname, join } from 'path';
import type { World } from '../../world/World';
import { readRecordedWorld } from '../readRecordedWorld';

/** A folder of recordings for one test. */
export class RecordedFolder {
  private constructor(private readonly path: string) {}

  static create(): RecordedFolder {
    return new RecordedFolder(mkdtempSync(join(tmpdir(), 'recorded-')));
  }

  write(name: string, content: unknown): void {
    const file = join(this.path, name);
    mkdirSync(dirname(file), { recursive: true });
    const text =
      typeof content === 'string' ? content : JSON.stringify(content);
    writeFileSync(file, text);
  }

  read(): World {
    return readRecordedWorld({ folder: this.path, host: '127.0.0.1:4010' });
  }

  remove(): void {
    rmSync(this.path, { recursive: true });
  }
}
