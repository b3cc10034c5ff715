import { Link } from '@backstage/core-components';
import { styled } from '@mui/material/styles';
import type { EntityKeyResult } from 'backstage-plugin-platform-value-common';
import { Fragment, useId, type ReactNode } from 'react';
import { useFormat } from '../format/useFormat';
import { narrowContainer } from '../theme/narrow';
import { SecondaryText } from '../theme/Text';
import { textStyles } from '../theme/textStyles';
import {
  EntityKeyResultRow,
  BandRow,
  FunctionName,
} from './EntityKeyResultRow';
import { EntityName } from './EntityName';
import type { FunctionGroup, LinkedObjective } from './groupByObjective';
import { ToolLink } from './ToolLink';
import { useOkrsLink } from './useOkrsLink';

const Part = styled('section')(({ theme }) => ({
  padding: '16px 24px',
  '& + &': { borderTop: `1px solid ${theme.palette.divider}` },
  [narrowContainer]: { padding: 16 },
}));

const Header = styled('header')({
  display: 'flex',
  flexWrap: 'wrap',
  alignItems: 'baseline',
  columnGap: 16,
  rowGap: 4,
});

const Title = styled('h4')({
  ...textStyles.heading,
  margin: 0,
  overflowWrap: 'anywhere',
});

const Rows = styled('ul')({ listStyle: 'none', margin: 0, padding: 0 });

const Missing = styled('span')(({ theme }) => ({
  gridArea: 'title',
  color: theme.palette.text.secondary,
}));

function ObjectiveTitle({ id, title }: { id: string; title: string }) {
  const link = useOkrsLink()(id);
  return link ? (
    <Link to={link} underline="always">
      {title}
    </Link>
  ) : (
    <>{title}</>
  );
}

function FunctionRows(props: {
  group: FunctionGroup<EntityKeyResult>;
  linkOf(keyResult: EntityKeyResult): ReactNode;
}) {
  const { group, linkOf } = props;
  const { t } = useFormat();
  if (group.keyResults.length === 0) {
    return (
      <BandRow>
        <FunctionName>{t(`okrs.function.${group.function}`)}</FunctionName>
        <Missing>{t(`okrs.band.missing.${group.function}`)}</Missing>
      </BandRow>
    );
  }
  return (
    <>
      {group.keyResults.map(keyResult => (
        <EntityKeyResultRow
          key={keyResult.id}
          keyResult={keyResult}
          link={linkOf(keyResult)}
        />
      ))}
    </>
  );
}

/** An objective the entity serves, and its linked key results by function. */
export function EntityObjective(props: {
  linked: LinkedObjective;
  linkOf(keyResult: EntityKeyResult): ReactNode;
}) {
  const { objective, functions } = props.linked;
  const { t } = useFormat();
  const titleId = useId();
  return (
    <Part aria-labelledby={titleId}>
      <Header>
        <Title>
          <span aria-hidden>◆ </span>
          <span id={titleId}>
            <ObjectiveTitle {...objective} />
          </span>
        </Title>
        <SecondaryText as="span">
          {t('okrs.band.owner', {
            owner: <EntityName entityRef={objective.owner} />,
          })}
        </SecondaryText>
        <SecondaryText as="span">
          <ToolLink {...objective} />
        </SecondaryText>
      </Header>
      <Rows>
        {functions.map(group => (
          <Fragment key={group.function}>
            <FunctionRows group={group} linkOf={props.linkOf} />
          </Fragment>
        ))}
      </Rows>
    </Part>
  );
}
