/** A query, read. */
export interface Jql {
  /** Absent when the query restricts nothing. */
  where?: Condition;
  orderBy: Order[];
}

export type Condition =
  | { kind: 'and' | 'or'; parts: Condition[] }
  | { kind: 'not'; part: Condition }
  | Comparison;

export type Operator =
  | '='
  | '!='
  | '>='
  | '>'
  | '<='
  | '<'
  | 'in'
  | 'not in'
  | 'is'
  | 'is not';

export interface Comparison {
  kind: 'comparison';
  /** In lower case. */
  field: string;
  operator: Operator;
  /** `empty` for `is`. */
  values: string[];
}

export interface Order {
  /** In lower case. */
  field: string;
  descending: boolean;
}
