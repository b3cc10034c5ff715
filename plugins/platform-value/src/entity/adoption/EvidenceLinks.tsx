import { Link } from '@backstage/core-components';
import { styled } from '@mui/material/styles';
import type { CapabilityEvidence } from 'backstage-plugin-platform-value-common';
import { useFormat } from '../../format/useFormat';
import { sourceUrl } from '../explain/sourceUrl';

const List = styled('ul')({
  listStyle: 'none',
  margin: 0,
  padding: 0,
  display: 'grid',
  gap: 4,
});

/** Where something was seen, each with the way to the very line. */
export function EvidenceLinks(props: {
  evidence: CapabilityEvidence[];
  timeZone: string;
}) {
  const { t, format } = useFormat();
  return (
    <List>
      {props.evidence.map(({ what, url, since }) => {
        const link = sourceUrl(url);
        return (
          <li key={`${what} ${since}`}>
            {t('adoption.facts.evidenceSince', {
              what: link ? <Link to={link}>{what}</Link> : <>{what}</>,
              day: format.date(since, props.timeZone),
            })}
          </li>
        );
      })}
    </List>
  );
}
