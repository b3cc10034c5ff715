import {
  authors,
  outcomes,
  signalKinds,
  type Author,
  type Outcome,
  type SignalKind,
} from 'backstage-plugin-platform-value-common';
import type {
  CauseMethod,
  ReworkBasis,
} from 'backstage-plugin-platform-value-node';
import { codesOf } from '../database/codesOf';

/** Codes of signal kinds, from 1: the store's partitions. */
export const kindCodes = codesOf<SignalKind>(signalKinds, 1);

/** Codes of outcomes, from 0. */
export const outcomeCodes = codesOf<Outcome>(outcomes, 0);

/** Kinds of links: a change's first deployment, an incident's cause, rework. */
export const linkKinds = ['delivery', 'cause', 'rework'] as const;

/** One of {@link linkKinds}. */
export type LinkKind = (typeof linkKinds)[number];

/** Codes of link kinds, from 1. */
export const linkKindCodes = codesOf<LinkKind>(linkKinds, 1);

/** What a lead time begins with, and whether it is in the first deployment known. */
export const deliveryMethods = [
  'commits',
  'merge',
  'commits-in-first',
  'merge-in-first',
] as const;

/** One of {@link deliveryMethods}. */
export type DeliveryMethod = (typeof deliveryMethods)[number];

/** Everything a link's method can be. */
export type LinkMethod = DeliveryMethod | CauseMethod | ReworkBasis;

/** Codes of link methods, from 1. */
export const linkMethodCodes = codesOf<LinkMethod>(
  [
    ...deliveryMethods,
    'named',
    'revert',
    'rollback',
    'proximity',
    'owner',
    'linked',
    'hotfix',
  ],
  1,
);

const authorLetters: Record<Author, string> = {
  human: 'h',
  bot: 'b',
  agent: 'a',
};

/** Letters of authors in the store. */
export const authorCodes = {
  code: (author: Author): string => authorLetters[author],
  word(letter: string): Author {
    const author = authors.find(name => authorLetters[name] === letter);
    if (!author) {
      throw new Error(`'${letter}' is no author`);
    }
    return author;
  },
};
