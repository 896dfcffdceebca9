import { expect, it } from 'vitest';
import { parsePortalFacts } from '../../../src/edge/portal-facts.ts';
import { portalFacts } from '../../../src/model/portal-facts.ts';
import { bulletin, portalOf, SITE } from '../samples.ts';

it('says what a server must know: name, address, count so far, where old addresses lead', () => {
	const portal = portalOf({
		bulletins: [
			bulletin('a', '2024-07-02', { legacyUrls: ['/?cn=1&gd=2', '/tin.aspx?id=1'] }),
			bulletin('b', '2024-07-01'),
		],
	});
	expect(portalFacts(portal, SITE)).toEqual({
		name: 'Phường Thử Nghiệm',
		url: 'https://phuong.example.vn/',
		counterOffset: 0,
		redirects: { '/?cn=1&gd=2': '/tin/a/', '/tin.aspx?id=1': '/tin/a/' },
	});
	const { name: _, ...served } = portalFacts(portal, SITE);
	expect(parsePortalFacts(JSON.stringify(portalFacts(portal, SITE)))).toEqual(served);
	const counted = { ...portal, profile: { ...portal.profile, counter: { offset: 12 } } };
	expect(portalFacts(counted, SITE).counterOffset).toBe(12);
});
