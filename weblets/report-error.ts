import { localeAt } from '../src/elements/words.ts';
import { nameError, type ErrorPart } from '../src/messages/error-code.ts';
import { errors } from '../src/messages/errors.ts';
import { say } from '../src/messages/message.ts';
import { TfErrorEvent } from './error-event.ts';

/** Dispatches `tf-error` at an element, with the words of the error in the element's language. */
export async function reportError(host: HTMLElement, error: unknown): Promise<void> {
  const { language, tag } = localeAt(host);
  // Words that cannot be fetched leave the code, which is what a program reads.
  await errors.load(language).catch(() => undefined);
  const words = errors.in(language);
  const { code, params } = nameError(error, (name) => !words || `${name}.title` in words);
  const part = (name: ErrorPart): string => {
    const message = words?.[`${code}.${name}`];
    return message ? say(message, params, tag) : '';
  };
  const message = words ? `${part('title')}. ${part('reason')} ${part('next')}` : code;
  host.dispatchEvent(new TfErrorEvent(code, params, message));
}
