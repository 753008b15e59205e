/** Asking about figures: totals, comparisons, trends, summaries, scores and files. */
export const FIGURES = {
  summary: `tổng hợp|tóm tắt|tổng kết|sơ kết|summary|summaries|summarize|summarise|overview|tổng quan|khái quát|bức tranh|tình hình chung|tóm lược|đánh giá chung|recap|digest|tổng thuật|kết quả chung|báo cáo tổng hợp|bản tổng hợp|
    tóm gọn|điểm chính|nét chính|kết quả nổi bật|nổi bật|highlights|main points|kết quả hoạt động|kết quả công tác|kết quả thực hiện|kết quả báo cáo|số liệu chung|số liệu tổng hợp|toàn cảnh|bảng tổng hợp|sum up|tổng hợp số liệu|wrap up|big picture|
    tổng thể|nhìn chung|vài dòng|mấy dòng|ý chính|mấy ý|vài ý|nét lớn|cô đọng|gói gọn|tóm lại|tóm cho|điểm tình hình|toàn cục|bản tóm tắt|in a nutshell|in brief|brief me|briefing|round-up|roundup|rundown|at a glance|quick look|gist|key points|key takeaways|bird's eye|gom lại|gom báo cáo|tổng hợp lại|rút gọn|khái lược|sơ lược|lược lại|sơ bộ|state of play`,
  result: `kết quả|results|result|how did|làm được gì|làm được những gì|thành tích|
    đạt được những gì|đạt được gì|làm ăn|kết quả ra sao|kết quả thế nào|thành quả|ra được gì|achieve|achieved|achievements|accomplished|outcome`,
  content: `nội dung báo cáo|báo cáo những gì|báo cáo gì|báo cáo của|bản báo cáo của|trong báo cáo|có gì|có điểm gì|đáng chú ý|đáng lưu ý|ghi gì|viết gì|nói gì|gồm những gì|chi tiết|report of|report from|'s report|số liệu của|toàn bộ số liệu|full report|what did|
    báo cáo có gì|nội dung|đã báo gì|in the report|the report of|details|says|xem báo cáo|cho xem báo cáo|mở báo cáo của|báo cáo tỉnh|báo cáo ban|content of|
    viết những gì|báo gì|nêu gì|nêu những gì|kể gì|có những gì|trong bản báo cáo|đọc bản báo cáo|đọc báo cáo|bản báo cáo|bài báo cáo của|read the report|what is in|what's in|what does|khai những gì|khai gì`,
  compare:
    'so sánh|đối chiếu|so kè|compare|comparison|comparing|giữa|hơn kém|hơn|ai hơn|so giữa|cao hơn|thấp hơn|higher|lower|more than|nhiều hơn|ít hơn|chênh|chênh nhau|between|ranked by|by board|by province|theo ban|theo tỉnh|theo từng ban|theo từng tỉnh|xếp theo|sắp xếp theo',
  top: `cao nhất|nhiều nhất|lớn nhất|tốt nhất|dẫn đầu|đứng đầu|top|highest|most|best|leading|nhất cụm|đầu bảng|largest|biggest|hàng đầu|đứng nhất|nhất bảng|giỏi nhất|khá nhất|nhiều hơn cả|cao hơn cả|quán quân|dẫn đầu cụm|leads|lead|tops|đạt cao|=cao|vượt trội|
    nhất nhì|đầu cụm|dẫn cụm|trội nhất|nổi trội|ahead|number one|first place|quán quân cụm|nhiều hơn hết|về nhất|ăn đứt`,
  bottom: `thấp nhất|ít nhất|kém nhất|đứng cuối|cuối bảng|lowest|least|fewest|worst|bottom|=đội sổ|chậm nhất|bét|smallest|xếp cuối|cuối cùng|đứng chót|=chót bảng|=thấp|yếu nhất|tệ nhất|bét bảng|weakest|bé nhất|nhỏ nhất|
    đội sổ bảng|áp chót|=chót|cuối cụm|bét cụm|kém cụm|khiêm tốn nhất|trailing|rock bottom`,
  total: `tổng|tổng số|tổng cộng|toàn cụm|cả cụm|cụm|cụm mình|cụm ta|trong cụm|whole cluster|total|totals|overall|cluster|the cluster|cộng lại|bình quân|trung bình|average|cluster-wide|all together|in total|toàn bộ|cộng dồn|tất cả các ban|tất cả các tỉnh|toan cum|altogether|sum|
    cả 14 ban|cả 9 ban|gộp lại|tính chung|cộng cả|tổng toàn cụm|tổng cụm|nguyên cụm|combined|in all|aggregate|grand total`,
  trend: `so với|tăng hay giảm|xu hướng|biến động|diễn biến|trend|trends|trending|versus|vs|compared to|compared with|compared|change since|up or down|growth|chênh lệch so với|tăng bao nhiêu|giảm bao nhiêu|tăng mấy|giảm mấy|than last|tăng trưởng|so kỳ trước|so cùng kỳ|increased|decreased|grown|risen|fallen|dropped|gone up|gone down|nhích|tăng giảm|tăng hơn|giảm hơn|than the same|hơn cùng kỳ|kém cùng kỳ|hơn kỳ trước|
    đi lên hay đi xuống|lên hay xuống|lên hay giảm|tăng lên hay|giảm đi hay|hay giảm|hay tăng|up from|down from|up on|down on|hơn năm ngoái|kém năm ngoái|hơn năm trước|khá hơn|kém hơn kỳ|kém hơn năm|nhiều hơn năm|nhiều hơn kỳ|ít hơn năm|ít hơn kỳ|so sánh với kỳ|so với kỳ|so với năm|đối chiếu với kỳ|đối chiếu cùng kỳ|đối chiếu với cùng kỳ|bằng năm ngoái|bằng cùng kỳ|bằng kỳ trước|over last year|over the previous|since last year|improved on|better than last|worse than last|more than last|less than last|fewer than last|relative to|qua các kỳ|qua các năm|những kỳ gần đây|chiều hướng|tốc độ tăng|movement`,
  change: 'tăng|giảm|thay đổi|cải thiện|tiến bộ|against|rise|fall|increase|decrease|grow|changed|đi lên|đi xuống',
  percentOf: 'đạt|phần trăm|tỷ lệ|tỉ lệ|percent|percentage|share|rate|bao nhiêu phần trăm|chỉ tiêu|kế hoạch',
  target:
    "chỉ tiêu|kế hoạch|target|plan|chỉ tiêu năm|kế hoạch năm|mục tiêu|of plan|of the plan|of target|chỉ tiêu giao|chỉ tiêu cả năm|kế hoạch cả năm|nghị quyết|of the target|of the year's plan",
  ranking: `xếp hạng|bảng điểm|bảng xếp hạng|thứ hạng|hạng|điểm thi đua|điểm số|điểm|số điểm|rank|ranks|ranking|rankings|leaderboard|score|scores|points|standings|xếp thứ|đứng thứ|tổng điểm|bxh|score table|hạng mấy|vị trí thứ|thứ mấy trong cụm|
    chấm điểm thế nào|xếp loại|bảng thi đua|kết quả thi đua|thi đua|xếp vị trí|điểm cộng|điểm trừ|điểm thưởng|bảng tổng sắp|tổng sắp|scoreboard|đứng hạng|xếp thứ mấy|
    bảng tổng điểm|vị trí bao nhiêu|vị trí mấy|vị trí của|thứ bậc|league table|emulation table|emulation ranking|emulation standings|in the emulation|place in the table|chấm được|được chấm|bao nhiêu điểm|mấy điểm|điểm của|điểm cụm|
    bét bảng|đứng bét|đầu bảng|cuối bảng|đội sổ|nhất bảng|chót bảng|top of the table|bottom of the table|đứng đầu cụm|đứng cuối cụm|đứng nhất cụm`,
  scoreChange:
    'cộng điểm|trừ điểm|thêm điểm|sửa điểm|nâng điểm|tăng điểm|hạ điểm|đổi điểm|chỉnh điểm|cho điểm cao|buff|cộng thêm điểm|change the score|raise the score|boost',
  export: `xuất|xuất file|xuất ra|tải|tải về|tải xuống|kết xuất|export|download|gửi file|file|tệp|bản mềm|in ra|xuất báo cáo|save as|trích xuất|as a file|attachment|đính kèm|kéo về|lấy file|=vẽ|
    in báo cáo|in giúp|in file|in bảng|in bản|in tổng hợp|in cho`,
  xlsx: 'excel|xlsx|xls|bảng tính|exel|ecxel|spreadsheet|file số liệu|excell|ex cel',
  docx: 'word|docx|file doc|bản doc|ra doc|doc file|as doc|a doc|word doc|đuôi doc|văn bản word|file văn bản|bản word|w0rd',
  pdf: 'pdf|bản pdf',
  png: 'biểu đồ|png|chart|charts|đồ thị|image|picture|graph|hình ảnh|=ảnh|=hình vẽ|sơ đồ|jpg|bản ảnh|file ảnh',
  ics: 'ics|calendar|ical|file lịch|google calendar|outlook|lịch nhắc|lịch điện thoại|icalendar|lịch',
  csv: 'csv',
  json: 'json',
} as const;
