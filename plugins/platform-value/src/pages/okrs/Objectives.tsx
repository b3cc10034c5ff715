import { styled } from '@mui/material/styles';
import type { ObjectiveList } from '../../api/OkrApi';
import { useFormat } from '../../format/useFormat';
import { ActionButton } from '../../theme/ActionButton';
import { SecondaryText, Text } from '../../theme/Text';
import { lineLength, textStyles } from '../../theme/textStyles';
import { filterObjectives } from './OkrFilter';
import { ObjectiveTable } from './table/ObjectiveTable';
import type { OkrAddress } from './useOkrAddress';
import { useOkrSentence } from './useOkrSentence';

const Lead = styled('div')({ display: 'grid', gap: 8 });

const Sentence = styled('p')({
  ...textStyles.sentence,
  margin: 0,
  maxWidth: lineLength,
});

const Notice = styled('div')({
  display: 'flex',
  flexWrap: 'wrap',
  alignItems: 'center',
  columnGap: 16,
});

function NothingLeft({ address }: { address: OkrAddress }) {
  const { t } = useFormat();
  const { state, owner, text } = address.filter;
  const filtered = state || owner || text;
  return (
    <Notice>
      <Text role="status">
        {t(filtered ? 'okrs.filter.none' : 'okrs.empty.quarter')}
      </Text>
      <ActionButton variant="outlined" onClick={address.showAll}>
        {t('okrs.filter.reset')}
      </ActionButton>
    </Notice>
  );
}

/** Says that the objective of the address is not here. */
function ChosenAbsent({ address }: { address: OkrAddress }) {
  const { objectiveId: id = '', filter } = address;
  const { t } = useFormat();
  const { quarter, ...rest } = filter;
  return (
    <Notice role="alert">
      <Text>
        {t(quarter ? 'okrs.page.notThere' : 'okrs.page.notThereAtAll', { id })}
      </Text>
      {quarter && (
        <ActionButton
          variant="outlined"
          onClick={() => address.setFilter(rest, id)}
        >
          {t('okrs.page.showAll')}
        </ActionButton>
      )}
    </Notice>
  );
}

/** The objectives a filter leaves, and the one the address names. */
export function Objectives(props: {
  list: ObjectiveList;
  address: OkrAddress;
}) {
  const { list, address } = props;
  const { objectives, mayWrite } = list;
  const { filter, objectiveId } = address;
  const { t } = useFormat();
  const left = new Set(filterObjectives(objectives, filter));
  const shown = objectives.filter(
    objective => left.has(objective) || objective.id === objectiveId,
  );
  const sentence = useOkrSentence(shown);
  const isAbsent =
    objectiveId && !objectives.some(({ id }) => id === objectiveId);
  return (
    <>
      {isAbsent && <ChosenAbsent address={address} />}
      {shown.length === 0 ? (
        <NothingLeft address={address} />
      ) : (
        <>
          <Lead>
            <Sentence>{sentence}</Sentence>
            <SecondaryText>{t('okrs.page.intro')}</SecondaryText>
          </Lead>
          <ObjectiveTable
            objectives={shown}
            titles={new Map(objectives.map(({ id, title }) => [id, title]))}
            chosenId={objectiveId}
            mayWrite={mayWrite}
            onCheckIn={address.openCheckIn}
          />
        </>
      )}
    </>
  );
}
