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
 * Draws what asks for a token. Nothing of a library is known here.
 * @param take throws where the token is not taken
 */
export function signInForm(root: HTMLElement, take: (token: string) => Promise<void>) {
  const field = element('input', {
    id: 'token',
    type: 'password',
    autocomplete: 'current-password',
    autocapitalize: 'off',
    spellcheck: false,
    required: true,
  });
  const button = element('button', { type: 'submit', className: 'button button-main' }, signInMessages.go);
  const problem = element('p', { id: 'problem', className: 'problem', role: 'alert' });
  const submit = async (token: string) => {
    button.disabled = true;
    problem.textContent = '';
    field.removeAttribute('aria-invalid');
    try {
      await take(token.trim());
    } catch (error) {
      problem.textContent = sentenceOf(error);
      field.setAttribute('aria-invalid', 'true');
      field.focus();
      field.select();
    } finally {
      button.disabled = false;
    }
  };
  const form = element(
    'form',
    { noValidate: true },
    element('label', { htmlFor: 'token' }, signInMessages.token),
    field,
    problem,
    button,
  );
  field.setAttribute('aria-describedby', 'how problem');
  form.addEventListener('submit', (event) => {
    event.preventDefault();
    if (field.value.trim() === '') return field.focus();
    void submit(field.value);
  });
  root.append(
    element('p', { className: 'name' }, 'Dateline'),
    element('h1', {}, signInMessages.heading),
    element('p', { id: 'how' }, signInMessages.how),
    element('p', {}, element('code', {}, signInMessages.command)),
    form,
  );
  return { submit };
}
