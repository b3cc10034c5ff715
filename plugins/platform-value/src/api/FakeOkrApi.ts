import { NotFoundError } from '@backstage/errors';
import type {
  CheckIn,
  EntityKeyResult,
  KeyResult,
  NewCheckIn,
  Objective,
  OkrImport,
} from 'backstage-plugin-platform-value-common';
import { checkIns, objectives, okrImport } from './fixtures/okrs';
import { computedAt } from './fixtures/readings';
import type { LinkRequest, OkrApi, OkrFile } from './OkrApi';

/** What a fake knows of objectives. */
export interface FakeOkrContent {
  objectives: Objective[];
  /** What was said of a key result by its id, newest first. */
  checkIns: Record<string, CheckIn[]>;
  /** What becomes of any file. */
  okrImport: OkrImport;
  mayWrite: boolean;
  mayLink: boolean;
}

const defaultContent: FakeOkrContent = {
  objectives,
  checkIns,
  okrImport,
  mayWrite: true,
  mayLink: true,
};

/** The calendar quarter a day lies in, as `2026-q4`. */
function quarterOf(day: string): string {
  const [year, month] = day.split('-').map(Number);
  return `${year}-q${Math.ceil(month / 3)}`;
}

function ofEntity(
  entityRef: string,
  objective: Objective,
  { links, ...keyResult }: KeyResult,
): EntityKeyResult[] {
  const { id, title, owner, url } = objective;
  return links
    .filter(link => link.entityRef === entityRef)
    .map(({ origin }) => ({
      ...keyResult,
      objective: { id, title, owner, ...(url && { url }) },
      origin,
      mayUnlink: origin !== 'annotation',
    }));
}

/** Objectives without a backend, for tests and the development app. */
export class FakeOkrApi implements OkrApi {
  /** The files that were imported, dry runs too, oldest first. */
  readonly importedFiles: (OkrFile & { dryRun: boolean })[] = [];
  private readonly content: FakeOkrContent;

  constructor(content: Partial<FakeOkrContent> = {}) {
    this.content = { ...defaultContent, ...content };
  }

  async listObjectives(period?: string) {
    const { mayWrite } = this.content;
    return {
      objectives: this.content.objectives.filter(
        objective => !period || quarterOf(objective.period.start) === period,
      ),
      mayWrite,
    };
  }

  async importOkrs(file: OkrFile, { dryRun }: { dryRun: boolean }) {
    this.importedFiles.push({ ...file, dryRun });
    return { ...this.content.okrImport, dryRun };
  }

  async createCheckIn(id: string, { value, confidence, comment }: NewCheckIn) {
    const checkIn: CheckIn = { at: computedAt, value, confidence, comment };
    const known = await this.listCheckIns(id);
    this.content.checkIns = {
      ...this.content.checkIns,
      [id]: [checkIn, ...known],
    };
    this.change(id, keyResult => ({
      ...keyResult,
      ...(!keyResult.measuredBy && { value }),
      confidence: confidence ?? keyResult.confidence,
      lastCheckIn: checkIn,
    }));
    return checkIn;
  }

  async listCheckIns(id: string) {
    const { lastCheckIn } = this.find(id);
    return this.content.checkIns[id] ?? (lastCheckIn ? [lastCheckIn] : []);
  }

  async listEntityKeyResults(entityRef: string) {
    const keyResults = this.content.objectives.flatMap(objective =>
      objective.keyResults.flatMap(keyResult =>
        ofEntity(entityRef, objective, keyResult),
      ),
    );
    return { keyResults, mayLink: this.content.mayLink };
  }

  async linkKeyResult({ entityRef, keyResultId }: LinkRequest) {
    const link = { entityRef, origin: 'page', since: computedAt } as const;
    this.change(keyResultId, keyResult => ({
      ...keyResult,
      links: [...keyResult.links, link],
    }));
  }

  async unlinkKeyResult({ entityRef, keyResultId }: LinkRequest) {
    this.change(keyResultId, keyResult => ({
      ...keyResult,
      links: keyResult.links.filter(link => link.entityRef !== entityRef),
    }));
  }

  private find(id: string): KeyResult {
    const found = this.content.objectives
      .flatMap(({ keyResults }) => keyResults)
      .find(keyResult => keyResult.id === id);
    if (!found) {
      throw new NotFoundError(`There is no key result '${id}'`);
    }
    return found;
  }

  private change(id: string, edit: (keyResult: KeyResult) => KeyResult): void {
    const changed = edit(this.find(id));
    this.content.objectives = this.content.objectives.map(objective => ({
      ...objective,
      keyResults: objective.keyResults.map(keyResult =>
        keyResult.id === id ? changed : keyResult,
      ),
    }));
  }
}
