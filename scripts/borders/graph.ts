import { cpSync, mkdtempSync, readdirSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { convertToTsx } from '@astrojs/astro2tsx';
import { cruise, type ICruiseResult, type IFlattenedRuleSet } from 'dependency-cruiser';

/**
 * What imports what in `src` of a project, types among it, held against rules. Astro components are read as the
 * TypeScript that they stand for, frontmatter and scripts, in a copy of the folder; paths are those of the originals.
 */
export async function importGraph(root: string, ruleSet: IFlattenedRuleSet): Promise<ICruiseResult> {
	const dir = mkdtempSync(join(tmpdir(), 'borders-'));
	try {
		cpSync(join(root, 'src'), join(dir, 'src'), { recursive: true });
		cpSync(join(root, 'package.json'), join(dir, 'package.json'));
		symlinkSync(join(root, 'node_modules'), join(dir, 'node_modules'), 'junction');
		for (const file of readdirSync(join(dir, 'src'), { recursive: true, encoding: 'utf8' })) {
			if (file.endsWith('.astro')) replaceComponent(join(dir, 'src', file));
		}
		const { output } = await cruise(
			['src'],
			{
				baseDir: dir,
				ruleSet,
				validate: true,
				tsPreCompilationDeps: true,
				doNotFollow: { path: 'node_modules' },
			},
			{ extensions: EXTENSIONS, conditionNames: ['import', 'types', 'default'], exportsFields: ['exports'] },
		);
		if (typeof output === 'string') throw new Error(output);
		return JSON.parse(JSON.stringify(output).replaceAll(COMPONENT, '.astro')) as ICruiseResult;
	} finally {
		rmSync(dir, { recursive: true, force: true });
	}
}

const COMPONENT = '.astro.tsx';
const EXTENSIONS = ['.ts', '.tsx', '.d.ts', '.js', '.mjs', '.json'];

/** An import of `X.astro` finds `X.astro.tsx`, as it tries the extensions. */
function replaceComponent(path: string): void {
	const { code, scripts } = convertToTsx(readFileSync(path, 'utf8'), { filename: path });
	writeFileSync(`${path}.tsx`, [code, ...scripts.map(({ content }) => content)].join('\n'));
	rmSync(path);
}
