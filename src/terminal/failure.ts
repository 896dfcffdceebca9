import { inspect } from 'node:util';
import { messages } from './messages.ts';

/**
 * An error that nobody foresaw, in a sentence for whoever typed the command; where it arose is for those who set
 * `DEBUG`. The system's errors name their code and file.
 */
export function failure(error: unknown): string {
	if (process.env['DEBUG']) return inspect(error);
	const { code, path, message } = error as NodeJS.ErrnoException;
	if (/^E[A-Z\d]+$/.test(code ?? '')) return messages.system(code ?? '', path ?? '');
	const reason = typeof message === 'string' ? message : String(error);
	return messages.program(reason.split('\n', 1)[0] ?? '');
}
