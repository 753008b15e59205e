/** Help, courtesy, giving up, settings, and what is not answered here. */
export const TALK = {
  help: `trợ giúp|hướng dẫn sử dụng|hướng dẫn dùng|cách dùng|cách sử dụng|dùng thế nào|dùng như thế nào|sử dụng thế nào|sử dụng như thế nào|dùng sao|làm được gì|làm được những gì|hỗ trợ gì|hỗ trợ những gì|biết làm gì|help|help me|lệnh|các lệnh|câu lệnh|
    danh sách lệnh|menu|commands|command|what can you do|what can this bot|chức năng|tính năng|giúp gì|giúp được gì|hdsd|không biết dùng|chưa biết dùng|how does this work|hướng dẫn em|hướng dẫn tôi|hướng dẫn với|
    bot làm gì|bot này làm gì|có những lệnh|usage|manual|guide|instructions|hướng dẫn sd|hướng dẫn mình|cứu|chỉ em|chỉ giúp|không biết làm|gõ gì|gõ lệnh gì|nhắn gì|hd sử dụng|
    thao tác ở đâu|thao tác thế nào|thao tác sao|bấm ở đâu|bấm vào đâu|bấm nút nào|vào đâu để|vào mục nào|chỗ nào để|ở chỗ nào để|chỉ tôi cách|chỉ cho tôi|chỉ giúp tôi|bày tôi|bày cho|bày giúp|làm được việc gì|làm được những việc gì|làm những việc gì|biết làm những gì|giúp được những gì|giúp những gì|hỗ trợ được gì|có những chức năng|dùng để làm gì|để làm gì|xài sao|xài thế nào|xài kiểu gì|dùng kiểu gì|lần đầu dùng|mới dùng|chưa quen dùng|không rành|what are my options|how do you work|what do you do|getting started guide|how does it work|i'm lost|i am lost|i'm new|new here|cần trợ giúp|cần giúp|cần hỗ trợ`,
  byButton: `nhận tin này|nhận được tin|nguồn số liệu|nguồn của số|nguồn nào|số này ở đâu ra|lấy từ đâu|lấy ở đâu ra|cấp mã|mã mời|mã đăng nhập|mã kích hoạt|mã truy cập|cấp quyền|danh bạ|duyệt báo cáo|duyệt cho|phê duyệt báo cáo|trả lại báo cáo|trả báo cáo|tiếp nhận báo cáo|
    chấm điểm cho|chấm chéo|chấm điểm|bỏ phiếu|phiếu kín|thu hồi quyền|thu hồi tài khoản|thu hồi|invite|invitation|access code|approve the report|approve report|return the report|accept the report|why did i get|why am i getting|directory|vote|ballot|revoke|thêm cán bộ mới|thêm người dùng|
    đầu mối mới|thêm đầu mối|where does this number|source of|bầu chọn|đổi đầu mối|liên kết tài khoản|score for|score the|kết nối slack|kết nối telegram|tài khoản thứ hai|khóa số liệu|approve|why was i not|sao tôi nhận|sao em nhận|không nhận được nhắc|không nhận được tin`,
  greet: `chào|xin chào|hello|hi|hey|alo|a lô|good morning|good afternoon|good evening|tạm biệt|bye|goodbye|see you|chúc|khỏe không|ngủ ngon|chào buổi sáng|helo|hế lô|chào bot|chúc mừng|how are you|bạn là ai|em là ai|bot là ai|mày là ai|ai đấy|
    are you there|có đó không|có ai ở đó|bạn tên gì|tên gì|nice to meet|chào cả nhà|morning|happy|chúc mừng năm mới|buổi sáng tốt lành|mệt quá|buồn quá|vui quá|who are you|=ê|
    chúc anh em|chúc các|chúc mọi người|chúc cả|chúc cụm|chúc sức khỏe|vui vẻ nhé|cuối tuần vui|cuối tuần vui vẻ|ngày mới|buổi chiều vui|một ngày tốt|một ngày vui|good day|good night|greetings|how is it going|how's it going|have a nice|have a good|hôm nay thế nào|rảnh không|bạn khỏe|lâu quá|lâu rồi không|
    vất vả|vất vả quá|mệt mỏi|vui quá nhỉ|lo quá`,
  thanks: `cảm ơn|cám ơn|cảm ơn nhiều|thanks|thank you|tks|thank|thank u|thks|thx|ok|oke|okie|okay|ok ạ|vâng|vâng ạ|dạ|dạ vâng|dạ rõ|rõ|rõ rồi|đã rõ|tốt lắm|hay quá|tuyệt vời|tuyệt|giỏi quá|good job|great|nice|well done|đã nhận|nhận rồi|=ừ|uh|=ờ|haha|hihi|đỉnh|
    good bot|perfect|cool|hoan hô|giỏi lắm|tốt|yes|ukm|uhm|oki|được rồi|biết rồi|hiểu rồi|noted|got it|tuyệt quá|
    biết ơn|đa tạ|cảm kích|much appreciated|appreciate it|appreciated|cheers|rất tốt|rất hay|hài lòng|ưng|xuất sắc|bravo|kudos|nice one|awesome|excellent|super`,
  cancel: `hủy|huỷ|hủy bỏ|thôi|bỏ qua|không nhập nữa|không làm nữa|không gửi nữa|không nộp nữa|không báo cáo nữa|=dừng|dừng lại|thoát|cancel|stop|never mind|nevermind|quit|exit|abort|bỏ đi|=khỏi|để sau|=bỏ|forget it|đừng lưu|không lưu|ngừng|ngưng|ngừng lại|thôi không|
    thôi bỏ|thôi khỏi|không cần nữa|khỏi cần|để lúc khác|để khi khác|not now|scrap that|drop it|don't save|discard|hủy lệnh|hủy thao tác|hủy nhập|bỏ hết|làm lại sau|tính sau|hoãn nhập|không sửa nữa|kết thúc nhập|leave it|bỏ bản nháp|không muốn nữa|dẹp|
    dung lai|dừng nhập|dừng đi|dừng ở đây|dừng việc|dừng luôn|khỏi nhập|khỏi nộp|khỏi gửi|khỏi làm|khoan đã|khoan|hượm|hượm đã|từ từ đã|bỏ lệnh|bỏ thao tác|gác lại|để lát|lát nữa làm|mai làm|để mai|để hôm khác|thôi để|không tiếp tục|không làm tiếp|không điền nữa|thôi nhé|ngừng ở đây|thoát ra|thoát khỏi|ra ngoài|quay ra|rút lui|back out|hold off|call it off|leave this|forget about it|don't bother|not right now|no longer need|stop this|stop here|stop it|cancel that|bấm nhầm|bấm lộn|ấn nhầm|vào nhầm|chạm nhầm|mở nhầm|gửi nhầm nút|wrong button|by accident|by mistake|
    không cần đâu|thôi không cần`,
  language:
    'tiếng anh|tiếng việt|english|vietnamese|ngôn ngữ|language|t anh|t việt|sang tiếng|in english|in vietnamese|bằng tiếng',
  switch:
    'chuyển|đổi|switch|change|set|đặt|cài|cài đặt|=chỉnh|thiết lập|settings|setting|=dùng|use|nói|trả lời bằng|speak|reply|hiển thị bằng|chỉnh lại|sang|tùy chỉnh|to',
  english: 'tiếng anh|english|t anh|anh ngữ|sang anh',
  vietnamese: 'tiếng việt|vietnamese|t việt|việt ngữ|sang việt',
  settings: 'cài đặt|thiết lập|settings|setting|tùy chỉnh|cấu hình nhắc|tùy chọn|preferences',
  reminderTime: `giờ nhắc|thời gian nhắc|giờ nhận nhắc|giờ gửi nhắc|reminder time|reminder hour|nhắc tôi lúc|nhắc em lúc|nhắc mình lúc|nhắc lúc|nhắc vào lúc|remind me at|reminders at|nhắc tôi vào|nhắc em vào|nhắc mình vào|giờ nhận thông báo|giờ thông báo|nhắc việc lúc|gửi nhắc lúc|
    nhắc nhở lúc|nhắc nhở vào|nhắc vào|nhắc hằng ngày lúc|nhận nhắc lúc|giờ nhắc việc|giờ nhắc nhở|nhận nhắc việc lúc|nhận nhắc vào|remind me every|send reminders at|giờ nhắc hẹn|khung giờ nhắc|
    set reminders to|move reminders to|change reminders to|my reminders to|reminder to`,
  mute: `tắt nhắc|tắt nhắc nhở|tắt nhắc việc|tắt thông báo|ngừng nhắc|đừng nhắc|không nhắc|im lặng|tạm dừng nhắc|tạm ngừng nhắc|mute|tạm tắt|thôi nhắc|stop reminding|stop reminders|stop the reminders|stop sending|đừng làm phiền|do not disturb|không nhận nhắc|snooze|turn off|no reminders|
    đừng nhắn|không làm phiền|tắt tiếng|tắt chuông|dừng nhắc|dừng thông báo|ngưng nhắc|ngừng thông báo|đừng gửi nhắc|đừng gửi thông báo|tạm dừng thông báo|pause reminders|silence|quiet|tắt lời nhắc|tắt tin nhắc|hoãn nhắc|ngừng gửi nhắc|khỏi nhắc|tắt nhận nhắc|không muốn nhận nhắc|bớt nhắc|dừng gửi nhắc|đừng nhắc nữa|tắt hết nhắc|yên lặng|
    tắt tb|tắt thông báo nhắc|tắt tin|tắt mấy tin|cho im|im đi|im giúp|đừng réo|đừng làm ồn|tạm im|tạm ngưng|tạm ngừng|bớt réo|không cần nhắc|khỏi cần nhắc|thôi đừng nhắc|ngừng báo|dừng tin nhắc|ngưng tin nhắc|hold reminders|no more reminders|stop pinging|stop nudging|don't remind|do not remind|stop bothering`,
  unmute: `bật nhắc|bật lại|bật nhắc nhở|bật lại nhắc|mở lại nhắc|mở nhắc|nhắc lại bình thường|nhắc lại như cũ|nhận nhắc lại|nhận lại nhắc|nhận lại thông báo|unmute|turn on|turn back on|bật thông báo|mở thông báo|mở lại thông báo|resume reminders|resume notifications|hết im lặng|bỏ im lặng|bật tiếng|
    tiếp tục nhắc|tiếp tục nhận nhắc|start reminding|khôi phục nhắc|bỏ tắt|nhắc trở lại|bật chế độ nhắc|bỏ chế độ im lặng|thôi im lặng|mở tiếng|gửi nhắc lại như|nhắc lại cho tôi|nhắc lại cho em|tắt im lặng|reminders back|
    bật chuông|bật tin nhắc|bật thông báo nhắc|mở chuông|cho nhắc lại|lại nhắc tôi|nhắc tôi lại như|hoạt động lại nhắc|reactivate|re-enable|enable reminders|turn reminders on`,
} as const;
