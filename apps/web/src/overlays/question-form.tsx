import type { About, Field, Question } from '@dateline/reader';
import { questionMessages } from '@dateline/reader';
import { useId, useState } from 'react';

function Input({ field, id, problem }: { field: Field; id: string; problem: string | undefined }) {
  const { name, initial, kind, suggestions = [], options = [] } = field;
  if (kind === 'choice')
    return (
      <select id={id} name={name} defaultValue={initial} aria-describedby={problem}>
        {options.map(({ value, label }) => (
          <option key={value} value={value}>
            {label}
          </option>
        ))}
      </select>
    );
  if (kind === 'switch')
    return <input id={id} name={name} type="checkbox" value="on" defaultChecked={initial === 'on'} />;
  const typed = kind === 'date' || kind === 'number' ? { type: kind, min: kind === 'number' ? 0 : undefined } : {};
  const secret = kind === 'secret' ? ({ type: 'password' } as const) : {};
  const address = kind === 'address' ? ({ type: 'url', inputMode: 'url', placeholder: 'https://' } as const) : {};
  return (
    <>
      <input
        {...address}
        {...typed}
        {...secret}
        id={id}
        name={name}
        defaultValue={initial}
        // A browser that fills in passwords would take this for one of the person's own for Dateline.
        autoComplete={kind === 'secret' ? 'new-password' : 'off'}
        list={suggestions.length > 0 ? `${id}-list` : undefined}
        aria-describedby={problem}
        aria-invalid={problem !== undefined}
      />
      {suggestions.length > 0 && (
        <datalist id={`${id}-list`}>
          {suggestions.map((suggestion) => (
            <option key={suggestion} value={suggestion} />
          ))}
        </datalist>
      )}
    </>
  );
}

/** What was found, as text alone. */
function AboutIt({ heading, from, lines, language, direction }: About) {
  return (
    <div className="about" lang={language} dir={direction}>
      {from && <p className="about-from">{from}</p>}
      {heading && <h3>{heading}</h3>}
      {lines.map((line) => (
        <p key={line}>{line}</p>
      ))}
    </div>
  );
}

/** Takes the answer to a question. `onDone` is called once it was accepted. */
export function QuestionForm({ question, onDone }: { question: Question; onDone?: () => void }) {
  const [problem, setProblem] = useState<string>();
  const [busy, setBusy] = useState(false);
  const id = useId();
  const fields = question.fields.filter(({ promptOnly }) => !promptOnly);

  async function submit(form: HTMLFormElement) {
    const data = new FormData(form);
    const values = Object.fromEntries(fields.map(({ name }) => [name, String(data.get(name) ?? '').trim()] as const));
    setBusy(true);
    setProblem(undefined);
    const refused = await question.submit(values);
    setBusy(false);
    setProblem(refused);
    if (refused !== undefined) return;
    form.reset();
    onDone?.();
  }

  return (
    <form
      className="form"
      noValidate
      onSubmit={(event) => {
        event.preventDefault();
        void submit(event.currentTarget);
      }}
    >
      {question.about && <AboutIt {...question.about} />}
      {fields.map((field, index) => (
        <div key={field.name} className={field.kind === 'switch' ? 'form-field form-switch' : 'form-field'}>
          <label htmlFor={`${id}-${field.name}`}>{field.label}</label>
          <Input
            field={field}
            id={`${id}-${field.name}`}
            problem={problem !== undefined && index === 0 ? `${id}-problem` : undefined}
          />
        </div>
      ))}
      {problem !== undefined && (
        <p className="problem" id={`${id}-problem`} role="alert">
          {problem}
        </p>
      )}
      <div className="form-end">
        <button type="submit" className="button button-main" disabled={busy}>
          {busy ? (question.busy ?? questionMessages.oneMoment) : question.action}
        </button>
      </div>
    </form>
  );
}
