/** Longer words that hold a word of the lexicon and do not mean it: địa điểm is no điểm, đại hội no hội. */
export const NEUTRAL = `không lương|tiền lương|hệ số lương|chế độ lương|nghỉ việc|phát huy|vận động|hủy hoại|địa điểm|đồng chí đầu mối|cán bộ đầu mối|anh đầu mối|chị đầu mối|một đầu mối|đầu mối tiếp nhận|người đầu mối|word for word|điểm gì|điểm nào đáng|điểm đáng|điểm chung|điểm nổi|xuất khẩu|xuất hiện|sản xuất|đột xuất|tới giờ|tới nay|tới lúc|tới khi|thời điểm|quan điểm|đặc điểm|trọng điểm|thí điểm|ưu điểm|nhược điểm|khuyết điểm|điểm danh|điểm mới|điểm nhấn|sơ sài|bên cạnh|dôi dư|đại hội|hội nghị|
  ban hành quy|cân nhắc|ban thường vụ|ban chấp hành|ban nãy|mặt bằng|hình thức|việc làm|làm việc|một số|trở lại|hôm nay|ngày nay|hiện nay|cho nên|để mà|thay mặt|thay đổi địa|đổi mới|chuyển đổi số|chuyển đổi|trao đổi|ý kiến chỉ đạo|
  không nên|nên chưa|giao ban|ban ngành|=ban đảng|vừa qua|thời gian qua|mở rộng|mở lớp|cập nhật|cao điểm|chi bộ|đảng bộ|chi ủy|thường vụ|tập huấn|tổng kết nhiệm kỳ|thi đua khen thưởng|thi hành|lịch sử đảng|đặt ra|nói chung|
  đổi địa|nhà nước|sinh hoạt|luân chuyển|thẩm quyền|thẩm định|chốt được|chưa chốt|bảo trì|hội thao|trực tuyến|kinh phí|biểu mẫu|tiêu chuẩn|văn phòng|tỉnh ủy|thành ủy|huyện ủy|đảng ủy|cơ sở|phong trào|cấp ủy|thành phần|thành viên|thành tích|thành phố|chính thức|kiểm điểm|nhà nước|cho em nói|cho tôi nói|cho em thưa|nhận việc|báo cáo anh|báo cáo chị|báo cáo các anh|báo cáo đồng chí|báo cáo lãnh đạo|báo cáo thủ trưởng|báo cáo sếp|xin lỗi|đi công tác|hoàn chỉnh|không sửa gì nữa|không sửa gì thêm|không có gì sửa|kết thúc|chính đáng|chính quy|công chính|điều chỉnh địa|
  thực hiện|thực tế|hình thức|ý thức|kiến thức|tri thức|công thức|chính trị|hành chính|tài chính|chính sách|chính quyền|chính phủ|đội ngũ|đời sống|khối lượng|khối doanh nghiệp|khởi công|sử dụng|nội dung|áp dụng|xây dựng|tác dụng|
  tuyển dụng|tín dụng|dung lượng|đúng hạn|điện tử|toàn diện|diện tích|phương diện|trong diện|thuộc diện|hoàn cảnh|hoàn thiện|quá trình|chương trình|trình độ|tờ trình|quy trình|độc lập|huy động|huy hiệu|chỉ huy|âm nhạc|đất đai|sang năm|
  sang tuần|hơn nữa|trẻ em|đội viên|tham luận|mấy hôm|mấy bữa|không sửa|không sửa gì|khỏi sửa|không cần sửa|không chỉnh|không đổi|xếp lương|bảng lương|trả lương|lương cơ sở|chính xác|chính là|nguyên tắc|quyết toán|hội trường|
  không phát sinh|thay đổi|bảo hiểm|bí thư chi bộ|thủ tục|trình tự|đồng ý|ý nghĩa|tin học|thư viện|hợp đồng|đấu thầu|kinh tế|xã hội|văn hóa|tổng bí thư|tổng công ty|tổng cục|cụm từ|hạn chế|hạn hẹp|vô hạn|giới hạn|thời sự`;

/** Everyday syllables, folded: nobody meant a word of the lexicon by them. */
export const EVERYDAY: ReadonlySet<string> = new Set(
  `luon nhung nguoi thay trong duong chung khac nhieu duoc theo cung cua vao ngoai truoc ngay tren duoi hien gian viec nhat thuc rang voi khi neu ma nay kia day minh toi ong anh chi con lam sao biet muon phai nen hay hoac toan quoc
  khoa hoc sinh vien quan doan thanh nien phu nong dan cong tac dang uy vien nhan dan chinh tri trung uong tinh huyen xa phuong thon khu vuc kinh te xa hoi van hoa giao duc y te phap luat an ninh quoc phong moi truong dat dai xay dung
  thuong binh lao dong khoang vua dung lien quan trinh bay phat bieu thuoc nguyen tran pham hoang phan dinh truong trang hinh tieng thoi tiet thang buoi sang chieu dem trua giua tuan nhom loai dieu khoan chuong luong thuong phat huy dong gop khen`.split(
    /\s+/,
  ),
);
