import { questionMessages, settingsMessages, useLibrarySettings, useReader } from '@dateline/reader';
import { QuestionForm } from './question-form.js';

/** Where stories are sent, which the library checks. */
export function WebhookField() {
  const { actions } = useReader();
  const settings = useLibrarySettings();
  if (!settings) return null;
  const { webhook = '' } = settings;
  return (
    <div className="one-field">
      <QuestionForm
        question={{
          id: 'webhook',
          title: settingsMessages.webhook,
          fields: [{ name: 'webhook', label: settingsMessages.webhook, kind: 'address', initial: webhook }],
          action: questionMessages.keep,
          submit: (values) => actions.setWebhook(values.webhook ?? ''),
        }}
      />
      <p className="help-more">{settingsMessages.webhookMore}</p>
    </div>
  );
}
