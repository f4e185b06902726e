import { isDatelineError } from '@dateline/core/base';
import { problemOf, signInMessages } from '@dateline/reader';

type Properties<Name extends keyof HTMLElementTagNameMap> = Partial<
  Omit<HTMLElementTagNameMap[Name], 'style' | 'dataset'>
>;

function element<Name extends keyof HTMLElementTagNameMap>(
  name: Name,
  properties: Properties<Name>,
  ...children: (Node | string)[]
): HTMLElementTagNameMap[Name] {
  const made = Object.assign(document.createElement(name), properties);
  made.append(...children);
  return made;
}

/** What is told of a token that was not taken. */
function sentenceOf(error: unknown): string {
  return isDatelineError(error) ? problemOf(error).message : signInMessages.noAnswer;
}

/**
 * Draws what asks for a token, or where people sign in for a name and a password. Nothing of a library is known here.
 * @param take throws where what was typed is not taken
 */
export function signInForm(
  root: HTMLElement,
  take: (secret: string, name?: string) => Promise<void>,
  passwords = false,
) {
  const written = { autocapitalize: 'off', spellcheck: false } as const;
  const field = element('input', {
    id: 'token',
    type: 'password',
    autocomplete: 'current-password',
    required: true,
    ...written,
  });
  const name = element('input', { id: 'name', type: 'text', autocomplete: 'username', ...written });
  const button = element('button', { type: 'submit', className: 'button button-main' }, signInMessages.go);
  const problem = element('p', { id: 'problem', className: 'problem', role: 'alert' });
  const submit = async (secret: string, who?: string) => {
    button.disabled = true;
    problem.textContent = '';
    field.removeAttribute('aria-invalid');
    try {
      await take(secret, who);
    } catch (error) {
      problem.textContent = sentenceOf(error);
      field.setAttribute('aria-invalid', 'true');
      field.focus();
      field.select();
    } finally {
      button.disabled = false;
    }
  };
  const label = (field: string, text: string) => element('label', { htmlFor: field }, text);
  const form = element(
    'form',
    { noValidate: true },
    ...(passwords ? [label('name', signInMessages.name), name] : []),
    label('token', passwords ? signInMessages.password : signInMessages.token),
    field,
    problem,
    button,
  );
  field.setAttribute('aria-describedby', 'how problem');
  form.addEventListener('submit', (event) => {
    event.preventDefault();
    if (field.value.trim() === '') return field.focus();
    const who = name.value.trim();
    // A space at the end of a password is a part of it.
    void submit(who === '' ? field.value.trim() : field.value, who);
  });
  root.append(
    element('p', { className: 'name' }, 'Dateline'),
    element('h1', {}, passwords ? signInMessages.peopleHeading : signInMessages.heading),
    element('p', { id: 'how' }, passwords ? signInMessages.peopleHow : signInMessages.how),
    ...(passwords ? [] : [element('p', {}, element('code', {}, signInMessages.command))]),
    form,
  );
  return { submit: (token: string) => submit(token.trim()) };
}
