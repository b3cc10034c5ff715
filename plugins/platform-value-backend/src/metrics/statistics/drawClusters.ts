import { createRandom } from './random';

/** How often clusters are drawn anew. */
export const resampleCount = 2000;

/**
 * One of two groups that may be held against each other: the groups are
 * drawn independently.
 */
export type Group = 'current' | 'previous';

/**
 * Looks at one resample: how often it drew a cluster stands at
 * `weights[offset + cluster]`. Must neither keep nor change the array.
 */
export type VisitDraw = (
  weights: Uint8Array,
  offset: number,
  resample: number,
) => void;

/** A draw that adds to weights; no cluster is ever drawn more than 255 times. */
type AddDraw = VisitDraw;

/** Up to a quarter of days the draws are kept: 17 MB for all these numbers. */
const mostClustersKept = 92;
const tableColumns = 256;
const sequenceColumns = 512;

const kept = new Map<string, Uint8Array>();
const tables = new Map<Group, Uint16Array>();
const sequences = new Map<Group, Uint32Array>();

/**
 * Draws as many clusters as there are, with replacement, 2,000 times. Nothing
 * of the data or the clock is in the draws: the same number of clusters is
 * drawn alike in every scope.
 */
export function drawClusters(
  group: Group,
  clusters: number,
  visit: VisitDraw,
): void {
  if (clusters > mostClustersKept) {
    drawAnew(group, clusters, visit);
    return;
  }
  const weights = keptWeights(group, clusters);
  for (let i = 0; i < resampleCount; i++) visit(weights, i * clusters, i);
}

function drawAnew(group: Group, clusters: number, visit: VisitDraw): void {
  const add = createDraw(group, clusters);
  const weights = new Uint8Array(clusters);
  for (let i = 0; i < resampleCount; i++) {
    weights.fill(0);
    add(weights, 0, i);
    visit(weights, 0, i);
  }
}

function keptWeights(group: Group, clusters: number): Uint8Array {
  const key = `${group} ${clusters}`;
  const known = kept.get(key);
  if (known) return known;
  const add = createDraw(group, clusters);
  const weights = new Uint8Array(resampleCount * clusters);
  for (let i = 0; i < resampleCount; i++) add(weights, i * clusters, i);
  kept.set(key, weights);
  return weights;
}

function createDraw(group: Group, clusters: number): AddDraw {
  if (clusters <= tableColumns) return drawFromTable(group, clusters);
  return clusters <= sequenceColumns
    ? drawFromSequence(group, clusters)
    : drawFromRandom(group, clusters);
}

/**
 * Most scopes have few clusters, and no two of them are ever compared draw by
 * draw, so they share one table of random numbers: 2,000 rows, of which each
 * takes as many columns as it has clusters. At 16 bits a cluster is drawn at
 * most 0.4 % more often than another, a fifth of what 2,000 resamples can tell.
 */
function drawFromTable(group: Group, clusters: number): AddDraw {
  const table = tableOf(group);
  return (weights, offset, resample) => {
    const row = resample * tableColumns;
    for (let i = 0; i < clusters; i++) {
      weights[offset + ((table[row + i] * clusters) >>> 16)] += 1;
    }
  };
}

/** The numbers of {@link drawFromRandom}, made once. */
function drawFromSequence(group: Group, clusters: number): AddDraw {
  const sequence = sequenceOf(group);
  const scale = clusters / 0x1_0000_0000;
  return (weights, offset, resample) => {
    const row = resample * clusters;
    for (let i = 0; i < clusters; i++) {
      weights[offset + Math.floor(sequence[row + i] * scale)] += 1;
    }
  };
}

function drawFromRandom(group: Group, clusters: number): AddDraw {
  const random = createRandom(group);
  return (weights, offset) => {
    for (let i = 0; i < clusters; i++) {
      weights[offset + Math.floor(random() * clusters)] += 1;
    }
  };
}

function tableOf(group: Group): Uint16Array {
  const known = tables.get(group);
  if (known) return known;
  const random = createRandom(group);
  const table = new Uint16Array(resampleCount * tableColumns);
  for (let i = 0; i < table.length; i++) table[i] = random() * 0x1_0000;
  tables.set(group, table);
  return table;
}

function sequenceOf(group: Group): Uint32Array {
  const known = sequences.get(group);
  if (known) return known;
  const random = createRandom(group);
  const sequence = new Uint32Array(resampleCount * sequenceColumns);
  for (let i = 0; i < sequence.length; i++) {
    sequence[i] = random() * 0x1_0000_0000;
  }
  sequences.set(group, sequence);
  return sequence;
}
