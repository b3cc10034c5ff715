import { MemoryBudget } from 'backstage-plugin-platform-value-node';
import { JiraTransport } from '../client/JiraTransport';

/** An answer as a test gives it. */
export interface ScriptedAnswer {
  status?: number;
  headers?: Record<string, string>;
  /** Text is sent as it is; anything else as JSON. */
  body?: unknown;
  /** Nothing comes. */
  hangUp?: boolean;
}

/** A request as it was made. */
export interface MadeRequest {
  url: string;
  method?: string;
  headers: Record<string, string>;
  body?: unknown;
}

/** A Jira that gives the answers it is told to, and a transport to it. */
export function useAnswers() {
  let answers: ScriptedAnswer[] = [];
  let now = new Date('2026-01-05T12:10:00Z');
  const made: MadeRequest[] = [];
  const slept: number[] = [];

  beforeEach(() => {
    answers = [];
    made.length = 0;
    slept.length = 0;
    now = new Date('2026-01-05T12:10:00Z');
  });

  const answerNext: typeof fetch = async (url, init) => {
    made.push({
      url: String(url),
      method: init?.method,
      headers: init?.headers as Record<string, string>,
      body: init?.body ? JSON.parse(String(init.body)) : undefined,
    });
    const {
      status = 200,
      headers,
      body,
      hangUp,
    } = answers.shift() ?? {
      status: 500,
    };
    if (hangUp) throw new TypeError(`fetch failed: ${url}`);
    const text = typeof body === 'string' ? body : JSON.stringify(body ?? {});
    return new Response(text, { status, headers });
  };

  return {
    made,
    slept,
    answer: (...next: ScriptedAnswer[]) => {
      answers = next;
    },
    passTime: (milliseconds: number) => {
      now = new Date(now.getTime() + milliseconds);
    },
    now: () => now,
    transport: (
      options: { email?: string; token?: string; reserve?: number } = {},
    ) => {
      const { email, token = 'secret-token', reserve = 0 } = options;
      const clock = () => now;
      return new JiraTransport({
        apiBaseUrl: 'https://acme.example',
        credential: { email, token },
        budget: new MemoryBudget({ name: 'acme.example', reserve }, clock),
        clock,
        random: () => 0,
        sleep: async milliseconds => {
          slept.push(milliseconds);
        },
        fetch: answerNext,
      });
    },
  };
}
