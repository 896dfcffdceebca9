/** The folder in which a command was typed. npm runs its `script` in the project, and says where it was called. */
export function typedIn(script: string): string {
	const { npm_lifecycle_event: running, INIT_CWD: called } = process.env;
	return (running === script && called) || process.cwd();
}
