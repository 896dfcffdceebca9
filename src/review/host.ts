import { COMMENT_MARK } from './check-report.ts';

/** Where the comments of one proposed change are read and written. */
export interface Comments {
	/** Address of the list. */
	readonly url: string;
	/** Address of one. */
	readonly one: (id: number) => string;
	readonly headers: Readonly<Record<string, string>>;
	/** How one is changed. */
	readonly update: 'PATCH' | 'PUT';
}

type Environment = Readonly<Record<string, string | undefined>>;

/**
 * The comments of the change that a CI run is about, by what GitHub Actions, Gitea Actions (the same names) or GitLab
 * CI say of it; undefined outside of these, where the run is about no proposed change, and without a token.
 */
export function commentsOf(env: Environment): Comments | undefined {
	if (env['GITLAB_CI']) {
		const { CI_API_V4_URL: api, CI_PROJECT_ID: project, CI_MERGE_REQUEST_IID: change, REVIEW_TOKEN: token } = env;
		if (!api || !project || !change || !token) return undefined;
		const url = `${api}/projects/${project}/merge_requests/${change}/notes`;
		return { url, one: (id) => `${url}/${id}`, headers: { 'private-token': token }, update: 'PUT' };
	}
	const { GITHUB_API_URL: api, GITHUB_REPOSITORY: repository, PULL_REQUEST: change, GITHUB_TOKEN: token } = env;
	if (!api || !repository || !change || !token) return undefined;
	const issues = `${api}/repos/${repository}/issues`;
	return {
		url: `${issues}/${change}/comments`,
		one: (id) => `${issues}/comments/${id}`,
		headers: { authorization: `Bearer ${token}`, accept: 'application/json' },
		update: 'PATCH',
	};
}

/**
 * Writes the comment, or changes the one that an earlier run wrote. Says nothing where there is nothing to say and
 * there was not before. @throws when the host refuses.
 */
export async function writeComment(comments: Comments, body: string, isEmpty: boolean): Promise<boolean> {
	const list = (await ask(comments, `${comments.url}?per_page=100&limit=50`, 'GET')) as { id: number; body?: string }[];
	const earlier = list.find((other) => other.body?.includes(COMMENT_MARK));
	if (earlier) await ask(comments, comments.one(earlier.id), comments.update, { body });
	else if (!isEmpty) await ask(comments, comments.url, 'POST', { body });
	return earlier !== undefined || !isEmpty;
}

async function ask({ headers }: Comments, url: string, method: string, data?: object): Promise<unknown> {
	const response = await fetch(url, {
		method,
		headers: { ...headers, ...(data && { 'content-type': 'application/json' }) },
		...(data && { body: JSON.stringify(data) }),
		signal: AbortSignal.timeout(20_000),
	});
	if (!response.ok) throw new Error(`${method} ${new URL(url).pathname}: ${response.status}`);
	return response.json();
}
