/** What leaders and the secretary order, models, difficulties, milestones. */
export const STEERING = {
  remind: `nhắc|nhắc nhở|đôn đốc|giục|thúc|thúc giục|=hối|hối thúc|remind|reminding|nudge|chase|ping|gửi nhắc|đốc thúc|nhắc việc|nhắc nộp|nhắc lại|nhắc khéo|chase up|prod|đôn đốc ngay|gửi lời nhắc|gửi tin nhắc|send a reminder|send reminders|reminder|reminders|poke|=đốc|lưu ý nhắc|
    thúc các|thúc mấy|thúc tỉnh|thúc ban|thúc giúp|thúc họ|thúc ngay|=hối mấy|=hối các|=hối giúp|giục mấy|giục các|gõ đầu|bấm chuông|nhắc mấy|nhắc các|nhắc hộ|nhắc giùm|nhắc dùm|gọi nhắc|nhắn nhắc|giục giã|follow up with|follow up|get after|hurry up|push them|give them a nudge|send a nudge|chivvy|đôn đốc giúp|ép|thuc cac ban|thuc cac tinh|
    đánh tiếng|bắn tin nhắc|bắn tin|gọi cho|gọi điện cho|gọi giúp|báo lại cho|có lời với|=đẩy|gõ cửa|=réo|nhắc chừng|nhắc nhẹ|giục hộ|giục giúp|thúc hộ|lên dây cót|give a push|jog|get on to|drop a line to|
    to hurry|hurry`,
  announce: `thông báo|thông báo cho|gửi thông báo|phát thông báo|ra thông báo|announce|announcement|broadcast|=nhắn|nhắn rằng|nhắn là|nhắn giúp|nhắn các tỉnh|nhắn các ban|nhắn tin|phổ biến|truyền đạt|gửi tin|notify|let everyone know|tell everyone|tell all|nhắn tới|nhắn cho|báo cho các|gửi tới các|gửi đến các|
    gửi cho tất cả|phát tin|loan báo|send a message to|send to all|nhắn các|nhắn toàn|thông tin tới|thông tin đến|inform|đăng thông báo|gửi toàn cụm|gửi cả cụm|gửi lời nhắn|message all|báo các ban|báo cho tất cả|thông tin cho|thông báo tới|thông báo đến|báo tới các|
    nhắn tất cả|nhắn cả|nhắn mọi người|nhắn 14|nhắn 9|nhắn mấy|nhắn anh em|nhắn đến|nhắn về|loan tin|truyền tin|truyền thông tin|báo tin|đưa tin|báo mọi người|báo cả cụm|báo toàn cụm|báo cho mọi người|báo cho cả|gửi lời tới|gửi lời đến|gửi các ban|gửi tất cả các ban|gửi mọi người|phổ biến cho|phổ biến tới|post to all|put out a notice|circulate|spread the word|let all boards know|let the boards know|let the cluster know|send word|đăng tin|ra tin|thông tri|chuyển lời|chuyển tới các|chuyển thông tin`,
  register: `đăng ký|đăng kí|register|registering|ghi nhận mô hình|nộp mô hình|gửi mô hình|giới thiệu mô hình|đề cử mô hình|thêm mô hình|có mô hình mới|submit a model|add a model|new model|khai mô hình|báo mô hình|có một mô hình|có mô hình|
    có cách làm|có sáng kiến|có 1 mô hình|xin đăng ký|đk|xây dựng được mô hình|đề xuất mô hình|log a model|record a model|propose a model|bổ sung mô hình|đưa mô hình|đăng ký mô hình|chia sẻ mô hình|want to register|đăng kí mô hình|trình mô hình|sign up|
    ghi tên|ghi danh|đưa vào danh mục|đưa vào danh sách mô hình|góp một mô hình|góp mô hình|đóng góp mô hình|khai một mô hình|giới thiệu một|giới thiệu cách làm|nộp một mô hình|gửi một mô hình|bổ sung một mô hình|thêm một mô hình|enter a model|put forward|nominate|share a model|share our model|enrol|enroll`,
  model:
    'mô hình|mô hình tốt|cách làm hay|cách làm mới|sáng kiến|điển hình|model|models|good practice|good practices|best practice|best practices|mô hình hay|mô hình mới|mô hình tiêu biểu|mô hình điểm|good models|good model|cách làm sáng tạo|mh|điển hình tiên tiến|mô hình hiệu quả',
  raise: `vướng|vướng mắc|đang vướng|khó khăn|bất cập|xin hướng dẫn|xin ý kiến|kiến nghị|đề xuất|đề nghị|thắc mắc|chưa rõ|không rõ|lúng túng|problem|difficulty|difficulties|obstacle|stuck|propose|proposal|suggest|suggestion|raise|
    phản ánh|xin cho ý kiến|đề nghị hướng dẫn|nhờ hướng dẫn|cần hướng dẫn|mong hướng dẫn|gặp khó|gặp khó khăn|khó khăn là|trở ngại|we are stuck|we have a problem|need guidance|please advise|chưa biết xử lý|chưa thống nhất|
    đề nghị cụm|kiến nghị trung ương|kiến nghị cụm|đề xuất cụm|xin hỏi về|issue:|khúc mắc|tháo gỡ|having trouble|unclear|chưa có hướng dẫn|need help with|hd giúp|ask for guidance|gặp vướng|xin chỉ đạo|nhờ cụm|mong cụm|đề nghị tw|cụm xem xét|chờ hướng dẫn|góp ý|thiếu hướng dẫn|chưa có quy định|mâu thuẫn|chồng chéo|không thống nhất|trục trặc|gặp trở ngại|bị kẹt|đang kẹt|raise an issue|xin hd|đề nghị hd|chưa có hd|
    kẹt|đang mắc|mắc ở|mắc chỗ|bị vướng|vướng chỗ|vướng ở|vướng khâu|nhờ giải đáp|nhờ cụm giải đáp|xin giải đáp|mong giải đáp|mong được hướng dẫn|mong tháo gỡ|không biết tính|không biết xử lý|không biết ghi|chưa biết tính|chưa biết ghi|nan giải|khó xử|băn khoăn|phân vân|xin được hướng dẫn|xin được giải đáp|cần tháo gỡ|cần giải đáp|nhờ tháo gỡ|kính đề nghị|kính mong|trăn trở|we request guidance|seeking guidance|ask the cluster|we ask that|we recommend|recommend|confused|not sure how|blocked|hit a snag|difficult to|bất hợp lý|không hợp lý|chưa phù hợp|không phù hợp|
    =mắc|=rối|
    có ý kiến với|chưa biết tính sao|chưa biết làm sao|không biết làm sao|hay lỗi|bị lỗi|thiếu người|thiếu kinh phí|thiếu cán bộ|quá tải|our difficulty|our problem|no guidance|lacking guidance|
    biết gỡ|gỡ thế nào|gỡ khó|gỡ vướng|gỡ giúp|gỡ rối|clarify|clarification`,
  issues: `vướng mắc|kiến nghị|câu hỏi|khó khăn|đề xuất|issues|issue|questions|question|difficulties|proposals|ý kiến|thắc mắc|khó khăn vướng mắc|phản ánh|vướng|concerns|khúc mắc|open questions|kn`,
  unanswered: `chưa trả lời|chưa được trả lời|chưa giải đáp|chưa được giải đáp|chưa xử lý|chưa giải quyết|chưa được giải quyết|chưa phản hồi|đang mở|còn mở|đang treo|đang chờ|chờ trả lời|open|unanswered|unresolved|pending|tồn đọng|đang tồn|
    chưa tháo gỡ|chưa ai trả lời|chờ ý kiến|còn tồn|quá 10 ngày|quá hạn trả lời|chưa có trả lời|chờ giải đáp|chưa được xử lý|chưa có phản hồi|còn treo`,
  answer: `trả lời|giải đáp|phản hồi|phúc đáp|hồi đáp|answer|reply|respond|trả lời câu|tl câu|tl|trả lời kiến nghị|trả lời vướng mắc|trl|rep|answering|reply to|ý kiến trả lời|đáp|
    trloi|cho ý kiến câu|ý kiến về câu|có ý kiến câu|đã xem câu|giải quyết câu|respond to|my answer to|response to`,
  setUp: `thành lập|lập|ban hành|phê duyệt|được duyệt|thông qua|kiện toàn|established|set up|approved|formed|ra quyết định|ban hành quyết định|có quyết định|xây dựng xong|hoàn thành|hoàn tất|xong|completed|finished|done|làm xong|trình xong|duyệt xong|đã có|founded|created|finalised|finalized|has been|
    đã lập|ra mắt|công bố quyết định|ký quyết định|đã ký quyết định|có qđ|đã phê duyệt|đã duyệt|chốt xong|đã thông qua|đã ban hành|in place|signed off|adopted|constituted`,
  subDocuments:
    'tiểu ban văn kiện|tiểu ban vk|tbvk|ban văn kiện|documents subcommittee|document subcommittee|subcommittee on documents|tb văn kiện',
  subPersonnel: 'tiểu ban nhân sự|tiểu ban ns|tbns|personnel subcommittee|subcommittee on personnel|tb nhân sự',
  subService:
    'tiểu ban tổ chức phục vụ|tiểu ban phục vụ|tiểu ban tcpv|tbtcpv|tiểu ban pv|service subcommittee|logistics subcommittee|tb tổ chức phục vụ|tb phục vụ|subcommittee on service|tiểu ban tổ chức',
  subAll: `3 tiểu ban|ba tiểu ban|cả 3 tiểu ban|cả ba tiểu ban|đủ 3 tiểu ban|đủ ba tiểu ban|03 tiểu ban|cả 03 tiểu ban|three subcommittees|all three subcommittees|all subcommittees|đủ các tiểu ban|all 3 subcommittees|3 subcommittees|cả 3 tb|đủ 03 tiểu ban`,
  subAny: 'tiểu ban|các tiểu ban|subcommittee|subcommittees|những tiểu ban',
  jobPosition:
    'đề án vị trí việc làm|đề án vtvl|vtvl|vị trí việc làm|đề án việc làm|job position|job positions|job position project|job-position project|job position scheme|đa vtvl|đề án vị trí',
} as const;
