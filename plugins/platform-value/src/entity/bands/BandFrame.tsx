import useMediaQuery from '@mui/material/useMediaQuery';
import { styled } from '@mui/material/styles';
import { useId, useState, type ReactNode } from 'react';
import { narrowContainer, narrowScreen } from '../../theme/narrow';
import { SecondaryText, Text } from '../../theme/Text';
import { textStyles } from '../../theme/textStyles';

const Header = styled('header')({
  display: 'flex',
  flexWrap: 'wrap',
  columnGap: 16,
  alignItems: 'baseline',
  marginBottom: 8,
});

const Title = styled('h3')(({ theme }) => ({
  ...textStyles.heading,
  margin: 0,
  color: theme.palette.text.primary,
}));

/** In line with the sparklines of the rows: their width, the grade's, the gaps. */
const Aside = styled(SecondaryText)({
  marginInlineStart: 'auto',
  width: 248,
  [narrowContainer]: { display: 'none' },
});

const Fold = styled('button')(({ theme }) => ({
  font: 'inherit',
  color: 'inherit',
  background: 'none',
  border: 0,
  padding: 0,
  minHeight: 48,
  cursor: 'pointer',
  '&:focus-visible': { outline: `2px solid ${theme.palette.primary.main}` },
}));

/**
 * A heading with one verdict above its content. On a narrow screen the
 * heading folds it.
 */
export function BandFrame(props: {
  title: string;
  verdict: string;
  /** What stands over the column of sparklines. */
  aside?: string;
  /** Whether it begins folded on a narrow screen. */
  foldedWhenNarrow?: boolean;
  children: ReactNode;
}) {
  const { title, verdict, aside, foldedWhenNarrow = false, children } = props;
  const folds = useMediaQuery(narrowScreen, { noSsr: true });
  const [folded, setFolded] = useState(foldedWhenNarrow);
  const contentId = useId();
  const hidden = folds && folded;
  return (
    <section aria-label={title}>
      <Header>
        <Title>
          {folds ? (
            <Fold
              type="button"
              aria-expanded={!hidden}
              aria-controls={contentId}
              onClick={() => setFolded(!folded)}
            >
              <span aria-hidden>{hidden ? '▸' : '▾'}</span> {title}
            </Fold>
          ) : (
            title
          )}
        </Title>
        <Text as="span">{verdict}</Text>
        {aside && <Aside as="span">{aside}</Aside>}
      </Header>
      <div id={contentId} hidden={hidden}>
        {children}
      </div>
    </section>
  );
}
