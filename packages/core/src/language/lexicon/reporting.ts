/** Handing in, owing, deadlines and the figures of a report. */
export const REPORTING = {
  submit: `nộp|gửi|gởi|nạp|=trình|hand in|handed in|handed theirs in|handed it in|handed them in|handed ours in|hand it in|handing in|submit|submitted|submits|submitting|turn in|turned in|turned theirs in|turned it in|turned them in|turned ours in|send|sent|send in|sent in|filed|file in|gửi lên|nộp lên|chuyển lên|đã có báo cáo|
    có báo cáo|nhận được báo cáo|nhận được|nhận báo cáo|reported|got in|reporting|nop bai|nộp bài|trình lên|báo cáo rồi|báo cáo xong|báo cáo chưa|
    trình báo cáo|đã trình|xin trình|trình cụm|chưa trình|về báo cáo|báo cáo về|gửi về|nộp về|đã về|về đủ|hand over|hand it in|send it in|turn it in|submit it|file it|send it off|deliver|delivered|put in|turned it in|send off|push through|đẩy báo cáo|đẩy lên|bấm nộp|chốt nộp|nộp chính thức|gửi chính thức|báo cáo đã về|đến báo cáo|có bài|lodged|lodge|filing|gửi đi|nộp đi|
    received|come in|came in|nhận thêm|nhận thêm được|thu được|thu đủ|thu về|đã thu|thu báo cáo|nhận đủ|gom được|gom đủ|
    về đích|lên trước|sent it|cán đích`,
  finish: 'xong|hoàn thành|hoàn tất|đủ|đầy đủ|completed|complete|done|finished|hết|kết thúc|xong hết|ok chưa|xog',
  lack: `thiếu|còn thiếu|=nợ|còn nợ|nợ gì|nợ bài|nợ số|chậm|=muộn|=trễ|quá hạn|chậm nộp|nộp chậm|nộp muộn|nộp trễ|trễ hạn|chậm trễ|missing|late|overdue|outstanding|pending|owe|owes|owing|behind|tồn đọng|sót|bỏ sót|lagging|
    nợ báo cáo|chậm hạn|nộp thiếu|còn sót|chây ì|im hơi|bặt tin|mất hút|đang nợ|chậm tiến độ|bị chậm|còn lại|
    ai muộn|nào muộn|báo cáo muộn|đang muộn|bị muộn|hay muộn|gửi muộn|muộn hạn|muộn báo cáo|muộn rồi|có muộn|muộn thế|gửi chậm|gửi trễ|báo chậm|quá hạn nộp|lỡ hạn|trượt hạn|lần lữa|bê trễ|lơ là|chưa xong|trắng|còn trắng|còn trống|vắng|vắng mặt|còn vắng|chậm chân|lề mề|ì ạch|straggler|stragglers|laggards|delinquent|not in yet|hold out|holdouts|holding up|
    ai trễ|nào trễ|đang trễ|bị trễ|trễ báo cáo|trễ nộp|có trễ|
    im ắng|vẫn im|im lìm|im re|chưa động tĩnh|không động tĩnh|không thấy động tĩnh|ai chậm|
    chậm nhất|muộn nhất|waiting for|waiting on|awaiting|still owed|not come in|to come in|
    khất báo cáo|còn khất|lỡ hẹn|trễ hẹn|sai hẹn|chưa về đích|tụt lại|tụt hậu|bỏ trễ|lặn mất|lặn tăm|biệt tăm|bặt vô âm tín|bặt tăm|không hồi âm|chưa hồi âm|chưa có tin gì|không thấy tăm hơi|chưa nhúc nhích|mất tăm|dropped the ball|no-show`,
  report: 'báo cáo|report|reports|bản báo cáo|bài báo cáo|biểu mẫu|mẫu báo cáo|biểu báo cáo|phiếu báo cáo',
  figures: 'số liệu|con số|figures|data|chỉ tiêu|chỉ số|numbers|số',
  status: `tình hình|tiến độ|trạng thái|status|progress|situation|tình hình nộp|tiến độ nộp|tình hình báo cáo|tiến độ báo cáo|tình hình gửi|kết quả nộp|tình trạng|thực trạng|tình hình thực hiện báo cáo`,
  handInState: `tình hình nộp|tiến độ nộp|tình hình gửi|tiến độ gửi|kết quả nộp|tình hình báo cáo|tiến độ báo cáo|submission status|the submission|submissions|how is the submission|submission progress|tỷ lệ nộp|tình trạng nộp|danh sách nộp|tình hình nộp báo cáo|tiến độ nộp báo cáo|
    tình hình báo cáo về|tiến độ thu báo cáo|thu báo cáo|nhận báo cáo đến đâu|bao nhiêu phần trăm đã nộp|
    reports received|received so far|reports are in|reports in so far|are in so far`,
  whichBoards: `ban nào|tỉnh nào|đơn vị nào|địa phương nào|nơi nào|thành viên nào|tỉnh thành nào|thành phố nào|những ban nào|những tỉnh nào|những đơn vị nào|các ban nào|bao nhiêu ban|bao nhiêu tỉnh|bao nhiêu đơn vị|
    mấy ban|mấy tỉnh|mấy đơn vị|which boards|which board|which province|which provinces|what boards|which units|how many boards|how many provinces|những ban|những tỉnh|những đơn vị|ban tổ chức nào|mấy nơi|bao nhiêu nơi|
    những nơi|những nơi nào|bên nào|chỗ nào|những ai|anh nào|nhà nào|tỉnh ủy nào|bao nhiêu địa phương|mấy địa phương|những địa phương|các đơn vị nào|các tỉnh nào|which ones|các địa phương nào|bao nhiêu tỉnh thành|which unit|which of the boards|which members|
    anh em nào|tỉnh bạn nào|các nơi nào|địa bàn nào|tỉnh thành phố nào|bao nhiêu thành viên|tên các ban|tên các tỉnh|mấy anh|mấy nhà|mấy thành viên|đơn vị thành viên nào|who all|which member|what provinces|ban nào trong số|
    nào muộn|nào trễ|vài ban|vài tỉnh|vài đơn vị|vài nơi|một số ban nào`,
  allBoards: `danh sách ban|danh sách các ban|danh sách tỉnh|danh sách các tỉnh|danh sách đơn vị|danh sách các đơn vị|ds ban|các ban|các tỉnh|các đơn vị|các địa phương|các thành viên|các nơi|toàn bộ các ban|tất cả các ban|tất cả các tỉnh|tất cả|all boards|all the boards|all provinces|mọi ban|everyone|everybody|all members|the boards|boards|provinces|
    các bên|tất cả các đơn vị|các ban tổ chức|các tỉnh thành|các tỉnh ủy|từng ban|từng tỉnh|từng đơn vị|mỗi ban|mỗi tỉnh|các thành viên trong cụm|cả cụm|toàn cụm|trong cụm|mọi người|mn|all units|14 ban|9 ban|14 tỉnh|9 tỉnh|14 đơn vị|9 đơn vị|
    mười bốn ban|tất cả đơn vị|mọi đơn vị|các anh chị|các đồng chí|every board|each board|each province|across boards|across provinces|the provinces|giữa các ban|giữa các tỉnh|giữa các đơn vị|
    14 ban tổ chức|cả 14|cả 9|anh em trong cụm|tất cả mọi người|các đầu mối|các ban trong cụm|các tỉnh trong cụm|các thành viên cụm|the whole cluster|cluster members|the members|all of them|every province|per board|per province`,
  ownSide: `bên em|bên mình|bên tôi|bên ta|bên này|=chỗ em|=chỗ mình|=chỗ tôi|tỉnh em|tỉnh mình|tỉnh tôi|tỉnh nhà|ban em|ban mình|ban tôi|đơn vị em|đơn vị mình|đơn vị tôi|cơ quan em|cơ quan mình|địa phương em|nhà em|nhà mình|
    của em|của tôi|của mình|của chúng tôi|của chúng em|chúng tôi|chúng em|chúng mình|bọn em|bọn mình|tụi em|my|mine|our|ours|we|us|my board|our board|my own|ban chúng tôi|tỉnh chúng tôi|cháu|ban ta|phòng em|bên chúng tôi|
    ban của em|ban của tôi|ban của mình|tỉnh của em|i still|we still|do i|do we|am i|have i|have we|are we|did we|did i`,
  me: 'tôi|em|mình|i|me|tớ|tui|mk',
  owes: `cần nộp|có gì cần|mục còn thiếu|những mục|cần phải nộp|phải nộp|còn sót gì|còn sót việc|sót việc gì|còn thiếu gì|còn nợ gì|thiếu gì|nợ gì|còn gì|phải làm gì|cần làm gì|còn phải|cần phải|phải nộp gì|phải nộp những gì|còn việc gì|việc gì|việc nào|những việc|công việc|nhiệm vụ|việc của tôi|việc cần làm|đầu việc|
    tasks|to do|todo|to-do|my tasks|what do i need|what do i owe|what do we owe|still owe|còn mục nào|mục nào|còn thiếu mục|thiếu mục|thiếu những gì|còn những gì|còn nội dung nào|nội dung nào|còn báo cáo nào|báo cáo nào|
    what's left|what is left|need to do|left to do|do i have|phải báo cáo gì|phải hoàn thành gì|phải hoàn thành|còn tồn|việc tồn|còn lại gì|còn mấy mục|bao nhiêu mục|mấy mục|need to submit|have to submit|việc phải làm|on my plate|
    phải gửi gì|cần gửi gì|cần nộp gì|nộp những gì|còn thiếu những gì|thiếu số liệu nào|thiếu số nào|thiếu trường nào|chưa điền mục nào|phải làm những gì|báo cáo gì|
    phần việc|những việc gì|còn tồn những gì|tồn những gì|tồn gì|còn vướng gì|còn việc|việc gì nữa|còn thiếu mấy|phải nộp nữa|còn phải nộp|còn phải làm|còn phần nào|phần nào chưa|chỗ nào chưa|mục nào chưa|khoản nào|đầu mục|làm xong hết chưa|xong hết chưa|còn sót mục|còn thiếu phần|what remains|what else|anything left|anything outstanding|still to do|have i finished|outstanding tasks|pending tasks|việc trong kỳ|việc tuần này|việc hôm nay|danh mục việc|đến lượt|
    cần hoàn thành gì|phải hoàn thành những gì|cần hoàn thành những gì|still have to|have to fill|need to fill|left to fill|need to finish|fill in next|cần điền gì|phải điền gì|còn phải điền|chưa điền gì`,
  work: 'việc|nhiệm vụ|công việc|task',
  deadline: `hạn|hạn nộp|thời hạn|hạn chót|deadline|deadlines|due|due date|thời gian nộp|hết hạn|đến hạn|tới hạn|chốt số liệu|hạn cuối|hạn gửi|ngày nộp|hạn báo cáo|cut-off|cutoff|chốt số|khóa sổ|time limit|hạn định|hạn mấy|
    lịch nộp|kỳ hạn|thời điểm nộp|mốc nộp|dl|thời hạn nộp|thời hạn gửi|hạn cuối cùng|hạn hoàn thành|hạn nộp báo cáo|thời gian chốt|ngày chốt|deadlines|lịch chốt|ngày cuối|sắp đến hạn|closing date|khóa số liệu|hết hạn nộp|
    nộp trước ngày|phải xong trước|hạn phải|cái hạn|thời hạn báo cáo|hạn của|hạn kỳ|hạn quý|chốt ngày|chốt sổ|đóng sổ|ngày khóa|khóa báo cáo|thời gian khóa|cutoff date|last day|by when|closes|close on|hết ngày|
    nộp trước mấy giờ|how much time|time left|time remaining|days left|days remain|
    chậm nhất là|muộn nhất là|trễ nhất là|chậm nhất ngày|muộn nhất ngày|chậm nhất khi nào|muộn nhất khi nào|chậm nhất bao giờ|muộn nhất bao giờ|trễ nhất khi nào`,
  extend: `gia hạn|lùi hạn|xin lùi|lùi|dời hạn|=dời|=hoãn|kéo dài|nới hạn|giãn hạn|thêm thời gian|xin khất|khất|xin nộp muộn|xin nộp chậm|xin nộp trễ|cho nộp muộn|cho nộp chậm|extend|extends|extension|extended|postpone|push back|
    more time|extra time|lùi lại|lùi thời hạn|lùi thời gian|lùi hạn nộp|xin thêm|cho thêm|cho chậm|xin chậm|delay the deadline|rời hạn|dãn hạn|xin gia hạn|nới thời hạn|nới thời gian|extra days|more days|extra week|move the deadline|
    xin hoãn|xin dời|đẩy hạn|thêm hạn|chuyển hạn|đổi hạn|grace|additional days|lui|
    dời ngày|dời lại|dời sang|dời đến|dời tới|dời thời|hoãn nộp|hoãn hạn|hoãn lại|hoãn đến|cho hoãn|nộp chậm lại|nới thêm|thư thư|thư cho|châm chước|thong thả|cho khất|lùi ngày nộp cho|lùi thêm|cho lùi|kéo hạn|dãn thêm|giãn thêm|gia hạn thêm|nộp sau hạn|nộp trễ|nộp muộn hơn|later deadline|push the deadline|move our deadline|need more time|few more days|hand in later|submit later|late submission`,
  start: `bắt đầu|continue my report|continue our report|continue the report|carry on with|resume my report|làm báo cáo|nhập báo cáo|nhập số liệu|=điền|điền tiếp|điền báo cáo|điền số liệu|mở báo cáo|mở form|mở biểu mẫu|mở mẫu|khai báo cáo|làm tiếp|làm tiếp báo cáo|tiếp tục|tiếp tục báo cáo|nhập tiếp|start|begin|continue|
    resume|fill in|fill out|enter figures|enter the figures|enter data|enter our|enter my|new report|open the form|open the report|open my report|open our report|soạn báo cáo|viết báo cáo|lập báo cáo|khởi tạo|nhập liệu|vào báo cáo|báo cáo tiếp|điền mẫu|
    bắt đầu báo cáo|muốn báo cáo|cần báo cáo|xin báo cáo|báo số liệu|báo cáo số liệu|nhập số|khai số liệu|mở bản nháp|bản nháp|draft|tạo báo cáo|start the report|start report|fill the report|vào số liệu|fill in the report|mở lại báo cáo|kê khai|
    điền số|điền form|điền nốt|điền cho|điền giúp|muốn điền|điền biểu|điền vào|nhập nốt|làm nốt|mở biểu|vào nhập|vào điền|mở lại bản nháp|khai báo số liệu|làm bc|mở phiếu|work on the report|work on my report|get started|mở báo cáo kỳ|nhập số kỳ|bắt tay vào|pick up where|carry on`,
  revise: `sửa|sửa lại|sửa số|đính chính|điều chỉnh|điều chỉnh lại|cập nhật lại|nhầm|ghi nhầm|nhập nhầm|gõ nhầm|báo nhầm|chứ không phải|chứ không|chứ ko phải|correct|correction|correct the|fix|revise|amend|change|should be|should have been|
    typo|thay bằng|=đổi|đổi thành|sửa thành|chỉnh|chỉnh lại|chỉnh thành|chữa lại|update|nhập sai|ghi sai|sai số|mà là|mới đúng|số đúng là|số đúng|đúng ra là|đúng là|đúng phải là|thay số|báo sai|bị sai|bị nhầm|instead of|not|
    hiệu chỉnh|cập nhật số|sai rồi|wrong|mistake|nộp lại|gửi lại|replace|sửa báo cáo|revision|resubmit|edit|rút lại|sai|viết nhầm|à nhầm|ấy nhầm|ơ nhầm|=lộn|nhập lộn|ghi lộn|
    chỉnh số|chỉnh sửa|chỉnh giúp|đổi số|đổi lại|lộn số|gõ lộn|bị lộn|lộn rồi|nhập thừa|nhập thiếu|ghi thiếu|ghi thừa|báo thiếu|báo thừa|thiếu một số|gõ thiếu|gõ thừa|tính nhầm|cộng nhầm|cộng sai|tính sai|chép sai|chép nhầm|số cũ|không đúng|chưa đúng|chưa chính xác|không chính xác|đính lại|sửa giúp|sửa hộ|sửa dùm|sửa giùm|sửa con số|mới chuẩn|chuẩn là|chính xác là|rectify|restate|mistyped|mis-typed|misreported|incorrect|got it wrong|off by|adjust|overstated|understated|
    phải là|đáng lẽ|lẽ ra|đáng ra|mới là|thực ra|thật ra|actually|in fact`,
  notBut:
    'chứ không phải|chứ không phải là|không phải|không phải là|chứ không|not|instead of|thay vì|chứ ko phải|rather than|thay cho|k phải',
  isBut: 'mà là|thành|sang|to|should be|is|đúng là|mới đúng là|lại là|là',
} as const;
