import { Shell } from './shell/shell.tsx';
import { SignIn } from './shell/sign-in.tsx';
import { client } from './state/session.ts';
import './state/theme.ts';
import { Toasts } from './ui/toasts.tsx';

/** The door for who has not come in yet, else the pages. */
export function App() {
  return (
    <>
      {client.value === undefined ? <SignIn /> : <Shell />}
      <Toasts />
    </>
  );
}
