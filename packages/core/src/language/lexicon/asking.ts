/** How questions and requests are marked. Phrases with diacritics, separated by `|`; what they mean is their key. */
export const ASKING = {
  what: `gì|cái gì|những gì|điều gì|what|
    những gì vậy|gì thế|gì nữa`,
  which: 'nào|which',
  who: `ai|những ai|who|whom|whose|anyone|anybody|someone|somebody|nobody|no one|ai nữa|
    ai muộn|ai trễ|ai chậm`,
  howMany: 'bao nhiêu|mấy|nhiêu|how many|how much|bao lăm',
  when: `khi nào|bao giờ|lúc nào|ngày nào|hôm nào|hồi nào|chừng nào|ngày mấy|mùng mấy|mồng mấy|thứ mấy|mấy giờ|ngày bao nhiêu|tới lúc nào|đến bao giờ|
    when|what time|what day|what date|which day|how long|bao lâu|mấy ngày|bao nhiêu ngày|how many days`,
  how: 'thế nào|như thế nào|ra sao|sao|thì sao|như nào|thế nào rồi|sao rồi|how|how is|how are|how about|what about|ntn|kiểu gì',
  howTo: `làm sao để|làm thế nào để|làm thế nào|làm sao|bằng cách nào|cách nào|cách nộp|cách nhập|cách sửa|cách điền|cách xem|cách xuất|cách gửi|cách đăng ký|how do i|how do we|how to|how can i|
    hướng dẫn cách|có cách nào|phải làm sao|thao tác thế nào|như thế nào để|what should i do to|where do i|cách báo cáo|làm kiểu gì|cú pháp`,
  why: 'vì sao|tại sao|sao lại|why|how come|lý do gì|lí do gì|cớ sao',
  where: 'ở đâu|chỗ nào|where|=đâu|nằm ở đâu',
  upTo: 'đến đâu|tới đâu|đến đâu rồi|tới đâu rồi|đến mức nào|how far|đến bước nào|tới bước nào',
  tag: `=à|=hả|nhỉ|phải không|đúng không|có phải|hay chưa|hay không|right|không nhỉ|chưa nhỉ|=rồi à|=rồi hả|is it|đk không|hay sao|
    hay muộn|hay chậm|hay trễ|hay đúng hạn|hay thế nào|được chưa|phải chăng|có phải là|thật không|đúng ko`,
  show: `cho xem|cho biết|cho hỏi|hiển thị|liệt kê|kể tên|show|show me|list|tell me|give me|let me see|tra cứu|=tra|kiểm tra|check|muốn biết|muốn xem|muốn hỏi|cần biết|
    cần xem|điểm qua|=nêu|nêu tên|rà soát|=rà|look up|xem|xem giúp|cho em hỏi|cho tôi hỏi|cho mình hỏi|cho anh hỏi|cho em xem|cho tôi xem|cho mình xem|cho anh xem|cho em biết|
    cho tôi biết|cho mình biết|cho anh biết|cho xin|cho em xin|cho tôi xin|cho mình xin|=hỏi|báo cáo tôi|báo tôi|=đọc|thống kê|xin số|gửi tôi xem|i want to see|can i see|i want to know|get me|find|display|
    cho tôi|cho anh|cho em|cho mình|đưa tôi|đưa ra|lấy|lấy giúp|tìm|tìm kiếm|search|search for|danh sách|ds|list of|
    điểm mặt|điểm danh|điểm lại|điểm cho|điểm giúp|điểm tên|điểm ra|điểm nhanh|điểm sơ|điểm mấy|điểm vài|điểm giùm|đọc tên|đọc cho|đọc giúp|nêu giúp|kể ra|kể giúp|kể cho|chỉ ra|chỉ tên|cho tên|cho danh sách|mở cho|mở giúp|bật cho xem|lật lại|coi|coi giúp|coi thử|cho coi|xem thử|xem hộ|ngó|ngó giúp|liếc|thống kê giúp|báo lại|báo cho tôi|cập nhật cho|cập nhật giúp|muốn đọc|muốn nghe|muốn nắm|cần nắm|muốn tra|nắm tình hình|nắm nhanh|tìm hiểu|pull up|bring up|give us|run me through|walk me through|fetch|need to see|need to know|i need|who can tell|remind me what|remind me who|remind me which|wondering|i'd like to know|i'd like to see|would like to see|would like to know|
    điểm xem|điểm các|điểm những|điểm hộ|
    xin hỏi|hỏi xem|hỏi về|hỏi tí|hỏi chút|hỏi lại|hỏi thăm`,
  can: 'có được|được không|có thể|có cần|có phải|can i|could|can we|may i|am i allowed|is it possible|nên không|được ko|có nên',
  please: `giúp|hộ|đề nghị|yêu cầu|please|pls|hãy|nhờ|xin|mong|can you|could you|phiền|làm ơn|vui lòng|
    giùm|dùm|giúp tôi|hộ tôi|cho tôi nhờ|giúp mình|kindly|
    giúp em với|giúp tôi với|giúp với|giúp mình với`,
  no: "không|chẳng|đừng|no|not|khỏi|không được|never|don't|dont|chả",
  notYet: `chưa|vẫn chưa|còn chưa|chưa thấy|chưa có|not yet|hasn't|haven't|has not|have not|hasnt|havent|didn't|did not|didnt|yet to|yet|isn't|still not|still hasn't|mà chưa|không chịu|
    không thấy|chưa chịu|unsubmitted|not submitted|without`,
  already: 'đã|rồi|vừa|vừa mới|mới|already|just|has|have|đã được|xong rồi|xog',
} as const;
