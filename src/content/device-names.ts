/** Names that Windows keeps for devices: no file or folder there may be called so, whatever its ending. */
const DEVICE_NAME = /^(?:con|prn|aux|nul|com\d|lpt\d)$/;

/** Whether Windows can have no folder of a slug's name, as a published page has. */
export function isDeviceName(slug: string): boolean {
	return DEVICE_NAME.test(slug);
}
