/** Functions that run in the page; none may use anything outside itself. */

declare global {
  interface Window {
    /** What ran, or tried to. */
    noticed: string[];
  }
}

/** Before the page loads: what the vectors call tells on them, and so does what the page's policy stopped. */
export function notice(): void {
  window.noticed = [];
  for (const name of ['alert', 'confirm', 'prompt', 'print', 'xss', 'open']) {
    Object.defineProperty(window, name, {
      configurable: true,
      value: (...words: unknown[]) => {
        window.noticed.push(`ran ${name}(${words.map(String).join(', ').slice(0, 60)})`);
      },
    });
  }
  addEventListener('securitypolicyviolation', ({ violatedDirective, blockedURI, sample }) =>
    window.noticed.push(`broke ${violatedDirective} ${blockedURI} ${sample}`.trim()),
  );
}

/** Whatever waits for a pointer, a focus or a click gets one. */
export function provoke(): void {
  for (const element of document.querySelectorAll('main .text *, main .story *')) {
    element.dispatchEvent(new PointerEvent('pointerover', { bubbles: true }));
    element.dispatchEvent(new MouseEvent('mouseover', { bubbles: true }));
    element.dispatchEvent(new FocusEvent('focus'));
    if (!element.closest('a, button')) element.dispatchEvent(new MouseEvent('click', { bubbles: true }));
  }
}

/** What in the main part of the page could run or lead somewhere unsafe. */
export function inMain(): string[] {
  const wrong: string[] = [];
  for (const element of document.querySelectorAll('main *')) {
    if (/^(?:script|iframe|object|embed|style|link|meta|base|form|template)$/i.test(element.tagName))
      wrong.push(`has <${element.tagName.toLowerCase()}>`);
    for (const { name, value } of element.attributes) {
      if (/^on/i.test(name)) wrong.push(`has ${name}`);
      const leads = /^(?:href|src|srcset|action|formaction|poster|data|xlink:href)$/i.test(name);
      if (leads && /^(?:javascript|vbscript|data:(?!image\/(?!svg)))/i.test(value.replace(/[\u0000-\u0020]+/g, '')))
        wrong.push(`has ${name}=${value.slice(0, 60)}`);
    }
  }
  return wrong;
}

/** What was noticed since it was asked last. */
export function taken(): string[] {
  return window.noticed.splice(0);
}
