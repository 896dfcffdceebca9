import { isbot } from 'isbot';

/** Zalo's window on computers has no other name, and its people are not robots. */
const IN_APP = /\bZaloPC-[\w-]+/g;

/** Whether a program opens the page and not a person. Browsers always say a name. */
export function isRobot(agent: string): boolean {
	return agent.trim() === '' || isbot(agent.replace(IN_APP, ''));
}
