import { useState } from 'react';

/** Above this many objectives begin folded. */
const mostUnfolded = 20;

/** Which objectives are folded; the chosen one never is to begin with. */
export function useFolds(count: number, chosenId: string | undefined) {
  const [allFolded, setAllFolded] = useState<boolean>();
  const [turned, setTurned] = useState<Record<string, boolean>>({});
  const normally = allFolded ?? count > mostUnfolded;
  const isFolded = (id: string) =>
    turned[id] ?? (id === chosenId ? false : normally);
  return {
    allFolded: normally,
    isFolded,
    fold: (id: string) =>
      setTurned(current => ({ ...current, [id]: !isFolded(id) })),
    foldAll: () => {
      setAllFolded(!normally);
      setTurned({});
    },
  };
}
