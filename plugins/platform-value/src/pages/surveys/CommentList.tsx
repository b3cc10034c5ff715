import { styled } from '@mui/material/styles';
import { useFormat } from '../../format/useFormat';
import { SecondaryText } from '../../theme/Text';
import { lineLength, textStyles } from '../../theme/textStyles';

const mostShown = 5;

const List = styled('ul')({
  ...textStyles.text,
  margin: 0,
  paddingInlineStart: 16,
  maxWidth: lineLength,
  overflowWrap: 'anywhere',
  whiteSpace: 'pre-line',
  '& > li': { paddingBlock: 2 },
});

const More = styled('details')({
  ...textStyles.text,
  '& > summary': { cursor: 'pointer', width: 'fit-content', minHeight: 24 },
});

function Comments({ comments }: { comments: string[] }) {
  return (
    <List>
      {comments.map((comment, index) => (
        // People can write the same; the place is all that tells them apart.
        <li key={`${index} ${comment}`}>{comment}</li>
      ))}
    </List>
  );
}

/** What people wrote, word for word. */
export function CommentList({ comments }: { comments: string[] }) {
  const { t, format } = useFormat();
  const more = comments.slice(mostShown);
  if (comments.length === 0) {
    return <SecondaryText>{t('surveys.comments.none')}</SecondaryText>;
  }
  return (
    <>
      <Comments comments={comments.slice(0, mostShown)} />
      {more.length > 0 && (
        <More>
          <summary>
            {t('surveys.comments.more', {
              count: more.length,
              number: format.count(more.length),
            })}
          </summary>
          <Comments comments={more} />
        </More>
      )}
    </>
  );
}
