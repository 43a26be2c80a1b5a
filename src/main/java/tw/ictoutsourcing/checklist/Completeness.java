package tw.ictoutsourcing.checklist;

import static tw.ictoutsourcing.checklist.Field.*;

import java.time.LocalDate;
import java.time.chrono.MinguoDate;
import java.time.format.DateTimeFormatter;
import java.util.List;

/** What one item still lacks before it may be sent; null if nothing. */
class Completeness {

    private static final DateTimeFormatter SHOWN = DateTimeFormatter.ofPattern("y年M月d日");

    private Completeness() {}

    static String lack(Work work, Item item) {
        return switch (work.mode()) {
            case ANSWER -> needs(item, Field.ANSWER, "尚未作答", NOTE, "符合");
            case RECHECK -> needs(item, RESULT, "尚未複查", REMARK, "符合", "不適用");
            case TAILOR -> needs(item, APPLICABILITY, "尚未決定是否適用", REASON, "適用");
            case CONFIRM -> needs(item, CONFIRMED, "尚未確認", CONFIRM_NOTE, "已確認");
            case PLAN -> plan(work, item);
            case REVIEW -> needs(item, KEPT, "尚未清查", NOTE, "續用");
            case CORRECT -> done(item, "尚未完成改善", "請上傳佐證，或填改善說明");
            case CLOSE -> done(item, "尚未停用或收回", "請上傳佐證，或說明如何停用");
            case ATTACH -> item.evidence().isEmpty() && !item.has(NOTE) ? "請上傳檔案，或說明未能提供的原因" : null;
            case ROWS ->
                work.rows().fields().stream()
                        .filter(field -> !item.has(field))
                        .findFirst()
                        .map(field -> "請填妥" + work.label(field))
                        .orElse(null);
            case COMMENT, VIEW -> null;
        };
    }

    private static String plan(Work work, Item item) {
        if (!item.has(Field.PLAN)) {
            return "請填改善措施";
        }
        if (!item.has(PLAN_DATE)) {
            return "請填預定完成日";
        }
        LocalDate planned = LocalDate.parse(item.value(PLAN_DATE));
        boolean late = work.plannedUntil() != null && planned.isAfter(work.plannedUntil());
        return late ? "預定完成日 " + shown(planned) + " 不得晚於改善期限 " + shown(work.plannedUntil()) : null;
    }

    private static String shown(LocalDate day) {
        return "民國" + SHOWN.format(MinguoDate.from(day));
    }

    private static String done(Item item, String undone, String unproven) {
        if (!"已完成".equals(item.value(DONE))) {
            return undone;
        }
        return item.evidence().isEmpty() && !item.has(DONE_NOTE) ? unproven : null;
    }

    private static String needs(Item item, Field choice, String unchosen, Field text, String... withoutText) {
        String value = item.value(choice);
        if (value == null) {
            return unchosen;
        }
        boolean needsText = !List.of(withoutText).contains(value);
        return needsText && !item.has(text) ? "選「" + value + "」時請填" + text.label() : null;
    }
}
