import { tellRefusedFiles } from './files.ts';
import { askBeforeLeaving, beginWithFolder } from './leave.ts';
import { askForPictureText } from './pictures.ts';
import { previewTemplate } from './preview.ts';
import { leadToRemoving } from './removing.ts';
import { keepTables } from './tables.ts';

/** What is used of Sveltia CMS. */
interface Program {
	registerPreviewTemplate(collection: string, template: ReturnType<typeof previewTemplate>): void;
}

/**
 * What the editors' page does round Sveltia CMS, for what the program itself does not. Called before the program
 * starts, so that its listeners come after these.
 * @param deleting the program's word for deleting an entry.
 */
export function attend(program: Program, deleting: string): void {
	if ('local' in document.body.dataset) beginWithFolder();
	keepTables();
	askBeforeLeaving();
	tellRefusedFiles();
	askForPictureText();
	leadToRemoving(deleting);
	program.registerPreviewTemplate('tin-bai', previewTemplate('bulletin'));
	program.registerPreviewTemplate('trang', previewTemplate('page'));
}
