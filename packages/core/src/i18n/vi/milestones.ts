/** The steps of a term: who has done what, since when, and who said so. Parameters come formatted. */
export const milestones = {
  title: (p: { term: string }) => `Lộ trình ${p.term}`,
  about: (p: { date: string; n: number }) => `Đến ${p.date}, ${p.n} ban.`,
  group: {
    verdict: (p: { group: string; n: number; of: number; steps: number }) =>
      p.steps === 1
        ? `${p.group}: ${p.n}/${p.of} ban đã xong.`
        : `${p.group}: ${p.n}/${p.of} ban đã xong cả ${p.steps} mốc.`,
    all: (p: { n: number; names: string }) => `Đã xong ${p.n}: ${p.names}`,
    some: (p: { n: number; names: string }) => `Xong một phần ${p.n}: ${p.names}`,
    none: (p: { n: number; names: string }) => `Chưa báo ${p.n}: ${p.names}`,
  },
  due: (p: { date: string }) => ` – hạn ${p.date}`,
  remindedByDay: 'Mốc được nhắc tự động theo hạn đã khai báo, chưa đôn đốc riêng được. Tình hình hiện nay:',
  inForm: (p: { value: string }) => `Lộ trình đang ghi: ${p.value}.`,
  knownFrom: (p: { names: string; source: string }) => `Không do ban báo: ${p.names} (nguồn: ${p.source}).`,
  lateBoards: (p: { n: number; names: string }) => `Có mốc quá hạn ở ${p.n} ban: ${p.names}.`,
  own: {
    all: (p: { board: string; n: number; of: number }) => `${p.board}: đã báo đủ ${p.n}/${p.of}.`,
    some: (p: { board: string; n: number; of: number; steps: string }) =>
      `${p.board}: đã xong ${p.n}/${p.of}. Còn: ${p.steps}.`,
    more: (p: { n: number }) => ` và ${p.n} mốc khác`,
  },
  column: { board: 'Ban' },
  value: {
    by: (p: { date: string }) => `chậm nhất ${p.date}, chưa rõ ngày`,
    share: (p: { done: string; of: string; date: string }) => `${p.done}/${p.of} (đến ${p.date})`,
  },
  cell: {
    open: '–',
    late: 'quá hạn',
    done: (p: { value: string }) => `✓ ${p.value}`,
    by: (p: { date: string }) => `chậm nhất ${p.date}`,
    before: (p: { n: number; of: number; names: string }) => `${p.n}/${p.of} ban trước hợp nhất: ${p.names}`,
  },
  step: {
    count: (p: { step: string; n: number; of: number }) => `${p.step}: ${p.n}/${p.of} ban xong`,
    begun: (p: { n: number }) => `${p.n} ban đang làm`,
    late: (p: { n: number; names: string }) => `quá hạn ${p.n} (${p.names})`,
    lateMany: (p: { n: number }) => `quá hạn ${p.n}`,
    verdict: (p: { step: string; n: number; of: number }) => `${p.step}: ${p.n}/${p.of} ban đã xong.`,
    verdictShare: (p: { step: string; n: number; of: number }) => `${p.step}: ${p.n}/${p.of} ban đã xong toàn bộ.`,
    about: (p: { term: string }) => `Lộ trình ${p.term}`,
    total: (p: { done: string; of: string; n: number }) => `Cộng các ban đã báo: ${p.done}/${p.of} (${p.n} ban).`,
    doneBy: (p: { n: number; names: string }) => `Đã xong ${p.n}: ${p.names}`,
    begunBy: (p: { n: number; names: string }) => `Đang làm ${p.n}: ${p.names}`,
    lateBy: (p: { n: number; names: string }) => `Quá hạn, chưa báo ${p.n}: ${p.names}`,
    openBy: (p: { n: number; names: string }) => `Chưa báo ${p.n}: ${p.names}`,
  },
  board: {
    verdict: (p: { board: string; n: number; of: number; term: string }) =>
      `${p.board}: đã xong ${p.n}/${p.of} mốc, ${p.term}.`,
    line: (p: { step: string; value: string }) => `${p.step}: ${p.value}`,
  },
  detail: {
    done: (p: { board: string; step: string; value: string }) => `${p.board}, ${p.step}: ${p.value}.`,
    open: (p: { board: string; step: string }) => `${p.board}, ${p.step}: chưa báo.`,
    before: (p: { board: string; step: string; value: string }) => `${p.board}, ${p.step}: ${p.value}.`,
    source: (p: { source: string }) => `Nguồn: ${p.source}.`,
  },
  source: {
    said: (p: { by: string; at: string; behalf: string }) =>
      `${p.by} báo lúc ${p.at}${p.behalf === '' ? '' : `, ${p.behalf}`}`,
    handedIn: (p: { period: string; revision: string; by: string; at: string; behalf: string }) =>
      `báo cáo ${p.period} ${p.revision}, ${p.by} nhập, nộp lúc ${p.at}${p.behalf === '' ? '' : `, ${p.behalf}`}`,
    known: (p: { source: string }) => `${p.source}`,
    behalf: 'báo thay ban',
    behalfOf: (p: { document: string }) => `báo thay ban, theo ${p.document}`,
  },
  history: {
    title: 'Các lần báo:',
    stated: (p: { value: string; source: string }) => `${p.value} – ${p.source}`,
    corrected: (p: { was: string; value: string; source: string }) => `sửa ${p.was} thành ${p.value} – ${p.source}`,
    withdrawn: (p: { was: string; reason: string; source: string }) => `rút lại ${p.was} (${p.reason}) – ${p.source}`,
  },
  report: {
    heading: (p: { board: string }) => `Báo mốc: ${p.board}`,
    headingNoBoard: 'Báo mốc thay ban',
    label: { board: 'Ban', steps: 'Mốc', date: 'Ngày', source: 'Theo văn bản' },
    ask: {
      board: 'Báo thay ban nào?',
      steps: 'Đã xong mốc nào? Đồng chí chọn một hoặc nhiều mốc, rồi bấm Tiếp tục.',
      date: (p: { steps: string }) => `${p.steps}: xong ngày nào? Ví dụ: 5/6/2024.`,
      share: (p: { step: string }) => `${p.step}: đã xong bao nhiêu trên tổng số? Ví dụ: 430/434.`,
      source: 'Theo văn bản hoặc cuộc gọi nào? Ví dụ: Công văn 12-CV/BTCTU ngày 5/6/2024.',
    },
    noBoard: (p: { said: string }) => `Chưa rõ ban “${p.said}”. Ví dụ: Hải Phòng.`,
    noStep: (p: { said: string; example: string }) => `Chưa rõ mốc “${p.said}”. Ví dụ: ${p.example}.`,
    noDate: (p: { said: string }) => `Chưa rõ ngày “${p.said}”. Ví dụ: 5/6/2024.`,
    otherStep: (p: { step: string }) =>
      `Tin vừa gửi nói về “${p.step}”, không phải mốc đang báo. Đồng chí nhập ngày của mốc dưới đây, hoặc bỏ rồi báo lại.`,
    noShare: (p: { said: string }) => `Chưa rõ “${p.said}”. Ví dụ: 430/434.`,
    stands: (p: { step: string; value: string; source: string }) =>
      `${p.step} đang ghi ${p.value} (${p.source}). Lưu là sửa lại; cả hai lần báo đều được giữ.`,
    behalf: 'Ghi rõ là thư ký cụm báo thay ban.',
    saved: (p: { board: string; time: string }) => `Đã ghi lúc ${p.time}, ${p.board}:`,
    line: (p: { step: string; value: string }) => `${p.step}: ${p.value}`,
    lineWas: (p: { step: string; was: string; value: string }) => `${p.step}: ${p.value} (trước đó ghi ${p.was})`,
    beside: (p: { step: string }) =>
      `Chưa ghi mốc “${p.step}”: đồng chí xác nhận số liệu trước, sau đó có nút báo mốc này.`,
    besideAlone: (p: { step: string }) => `Chưa ghi mốc “${p.step}”: đồng chí nhắn riêng mốc này.`,
    besideNow: (p: { step: string }) => `Mốc “${p.step}” chưa ghi.`,
    told: (p: { board: string; who: string }) => `${p.who} đã báo mốc thay ${p.board}:`,
    toldCorrected: (p: { board: string; who: string }) => `${p.who} đã sửa mốc của ${p.board}:`,
  },
  fault: {
    future: (p: { date: string; today: string }) =>
      `Ngày ${p.date} chưa tới (hôm nay ${p.today}). Chỉ báo mốc đã xong, ví dụ: ${p.today}.`,
    before_term: (p: { date: string; from: string }) =>
      `Ngày ${p.date} trước lộ trình của nhiệm kỳ (từ ${p.from}). Đồng chí kiểm tra lại năm giúp.`,
    after_term: (p: { date: string; to: string }) => `Ngày ${p.date} sau nhiệm kỳ (đến ${p.to}).`,
    more_than_all: (p: { done: string; of: string }) =>
      `${p.done}/${p.of} không được: số đã xong không quá tổng số, ví dụ: 430/434.`,
    other_kind: 'Mốc này báo theo cách khác; đồng chí bấm “Báo” cạnh mốc.',
  },
  refusal: {
    notInUse: 'Cụm chưa khai báo lộ trình nhiệm kỳ.',
    unknownStep: 'Không có mốc này trong lộ trình.',
    unknownBoard: (p: { board: string }) => `Không có ban “${p.board}” trong cụm hôm nay.`,
    ended: (p: { board: string; names: string }) => `${p.board} đã hợp nhất; báo mốc cho ${p.names}.`,
    otherBoard: (p: { board: string }) =>
      `Mốc của ${p.board} do cán bộ đầu mối, trưởng ban của ban đó hoặc thư ký cụm báo.`,
    unchanged: (p: { step: string; value: string; source: string }) =>
      `${p.step} đã ghi đúng ${p.value} (${p.source}), không có gì thay đổi.`,
    wrongState: {
      report: (p: { step: string; value: string }) =>
        `${p.step} đã được báo ${p.value}. Nếu chưa đúng, đồng chí sửa lại.`,
      correct: (p: { step: string }) => `${p.step} chưa được báo nên chưa có gì để sửa.`,
      withdraw: (p: { step: string }) => `${p.step} chưa được báo nên không có gì để rút lại.`,
    },
  },
  withdraw: {
    ask: (p: { board: string; step: string; value: string }) => `Rút lại mốc ${p.step} của ${p.board} (${p.value})?`,
    why: 'Đồng chí chọn lý do. Lần báo cũ vẫn được giữ trong lịch sử.',
    done: (p: { board: string; step: string; was: string; reason: string }) =>
      `Đã rút lại ${p.step} của ${p.board} (trước đó ghi ${p.was}; lý do: ${p.reason}).`,
    told: (p: { board: string; step: string; was: string; reason: string; who: string }) =>
      `${p.who} đã rút lại ${p.step} của ${p.board} (trước đó ghi ${p.was}; lý do: ${p.reason}).`,
  },
  reason: {
    mistake: 'báo nhầm',
    not_done: 'thực tế chưa xong',
    other_board: 'của ban khác',
    instructed: 'theo chỉ đạo',
  },
  reasonButton: {
    mistake: 'Báo nhầm',
    not_done: 'Thực tế chưa xong',
    other_board: 'Của ban khác',
    instructed: 'Theo chỉ đạo',
  },
  matter: {
    owes: 'chưa báo ngày',
    owesShare: 'chưa báo xong toàn bộ',
    done: (p: { value: string }) => `đã báo ${p.value}`,
    doneBare: 'đã báo xong',
  },
  button: {
    report: (p: { step: string }) => `Báo ${p.step}`,
    behalf: 'Báo thay ban',
    all: 'Cả lộ trình',
    term: (p: { id: string }) => `Lộ trình ${p.id}`,
    detail: (p: { board: string }) => `Nguồn, ${p.board}`,
    board: (p: { board: string }) => `Các mốc của ${p.board}`,
    save: 'Đúng, lưu',
    correct: 'Sửa',
    withdraw: 'Rút lại',
    keep: 'Giữ nguyên',
  },
};
