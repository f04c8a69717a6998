import { useSignal } from '@preact/signals';
import { isSignedOut, signIn } from '../state/session.ts';
import { Button } from '../ui/button.tsx';
import { Field } from '../ui/field.tsx';
import './sign-in.css';

/** The door: an API key, which stays in this tab. */
export function SignIn() {
  const key = useSignal('');
  const fault = useSignal<string | undefined>(undefined);
  const isBusy = useSignal(false);
  const submit = async (event: Event) => {
    event.preventDefault();
    isBusy.value = true;
    fault.value = undefined;
    try {
      await signIn(key.value.trim());
    } catch (error) {
      fault.value = sentenceOf(error);
      isBusy.value = false;
    }
  };
  return (
    <main class="sign-in">
      <form onSubmit={submit}>
        <img src="/playground/icon.svg" alt="" width="40" height="40" />
        <h1>Backlot</h1>
        <p class="soft">Replace backgrounds, remove things, extend, cut out, enlarge and draw, on your own machine.</p>
        <Field
          id="key"
          label="API key"
          hint="The server printed one when it was first started. It stays in this tab and is forgotten with it."
          fault={fault.value}
        >
          {(control) => (
            <input
              {...control}
              class="input"
              type="password"
              autocomplete="off"
              spellcheck={false}
              placeholder="bl_…"
              required
              value={key.value}
              onInput={(event) => {
                key.value = event.currentTarget.value;
              }}
            />
          )}
        </Field>
        <Button kind="primary" type="submit" disabled={isBusy.value || key.value.trim() === ''}>
          {isBusy.value ? 'One moment …' : 'Come in'}
        </Button>
      </form>
    </main>
  );
}

function sentenceOf(error: unknown): string {
  if (isSignedOut(error)) return 'The server does not know this key.';
  return error instanceof Error ? error.message : String(error);
}
