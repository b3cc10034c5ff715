import { styled } from '@mui/material/styles';
import type { KeyResult } from 'backstage-plugin-platform-value-common';
import { useFormat } from '../format/useFormat';
import { ActionButton } from '../theme/ActionButton';
import { SecondaryText } from '../theme/Text';
import { textStyles } from '../theme/textStyles';
import type { LinkableObjective } from './findLinkable';

const List = styled('ul')({
  ...textStyles.text,
  listStyle: 'none',
  margin: 0,
  padding: 0,
  display: 'grid',
  gap: 24,
});

const Title = styled('h3')({
  ...textStyles.text,
  fontWeight: 600,
  margin: 0,
  overflowWrap: 'anywhere',
});

const Choice = styled('li')(({ theme }) => ({
  display: 'grid',
  gridTemplateColumns: 'minmax(0, 1fr) auto',
  alignItems: 'center',
  gap: 16,
  padding: '8px 0',
  borderBottom: `1px solid ${theme.palette.divider}`,
  overflowWrap: 'anywhere',
}));

const Choices = styled('ul')({ listStyle: 'none', margin: 0, padding: 0 });

function KeyResultChoice(props: {
  keyResult: KeyResult;
  linked: boolean;
  onLink(): void;
}) {
  const { keyResult, linked, onLink } = props;
  const { title } = keyResult;
  const { t } = useFormat();
  return (
    <Choice>
      <div>
        {title}
        <SecondaryText>
          {t(`okrs.function.${keyResult.function}`)}
        </SecondaryText>
      </div>
      {linked ? (
        <SecondaryText>{t('okrs.link.already')}</SecondaryText>
      ) : (
        <ActionButton
          variant="outlined"
          aria-label={t('okrs.link.chooseOf', { title })}
          onClick={onLink}
        >
          {t('okrs.link.choose')}
        </ActionButton>
      )}
    </Choice>
  );
}

/** Key results to choose from, below their objectives. */
export function LinkChoices(props: {
  found: LinkableObjective[];
  linkedIds: string[];
  onLink(keyResult: KeyResult): void;
}) {
  const { found, linkedIds, onLink } = props;
  return (
    <List>
      {found.map(({ objective, keyResults }) => (
        <li key={objective.id}>
          <Title>
            <span aria-hidden>◆ </span>
            {objective.title}
          </Title>
          <Choices>
            {keyResults.map(keyResult => (
              <KeyResultChoice
                key={keyResult.id}
                keyResult={keyResult}
                linked={linkedIds.includes(keyResult.id)}
                onLink={() => onLink(keyResult)}
              />
            ))}
          </Choices>
        </li>
      ))}
    </List>
  );
}
