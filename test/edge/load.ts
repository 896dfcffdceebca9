import { Agent, request } from 'node:http';

export interface LoadOptions {
	readonly port: number;
	readonly visits: number;
	/** Clients that each wait for an answer before they ask again. */
	readonly clients: number;
	/** The reader of each visit, by its number. */
	readonly from: (visit: number) => string;
	/** Told after each answer how many visits have been acknowledged. */
	readonly onAcknowledged?: (count: number) => void;
}

/** Sends visits as a proxy at this machine would, and says how many the server acknowledged with its figures. */
export async function load({ port, visits, clients, from, onAcknowledged }: LoadOptions): Promise<number> {
	const agent = new Agent({ keepAlive: true, maxSockets: clients });
	let next = 0;
	let acknowledged = 0;
	const client = async () => {
		while (next < visits) {
			if (!(await visitOnce(port, agent, from(next++)))) continue;
			acknowledged++;
			onAcknowledged?.(acknowledged);
		}
	};
	await Promise.all(Array.from({ length: clients }, client));
	agent.destroy();
	return acknowledged;
}

/** An address for each number, none of which share a network. */
export function addressOf(visit: number): string {
	return `10.${(visit >> 16) & 255}.${(visit >> 8) & 255}.${visit & 255}`;
}

function visitOnce(port: number, agent: Agent, from: string): Promise<boolean> {
	return new Promise((resolve) => {
		const headers = {
			host: 'mot.example',
			'x-forwarded-for': from,
			'sec-fetch-site': 'same-origin',
			'user-agent': 'Mozilla/5.0 (X11; Linux x86_64; rv:140.0) Gecko/20100101 Firefox/140.0',
		};
		const asked = request({ host: '127.0.0.1', port, agent, method: 'POST', path: '/api/visit?p=/tin/mot/', headers });
		asked.on('response', (answer) => {
			let body = '';
			answer.on('data', (chunk) => {
				body += chunk;
			});
			answer.on('error', () => resolve(false));
			answer.on('end', () => resolve(answer.statusCode === 200 && body.endsWith('}')));
		});
		asked.on('error', () => resolve(false));
		asked.end();
	});
}
