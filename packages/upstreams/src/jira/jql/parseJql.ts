import { jqlError } from '../transport/JiraProblem';
import type { Comparison, Condition, Jql, Operator, Order } from './Jql';
import { tokensOf, type Token } from './tokensOf';

class Parser {
  private next = 0;

  constructor(private readonly tokens: Token[]) {}

  query(): Jql {
    const isOrdered = () => this.isWord('order');
    const where = this.isDone() || isOrdered() ? undefined : this.either();
    const orderBy = isOrdered() ? this.orders() : [];
    if (!this.isDone()) throw this.unexpected();
    return { ...(where && { where }), orderBy };
  }

  private either(): Condition {
    const parts = [this.every()];
    while (this.takeWord('or')) parts.push(this.every());
    return parts.length === 1 ? parts[0] : { kind: 'or', parts };
  }

  private every(): Condition {
    const parts = [this.single()];
    while (this.takeWord('and')) parts.push(this.single());
    return parts.length === 1 ? parts[0] : { kind: 'and', parts };
  }

  private single(): Condition {
    if (this.takeWord('not')) return { kind: 'not', part: this.single() };
    if (!this.takeSign('(')) return this.comparison();
    const inner = this.either();
    this.mustTake(')');
    return inner;
  }

  private comparison(): Comparison {
    const field = this.value().toLowerCase();
    const operator = this.operator();
    const isList = operator === 'in' || operator === 'not in';
    const values = isList ? this.list() : [this.value()];
    return { kind: 'comparison', field, operator, values };
  }

  private operator(): Operator {
    for (const sign of ['=', '!=', '>=', '>', '<=', '<'] as const) {
      if (this.takeSign(sign)) return sign;
    }
    if (this.takeWord('is')) return this.takeWord('not') ? 'is not' : 'is';
    if (this.takeWord('in')) return 'in';
    if (this.takeWord('not') && this.takeWord('in')) return 'not in';
    throw this.unexpected();
  }

  private list(): string[] {
    this.mustTake('(');
    const values = [this.value()];
    while (this.takeSign(',')) values.push(this.value());
    this.mustTake(')');
    return values;
  }

  private orders(): Order[] {
    this.next += 1;
    if (!this.takeWord('by')) throw this.unexpected();
    const orders = [this.order()];
    while (this.takeSign(',')) orders.push(this.order());
    return orders;
  }

  private order(): Order {
    const field = this.value().toLowerCase();
    const descending = this.takeWord('desc');
    if (!descending) this.takeWord('asc');
    return { field, descending };
  }

  private value(): string {
    const token = this.tokens[this.next];
    if (!token || token.kind === 'sign') throw this.unexpected();
    this.next += 1;
    return token.text;
  }

  private mustTake(sign: string) {
    if (!this.takeSign(sign)) throw this.unexpected();
  }

  private takeSign(sign: string): boolean {
    const token = this.tokens[this.next];
    return this.takeIf(token?.kind === 'sign' && token.text === sign);
  }

  private takeWord(word: string): boolean {
    return this.takeIf(this.isWord(word));
  }

  private takeIf(fits: boolean): boolean {
    if (fits) this.next += 1;
    return fits;
  }

  private isWord(word: string): boolean {
    const token = this.tokens[this.next];
    return token?.kind === 'word' && token.text.toLowerCase() === word;
  }

  private isDone(): boolean {
    return this.next >= this.tokens.length;
  }

  private unexpected() {
    return jqlError('unexpected', this.tokens[this.next]?.text);
  }
}

/** @throws JiraProblem when the text is no query. */
export function parseJql(text: string): Jql {
  return new Parser(tokensOf(text)).query();
}
