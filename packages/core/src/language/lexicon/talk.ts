/** Help, courtesy, giving up, settings, and what is not answered here. */
export const TALK = {
  help: `trợ giúp|hướng dẫn sử dụng|hướng dẫn dùng|cách dùng|cách sử dụng|dùng thế nào|dùng như thế nào|sử dụng thế nào|sử dụng như thế nào|dùng sao|làm được gì|làm được những gì|hỗ trợ gì|hỗ trợ những gì|biết làm gì|help|help me|lệnh|các lệnh|câu lệnh|
    danh sách lệnh|menu|commands|command|what can you do|what can this bot|chức năng|tính năng|giúp gì|giúp được gì|giúp tôi với|giúp em với|giúp với|hdsd|không biết dùng|chưa biết dùng|how does this work|hướng dẫn em|hướng dẫn tôi|hướng dẫn với|
    bot làm gì|bot này làm gì|có những lệnh|usage|manual|guide|instructions|hướng dẫn sd|hướng dẫn mình|cứu|chỉ em|chỉ giúp|không biết làm|gõ gì|gõ lệnh gì|nhắn gì|hd sử dụng`,
  byButton: `nhận tin này|nhận được tin|nguồn số liệu|nguồn của số|nguồn nào|số này ở đâu ra|lấy từ đâu|lấy ở đâu ra|cấp mã|mã mời|mã đăng nhập|mã kích hoạt|mã truy cập|cấp quyền|danh bạ|duyệt báo cáo|duyệt cho|phê duyệt báo cáo|trả lại báo cáo|trả báo cáo|tiếp nhận báo cáo|
    chấm điểm cho|chấm chéo|chấm điểm|bỏ phiếu|phiếu kín|thu hồi quyền|thu hồi tài khoản|thu hồi|invite|invitation|access code|approve the report|approve report|return the report|accept the report|why did i get|why am i getting|directory|vote|ballot|revoke|thêm cán bộ mới|thêm người dùng|
    đầu mối mới|thêm đầu mối|where does this number|source of|bầu chọn|đổi đầu mối|liên kết tài khoản|score for|score the|kết nối slack|kết nối telegram|tài khoản thứ hai|khóa số liệu|approve|why was i not|sao tôi nhận|sao em nhận|không nhận được nhắc|không nhận được tin`,
  greet: `chào|xin chào|hello|hi|hey|alo|a lô|good morning|good afternoon|good evening|tạm biệt|bye|goodbye|see you|chúc|khỏe không|ngủ ngon|chào buổi sáng|helo|hế lô|chào bot|chúc mừng|how are you|bạn là ai|em là ai|bot là ai|mày là ai|ai đấy|
    are you there|có đó không|có ai ở đó|bạn tên gì|tên gì|nice to meet|chào cả nhà|morning|happy|chúc mừng năm mới|buổi sáng tốt lành|mệt quá|buồn quá|vui quá|who are you|=ê`,
  thanks: `cảm ơn|cám ơn|cảm ơn nhiều|thanks|thank you|tks|thank|thank u|thks|thx|ok|oke|okie|okay|ok ạ|vâng|vâng ạ|dạ|dạ vâng|dạ rõ|rõ|rõ rồi|đã rõ|tốt lắm|hay quá|tuyệt vời|tuyệt|giỏi quá|good job|great|nice|well done|đã nhận|nhận rồi|=ừ|uh|=ờ|haha|hihi|đỉnh|
    good bot|perfect|cool|hoan hô|giỏi lắm|tốt|yes|ukm|uhm|oki|được rồi|biết rồi|hiểu rồi|noted|got it|tuyệt quá`,
  cancel: `hủy|huỷ|hủy bỏ|thôi|bỏ qua|không nhập nữa|không làm nữa|không gửi nữa|không nộp nữa|không báo cáo nữa|dừng|dừng lại|thoát|cancel|stop|never mind|nevermind|quit|exit|abort|bỏ đi|khỏi|để sau|=bỏ|forget it|đừng lưu|không lưu|ngừng|ngưng|ngừng lại|thôi không|
    thôi bỏ|thôi khỏi|không cần nữa|khỏi cần|để lúc khác|để khi khác|not now|scrap that|drop it|don't save|discard|hủy lệnh|hủy thao tác|hủy nhập|bỏ hết|làm lại sau|tính sau|hoãn nhập|không sửa nữa|kết thúc nhập|leave it|bỏ bản nháp|không muốn nữa|dẹp`,
  language:
    'tiếng anh|tiếng việt|english|vietnamese|ngôn ngữ|language|t anh|t việt|sang tiếng|in english|in vietnamese|bằng tiếng',
  switch:
    'chuyển|đổi|switch|change|set|đặt|cài|cài đặt|chỉnh|thiết lập|settings|setting|dùng|use|nói|trả lời bằng|speak|reply|hiển thị bằng|chỉnh lại|sang|tùy chỉnh|to',
  english: 'tiếng anh|english|t anh|anh ngữ|sang anh',
  vietnamese: 'tiếng việt|vietnamese|t việt|việt ngữ|sang việt',
  settings: 'cài đặt|thiết lập|settings|setting|tùy chỉnh|cấu hình nhắc|tùy chọn|preferences',
  reminderTime: `giờ nhắc|thời gian nhắc|giờ nhận nhắc|giờ gửi nhắc|reminder time|reminder hour|nhắc tôi lúc|nhắc em lúc|nhắc mình lúc|nhắc lúc|nhắc vào lúc|remind me at|reminders at|nhắc tôi vào|nhắc em vào|nhắc mình vào|giờ nhận thông báo|giờ thông báo|nhắc việc lúc|gửi nhắc lúc|
    nhắc nhở lúc|nhắc nhở vào|nhắc vào|nhắc hằng ngày lúc|nhận nhắc lúc|giờ nhắc việc|giờ nhắc nhở|nhận nhắc việc lúc|nhận nhắc vào|remind me every|reminders to|send reminders at|giờ nhắc hẹn|khung giờ nhắc`,
  mute: `tắt nhắc|tắt nhắc nhở|tắt nhắc việc|tắt thông báo|ngừng nhắc|đừng nhắc|không nhắc|im lặng|tạm dừng nhắc|tạm ngừng nhắc|mute|tạm tắt|thôi nhắc|stop reminding|stop reminders|stop the reminders|stop sending|đừng làm phiền|do not disturb|không nhận nhắc|snooze|turn off|no reminders|
    đừng nhắn|không làm phiền|tắt tiếng|tắt chuông|dừng nhắc|dừng thông báo|ngưng nhắc|ngừng thông báo|đừng gửi nhắc|đừng gửi thông báo|tạm dừng thông báo|pause reminders|silence|quiet|tắt lời nhắc|tắt tin nhắc|hoãn nhắc|ngừng gửi nhắc|khỏi nhắc|tắt nhận nhắc|không muốn nhận nhắc|bớt nhắc|dừng gửi nhắc|đừng nhắc nữa|tắt hết nhắc|yên lặng`,
  unmute: `bật nhắc|bật lại|bật nhắc nhở|bật lại nhắc|mở lại nhắc|mở nhắc|nhắc lại bình thường|nhắc lại như cũ|nhận nhắc lại|nhận lại nhắc|nhận lại thông báo|unmute|turn on|turn back on|bật thông báo|mở thông báo|mở lại thông báo|resume reminders|resume notifications|hết im lặng|bỏ im lặng|bật tiếng|
    tiếp tục nhắc|tiếp tục nhận nhắc|start reminding|khôi phục nhắc|bỏ tắt|nhắc trở lại|bật chế độ nhắc|bỏ chế độ im lặng|thôi im lặng|mở tiếng|gửi nhắc lại như|nhắc lại cho tôi|nhắc lại cho em|tắt im lặng|reminders back`,
} as const;
