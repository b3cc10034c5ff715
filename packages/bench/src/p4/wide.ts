import type { Bench, BenchContext } from '../Bench';
import { dropDatabase } from '../database/databases';
import { openStore } from '../load/openStore';
import { Caller } from '../p3/Caller';
import { forkPortal } from '../p3/forkPortal';
import type { Comparison, Side } from '../report/Comparison';
import { formatNumber } from '../report/formatSide';
import { summarise, type Summary } from '../statistics/summarise';
import { measurePeer, type MeasuredPeer } from './measurePeer';
import { measureWide, readWholeList, type WideRound } from './measureWide';
import { prepareStore } from './prepareStore';
import { wideQuestions, type WideQuestion } from './wideQuestions';

const copyName = 'bench_p4';

/** A domain takes long: fewer than of P3. */
const requests = 20;

async function run(context: BenchContext): Promise<Comparison[]> {
  const { server, options, say } = context;
  const { entities = 1000, days, seed, rounds } = options;
  const store = await openStore(server, { seed, entities, days });
  say('Storing the readings of all');
  await prepareStore(server, store, copyName);
  const portal = await forkPortal(copyName);
  const caller = new Caller(portal.address);
  const found: Found[] = [];
  const lists: number[] = [];
  try {
    for (const question of wideQuestions) {
      const asked = { question, entities, requests };
      found.push({ question, rounds: await repeat(caller, asked, rounds) });
    }
    for (let round = 0; round < rounds; round += 1) {
      lists.push(await wholeList(caller));
    }
  } finally {
    caller.close();
    await portal.stop();
    await dropDatabase(server, copyName);
  }
  say(`Having the peer collect ${formatNumber(entities)} entities`);
  const peer = await measurePeer(server, entities);
  const what = `${formatNumber(entities)} entities, ${formatNumber(
    store.signals,
  )} signals`;
  return [
    ...found.map(each => compared(each, { what, peer })),
    listed(lists, { what, peer }),
  ];
}

interface Found {
  question: WideQuestion;
  rounds: WideRound[];
}

interface Beside {
  what: string;
  peer: MeasuredPeer | undefined;
}

/** The first one warms up. */
async function repeat(
  caller: Caller,
  asked: Omit<Parameters<typeof measureWide>[1], 'round'>,
  rounds: number,
): Promise<WideRound[]> {
  const found: WideRound[] = [];
  for (let round = 0; round <= rounds; round += 1) {
    found.push(await measureWide(caller, { ...asked, round }));
  }
  return found.slice(1);
}

async function wholeList(caller: Caller): Promise<number> {
  return (await readWholeList(caller)).milliseconds;
}

function compared(
  { question, rounds }: Found,
  { what, peer }: Beside,
): Comparison {
  const { title, target, hasPeer } = question;
  const ours = summarise(rounds.map(round => round.ours));
  const noOp = summarise(rounds.map(round => round.noOp));
  return {
    ...{ id: 'P4', what: `${title}; ${what}`, target, unit: 'ms' },
    result: hasPeer ? shareOf(ours, peer) : `${formatNumber(ours.median)} ms`,
    ours: { name: 'ours', summary: ours },
    other: hasPeer
      ? cardOf(peer)
      : { name: 'authenticated no-op', summary: noOp },
  };
}

function listed(lists: number[], { what, peer }: Beside): Comparison {
  const ours = summarise(lists);
  return {
    id: 'P4',
    what: `the whole list by one metric, in pages of 100; ${what}`,
    target: 'none; for comparison',
    result: shareOf(ours, peer),
    unit: 'ms',
    ours: { name: 'all pages', summary: ours },
    other: cardOf(peer),
  };
}

function shareOf({ median }: Summary, peer: MeasuredPeer | undefined): string {
  const alone = `${formatNumber(median)} ms`;
  if (!peer) return `${alone}; the peer is not installed`;
  const card = summarise(peer.kpi.milliseconds).median;
  return `${alone}; 1/${formatNumber(
    card / median,
  )} of the card. Tech Insights has none`;
}

function cardOf(peer: MeasuredPeer | undefined): Side | undefined {
  return (
    peer && {
      name: `${peer.peer}, a KPI card of one metric over ${formatNumber(
        peer.kpi.counted,
      )} entities`,
      summary: summarise(peer.kpi.milliseconds),
    }
  );
}

/** P4: what is asked of many entities at once. */
export const wide: Bench = { id: 'P4', run };
