/** More ways of naming the example's indicators, beside the labels and synonyms of the cluster file. A key the file lacks is unused. */
export const MORE_NAMES: Readonly<Record<string, string>> = {
  party_members_admitted:
    'kết nạp|party members|members admitted|membership|admit|party membership|new party member|kết nạp đảng viên|admitting|recruitment|recruited|members recruited|đảng viên kết nạp mới|số đảng viên mới|members were admitted|kết nạp thêm|kết nạp vào đảng|phát triển đảng',
  private_sector_orgs:
    'tổ chức đảng|chi bộ trong doanh nghiệp|tổ chức đảng ngoài khu vực nhà nước|tổ chức đảng tư nhân|private party organizations|non-state organizations|tổ chức đảng thành lập mới|chi bộ tư nhân|tổ chức đảng ở doanh nghiệp|party organizations|party orgs|non-state orgs|private sector party organizations|party cells|chi bộ mới',
  private_sector_members:
    'ngoài quốc doanh|khu vực ngoài quốc doanh|doanh nghiệp tư nhân|đảng viên tư nhân|non-state|members in the private sector|private-sector members|private sector admissions|kết nạp ở doanh nghiệp|kết nạp tư nhân|trong doanh nghiệp|đảng viên là chủ doanh nghiệp|in the non-state sector',
  staff_streamlined:
    'tinh giản|tinh giảm|streamline|staff reductions|staff streamlining|staffing cuts|staff|headcount|tinh giản bc|tgbc|giảm bc',
  units_merged:
    'sáp nhập|merge|merged unit|units merging|mergers of units|số đầu mối|consolidated units|nhập đơn vị|đầu mối giảm được',
  planning_added:
    'bổ sung quy hoạch|added to planning|add to planning|add to the plan|additions to the plan|quy hoạch thêm|added into planning|cadres added|bổ sung vào danh sách quy hoạch|cán bộ bổ sung quy hoạch|bổ sung qh',
  planning_removed:
    'đưa ra khỏi quy hoạch|removed from planning|remove from planning|remove from the plan|cadres removed|đưa ra ngoài qh|loại ra khỏi quy hoạch|rút ra khỏi quy hoạch|bị đưa ra khỏi quy hoạch|cho ra khỏi quy hoạch|giảm quy hoạch|đưa khỏi diện quy hoạch',
  planning_young_pct:
    'trẻ|cán bộ trẻ|young people|young cadre|youth share|tỷ lệ trẻ|youth|young cadres in planning|young in the plan|dưới 40 tuổi|tuổi trẻ|young officials|share of young',
  planning_women_pct:
    "nữ|phụ nữ|cán bộ nữ|woman|female|females|women share|women's share|women in planning|women in the plan|share of women|giới nữ|nữ giới|female officials|women cadres",
  good_models: 'mô hình tốt|số mô hình|mô hình|good models|models',
};

/** “bổ sung 63” and “đưa ra 14” mean planning only where planning is spoken of. */
export const PLANNING_SHORT: Readonly<Record<string, string>> = {
  planning_added: 'bổ sung|đưa vào|thêm vào|added|bổ sung mới|bổ sung thêm',
  planning_removed: 'đưa ra|loại ra|rút ra|ra khỏi|đưa ra ngoài|removed|loại khỏi|đưa khỏi',
};
/** Words that speak of planning. */
export const PLANNING = 'quy hoạch|qh|planning|the plan|plan';
