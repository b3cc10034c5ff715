import { day } from './duration';
import { closeIssue, openIssue } from './issues';
import { memberOf, type Simulation } from './Simulation';
import { writeQuestion } from './writing';

/** An issue that is no incident: closed by a change, after a while, or never. */
export function everydayIssue(simulation: Simulation): void {
  const { random, timeline } = simulation;
  const issue = openIssue(simulation, {
    title: writeQuestion(random),
    body: 'See the title.',
    author: memberOf(simulation),
    labels: [random.pick(['bug', 'enhancement', 'question'])],
  });
  if (random.chance(0.3)) return;
  timeline.after(random.around(20, 1) * day, () =>
    closeIssue(simulation, issue),
  );
}
