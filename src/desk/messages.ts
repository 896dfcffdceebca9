/*
 * Words of the program that its Vietnamese locale does not have or that say too little here; the program would say them
 * in English. Of its own configuration's errors, which no editor sees, none.
 */

export interface Words {
	readonly [key: string]: string | Words;
}

export const programWords: Words = {
	file_unavailable: 'Không mở được',
	file_unavailable_description: 'Không mở được tệp này. Có thể tệp đã bị chuyển đi hoặc xóa.',
	replace_file: 'Thay tệp',
	replace_image: 'Thay ảnh',
	remove_file: 'Bỏ tệp',
	remove_image: 'Bỏ ảnh',
	show_errors: 'Xem chỗ sai',
	select_item: 'Chọn {$name}',
	list_item_options: 'Việc với mục này',
	folders: 'Thư mục',
	folder_path: 'Đường dẫn thư mục',
	folder_contents: 'Trong thư mục',
	deleting_referenced_assets_note: '{{Chỗ dùng tệp này trong các bài cũng bị bỏ.}}',
	cannot_delete_referenced_assets: '{{Không xóa được tệp, vì các bài sau đang cần tệp. Sửa các bài đó trước.}}',
	deleting_referenced_entries_note: '{{Chỗ nhắc tới bài này ở bài khác cũng bị bỏ.}}',
	cannot_delete_referenced_entries: '{{Không xóa được, vì các bài sau đang nhắc tới. Sửa các bài đó trước.}}',
	editor_components: { alt: 'Mô tả ảnh (ảnh trang trí thì ghi: trang trí)', title: 'Lời hiện khi rê chuột' },
	entry_sidebar: {
		slug: {
			title: 'Địa chỉ',
			generated_on_save: 'Địa chỉ được làm từ tiêu đề khi lưu.',
			unavailable: 'Mục này không có địa chỉ riêng.',
		},
	},
	save_conflict: {
		title: 'Người khác vừa sửa bài này',
		modified_by: '{$name} đã sửa bài này lúc {$date}, sau khi anh chị mở.',
		modified: 'Bài này đã được sửa trong kho sau khi anh chị mở.',
		deleted: 'Bài này đã bị xóa khỏi kho sau khi anh chị mở.',
		overwrite_warning: 'Lưu bây giờ thì chỗ người kia sửa sẽ mất.',
		recreate_warning: 'Lưu bây giờ thì bài được tạo lại.',
		save_anyway: 'Vẫn lưu',
		branch_moved: 'Người khác vừa lưu vào kho cùng lúc. Bấm Lưu lần nữa.',
	},
	remote_change: {
		reload_entry: 'Tải lại bài',
		confirm_reloading_entry: 'Tải lại bài thì những chỗ chưa lưu sẽ mất. Tải lại?',
	},
	relation_field: {
		save_together_hint: '{$name} mới được lưu cùng với bài đang viết.',
		add_failed: 'Không thêm được {$name}. Thử lại, hoặc thêm ở mục riêng.',
	},
	sign_in_using_access_token_workflow_note: 'Vì có chờ duyệt, mã phải có cả quyền đọc, ghi đề nghị thay đổi.',
	status: { deploying: 'Đang đưa lên' },
};
