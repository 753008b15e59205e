/** Pairs of narratives as boards write them, labelled by hand: the same text written twice, or two texts of their own. Synthetic. */
export type LabelledPair = readonly [alike: boolean, what: string, one: string, other: string];

const ADMISSION =
  'Ban đã tham mưu ban hành hướng dẫn về công tác phát triển đảng viên trong khu vực ngoài nhà nước. Các huyện ủy, thành ủy rà soát nguồn, mở 12 lớp bồi dưỡng nhận thức về Đảng cho 640 quần chúng ưu tú.';
const STAFF =
  'Hoàn thành việc rà soát vị trí việc làm của các cơ quan khối đảng cấp tỉnh, trình Ban Thường vụ phê duyệt đề án trong tháng 5. Số biên chế tinh giản đạt 31 người, chủ yếu do nghỉ hưu trước tuổi.';
const PLANNING =
  'Quy hoạch cán bộ được rà soát, bổ sung đúng quy trình năm bước. Đã bổ sung 63 đồng chí, đưa ra khỏi quy hoạch 12 đồng chí; tỷ lệ cán bộ nữ, cán bộ trẻ đều cao hơn kỳ trước.';
const MERGER =
  'Việc sáp nhập các đơn vị hành chính cấp xã kéo theo sắp xếp 18 tổ chức cơ sở đảng. Khó khăn lớn nhất là bố trí cán bộ dôi dư và trụ sở làm việc sau sắp xếp.';
const CELLS =
  'Chi bộ trong doanh nghiệp tư nhân khó duy trì sinh hoạt vì đảng viên làm ca, chủ doanh nghiệp chưa ủng hộ. Ban đề nghị hướng dẫn hình thức sinh hoạt phù hợp với khu công nghiệp.';
const DIRECTIONS =
  'Tiếp tục tham mưu chuẩn bị đại hội đảng bộ các cấp nhiệm kỳ 2025 - 2030; hoàn thiện đề án vị trí việc làm; phấn đấu hoàn thành chỉ tiêu kết nạp đảng viên trước ngày 30 tháng 11.';
const TRAINING =
  'Phối hợp Trường Chính trị tỉnh mở 4 lớp bồi dưỡng nghiệp vụ công tác tổ chức xây dựng Đảng cho 320 cán bộ cấp ủy cơ sở, nội dung sát thực tế, có phần thực hành lập hồ sơ.';
const EVALUATION =
  'Công tác kiểm điểm, đánh giá, xếp loại tổ chức đảng và đảng viên cuối năm được thực hiện nghiêm túc; số tổ chức cơ sở đảng hoàn thành xuất sắc nhiệm vụ không vượt quá 20% mỗi nhóm.';
const PROPOSALS =
  'Đề nghị Ban Tổ chức Trung ương sớm hướng dẫn cách tính số liệu tổ chức cơ sở đảng khi sáp nhập đơn vị hành chính giữa kỳ báo cáo và thống nhất biểu mẫu giữa các cụm thi đua.';

/** The same without its marks, as typed in a hurry. */
const bare = (text: string): string =>
  text
    .normalize('NFD')
    .replace(/[\u0300-\u036f]/g, '')
    .replace(/đ/g, 'd')
    .replace(/Đ/g, 'D');

export const ALIKE_PAIRS: readonly LabelledPair[] = [
  [true, 'the same', ADMISSION, ADMISSION],
  [true, 'without marks', STAFF, bare(STAFF)],
  [true, 'in capitals', PLANNING, PLANNING.toUpperCase()],
  [true, 'other figures only', PLANNING, PLANNING.replace('63', '71').replace('12 đồng chí', '9 đồng chí')],
  [true, 'one figure', ADMISSION, ADMISSION.replace('640', '655')],
  [true, 'another month', STAFF, STAFF.replace('tháng 5', 'tháng 6')],
  [
    true,
    'sentences the other way round',
    MERGER,
    'Khó khăn lớn nhất là bố trí cán bộ dôi dư và trụ sở làm việc sau sắp xếp. Việc sáp nhập các đơn vị hành chính cấp xã kéo theo sắp xếp 18 tổ chức cơ sở đảng.',
  ],
  [true, 'a word in front', CELLS, `Hiện nay, ${CELLS}`],
  [true, 'a sentence behind', CELLS, `${CELLS} Ban sẽ báo cáo thêm khi có hướng dẫn.`],
  [true, 'the place exchanged', TRAINING, TRAINING.replace('Trường Chính trị tỉnh', 'Trường Chính trị thành phố')],
  [true, 'commas dropped', DIRECTIONS, DIRECTIONS.replace(/[;,]/g, '')],
  [true, 'lines instead of sentences', EVALUATION, EVALUATION.replace('; ', '\n- ')],
  [true, 'a synonym', PROPOSALS, PROPOSALS.replace('sớm hướng dẫn', 'kịp thời hướng dẫn')],
  [true, 'abbreviated', DIRECTIONS, DIRECTIONS.replace('đảng viên', 'ĐV').replace('nhiệm kỳ', 'NK')],
  [
    true,
    'the other tone marks',
    'Hòa giải ở cơ sở gắn với ủy ban các xã, khóa tập huấn cho 120 cán bộ tổ chức',
    'Hoà giải ở cơ sở gắn với uỷ ban các xã, khoá tập huấn cho 120 cán bộ tổ chức',
  ],
  [
    true,
    'some words changed',
    ADMISSION,
    'Ban đã tham mưu ban hành hướng dẫn về công tác phát triển đảng viên khu vực ngoài nhà nước. Các huyện ủy, thành ủy đã rà soát nguồn, mở 14 lớp bồi dưỡng nhận thức về Đảng cho 702 quần chúng.',
  ],
  [
    true,
    'a clause left out',
    STAFF,
    'Hoàn thành việc rà soát vị trí việc làm của các cơ quan khối đảng cấp tỉnh, trình Ban Thường vụ phê duyệt đề án trong tháng 5. Số biên chế tinh giản đạt 31 người.',
  ],
  [true, 'typed twice over spaces', TRAINING, TRAINING.replace(/ /g, '  ')],
  [false, 'two subjects', ADMISSION, STAFF],
  [false, 'results and difficulties', STAFF, MERGER],
  [false, 'planning and training', PLANNING, TRAINING],
  [false, 'directions and proposals', DIRECTIONS, PROPOSALS],
  [false, 'evaluation and admission', EVALUATION, ADMISSION],
  [false, 'cells and mergers', CELLS, MERGER],
  [
    false,
    'the same subject in other words',
    ADMISSION,
    'Toàn tỉnh kết nạp 848 đảng viên mới, trong đó 37 là công nhân và chủ doanh nghiệp. Mỗi chi bộ lập danh sách theo dõi người ưu tú, phân công đảng viên giúp đỡ từng người.',
  ],
  [
    false,
    'two boards on staff',
    STAFF,
    'Tinh giản 44 biên chế khối đảng, đoàn thể theo lộ trình. Đề án vị trí việc làm đang lấy ý kiến các đảng ủy trực thuộc, dự kiến trình trong quý IV.',
  ],
  [
    false,
    'two boards on planning',
    PLANNING,
    'Tỉnh đã phê duyệt quy hoạch Ban Chấp hành nhiệm kỳ tới với 118 lượt người, chú trọng cán bộ dân tộc thiểu số và cán bộ trưởng thành từ cơ sở.',
  ],
  [
    false,
    'two boards on mergers',
    MERGER,
    'Sau sáp nhập, 9 xã mới đã bầu xong cấp ủy lâm thời. Vướng mắc là chưa có phần mềm chung để chuyển hồ sơ đảng viên giữa các đảng bộ.',
  ],
  [
    false,
    'two boards on private enterprise',
    CELLS,
    'Khu vực ngoài nhà nước có thêm 6 tổ chức đảng, đều ở doanh nghiệp trên 200 lao động. Kinh phí hoạt động do công đoàn khu công nghiệp hỗ trợ một phần.',
  ],
  [
    false,
    'two plans for the same half-year',
    DIRECTIONS,
    'Nửa cuối năm tập trung sơ kết nghị quyết về đổi mới bộ máy, kiểm tra việc luân chuyển cán bộ ở ba huyện và tổ chức hội thi bí thư chi bộ giỏi toàn tỉnh.',
  ],
  [
    false,
    'two proposals',
    PROPOSALS,
    'Kiến nghị cho phép kéo dài hạn nộp đối với tỉnh bị thiên tai và bổ sung mục thống kê đảng viên là chủ trang trại vào biểu số 2.',
  ],
  [
    false,
    'two trainings',
    TRAINING,
    'Tập huấn trực tuyến phần mềm quản lý đảng viên cho toàn bộ văn phòng cấp ủy, sau đó kiểm tra kết quả nhập dữ liệu của từng đảng bộ xã.',
  ],
  [
    false,
    'the same official opening',
    'Thực hiện chương trình công tác năm, Ban đã tham mưu cấp ủy ban hành kế hoạch luân chuyển 14 cán bộ cấp phòng về cơ sở.',
    'Thực hiện chương trình công tác năm, Ban đã tham mưu cấp ủy tổng kết nghị quyết về công tác dân vận ở vùng biên giới.',
  ],
  [
    false,
    'the same formula at the end',
    'Thành lập 3 chi bộ trong trường học ngoài công lập; công tác phối hợp với ngành giáo dục ngày càng chặt chẽ, hiệu quả.',
    'Chuyển sinh hoạt cho 210 đảng viên đi làm ăn xa; công tác phối hợp với các địa phương ngày càng chặt chẽ, hiệu quả.',
  ],
  [
    false,
    'the same list of organs',
    'Các huyện ủy, thị ủy, thành ủy, đảng ủy trực thuộc đã nộp kế hoạch đại hội điểm; có 5 nơi làm xong trước hạn.',
    'Các huyện ủy, thị ủy, thành ủy, đảng ủy trực thuộc chưa thống nhất cách ghi lý lịch; cần sửa phần mềm trước quý III.',
  ],
  [
    false,
    'in English and on other things',
    'The board founded four branches in industrial parks and admitted thirty-seven members there.',
    'Planning lists were revised in three districts; two heads of division were rotated to communes.',
  ],
];
