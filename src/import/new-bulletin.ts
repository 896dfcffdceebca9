import { stringify } from 'yaml';
import type { CalendarDate } from '../domain/calendar-date.ts';
import { importMessages } from './messages.ts';
import { slugFor } from './names.ts';

const { template } = importMessages;

/** A bulletin file to begin with: what is known filled in, every other key there as a comment that says what it is for. */
export function newBulletin(
	title: string,
	{ day, author, categories }: { day: CalendarDate; author: string | undefined; categories: readonly string[] },
): { file: string; source: string } {
	const lines = [
		entry('title', title),
		`${entry('date', day)}  # ${template.date}`,
		author ? entry('author', author) : `# author:  # ${template.noAuthor}`,
		`# ${template.category}`,
		...categories.map((category) => `# ${entry('category', category)}`),
		`# summary:  # ${template.summary}`,
		`# image: ten-anh.jpg  # ${template.image}`,
		`# imageAlt: ${template.imageAlt}`,
		`# directives:  # ${template.directives}`,
		`#   - ${template.directive}`,
		`draft: true  # ${template.draft}`,
	];
	return {
		file: `tin-bai/${day.slice(0, 4)}/${day}-${slugFor(title)}.md`,
		source: `---\n${lines.join('\n')}\n---\n\n${template.body}\n`,
	};
}

function entry(key: string, value: string): string {
	return stringify({ [key]: value }, { lineWidth: 0, schema: 'failsafe' }).trimEnd();
}
