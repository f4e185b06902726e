import { type Desk, type DeskAction, deskReducer, emptyDesk } from '@dateline/reader';
import { createContext, type Dispatch, type ReactNode, useContext, useReducer } from 'react';

const State = createContext<Desk>(emptyDesk);
const Change = createContext<Dispatch<DeskAction>>(() => {});

export function DeskProvider({ children }: { children: ReactNode }) {
  const [desk, dispatch] = useReducer(deskReducer, emptyDesk);
  return (
    <Change value={dispatch}>
      <State value={desk}>{children}</State>
    </Change>
  );
}

export const useDesk = (): Desk => useContext(State);
export const useDispatch = (): Dispatch<DeskAction> => useContext(Change);
