package tw.ictoutsourcing.checklist;

import java.util.Map;
import java.util.Set;

/** What an entry does to entries of the other side. */
class Judgement {

    /** Tables whose items come from law; an agency may not decide that they do not apply. */
    private static final Set<String> NOT_WAIVABLE = Set.of("statutory-duties");

    private static final Set<String> FALLS_SHORT = Set.of("部分符合", "不符合");

    private Judgement() {}

    static void settle(Mode mode, Item item, Map<Field, String> values) {
        if (mode.resets() != null) {
            values.remove(mode.resets());
        }
        if (mode == Mode.RECHECK && FALLS_SHORT.contains(values.getOrDefault(Field.RESULT, ""))) {
            values.remove(Field.DONE);
        }
        if (mode == Mode.CONFIRM && "未確認".equals(values.get(Field.CONFIRMED))) {
            values.remove(Field.DONE);
        }
        if (mode == Mode.REVIEW
                && "續用".equals(values.get(Field.KEPT))
                && ItemDraft.MUST_CLOSE.equals(item.asked().duty())) {
            throw new BadEntry(item.label(), "已逾期或案件結束的存取不得續用，只能停用；仍有需要請另提存取申請");
        }
        boolean waived = "不適用".equals(values.get(Field.APPLICABILITY));
        if (mode == Mode.TAILOR
                && waived
                && NOT_WAIVABLE.contains(String.valueOf(item.asked().decisionKey()))) {
            throw new BadEntry(item.label(), "法定事項不得選「不適用」");
        }
    }
}
