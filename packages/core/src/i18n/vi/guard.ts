import type { GuardRule } from '../../language/types.js';

/** Matter that must not enter: what kind, by rule, never what it said. Speaks to strangers too, so it addresses nobody. */
export const guard = {
  marking: 'Tin vừa gửi có thể chứa nội dung hoặc tài liệu có dấu chỉ độ mật nên không nhận qua kênh này.',
  personnel_names: 'Tin vừa gửi có thể có danh sách, tên nhân sự trong công tác cán bộ nên không nhận qua kênh này.',
  personal_id: 'Tin vừa gửi có thể có số căn cước, giấy tờ cá nhân nên không nhận qua kênh này.',
  contact: 'Tin vừa gửi có thể có số điện thoại hoặc địa chỉ nhà riêng của cá nhân nên không nhận qua kênh này.',
  sensitive:
    'Tin vừa gửi có thể có thông tin về sức khỏe, gia đình hoặc lịch sử chính trị của cá nhân nên không nhận qua kênh này.',
  notKept: 'Hệ thống không lưu và không nhắc lại nội dung.',
  deleted: 'Tin đã được xóa trong cuộc trò chuyện này.',
  pleaseDelete: 'Hệ thống không xóa được tin đó; đề nghị tự xóa tin trong cuộc trò chuyện này.',
  instead:
    'Đề nghị gửi qua văn thư cơ quan theo quy định. Ở đây chỉ nhận số liệu tổng hợp, ví dụ: “bổ sung quy hoạch 63, nữ 27%”.',
} as const satisfies Readonly<Record<GuardRule | 'notKept' | 'deleted' | 'pleaseDelete' | 'instead', string>>;
