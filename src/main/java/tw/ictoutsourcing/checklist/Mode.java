package tw.ictoutsourcing.checklist;

import static tw.ictoutsourcing.checklist.Field.*;

import java.util.List;
import java.util.stream.Stream;

/** What a user task does with its checklist; the key is the {@code checklistMode} of the task. */
public enum Mode {
    ANSWER(List.of(Field.ANSWER, NOTE), List.of(RESULT, REMARK), true, RESULT),
    RECHECK(List.of(RESULT, REMARK), List.of(Field.ANSWER, NOTE, Field.PLAN, PLAN_DATE, DONE, DONE_NOTE), false, null),
    TAILOR(List.of(APPLICABILITY, REASON), List.of(), false, null),
    PLAN(List.of(Field.PLAN, PLAN_DATE), List.of(Field.ANSWER, NOTE, RESULT, REMARK), false, null),
    CORRECT(List.of(DONE, DONE_NOTE), List.of(Field.ANSWER, NOTE, RESULT, REMARK, Field.PLAN, PLAN_DATE), true, RESULT),
    /** Judges the plan as a whole: only remarks may be added, no result of the re-check. */
    COMMENT(List.of(REMARK), List.of(Field.ANSWER, NOTE, RESULT, Field.PLAN, PLAN_DATE), false, null),
    CONFIRM(List.of(CONFIRMED, CONFIRM_NOTE), List.of(NOTE, DONE, DONE_NOTE), false, null),
    /** Decides of each open access whether it is still needed. */
    REVIEW(List.of(KEPT, NOTE), List.of(), false, null),
    /** Closes what is not needed any more, each with its proof. */
    CLOSE(List.of(DONE, DONE_NOTE), List.of(KEPT, NOTE, CONFIRMED, CONFIRM_NOTE), true, CONFIRMED),
    ATTACH(List.of(NOTE), List.of(CONFIRMED, CONFIRM_NOTE, REMARK), true, CONFIRMED),
    ROWS(List.of(), List.of(), false, null),
    VIEW(
            List.of(),
            List.of(
                    APPLICABILITY,
                    REASON,
                    Field.ANSWER,
                    NOTE,
                    RESULT,
                    REMARK,
                    Field.PLAN,
                    PLAN_DATE,
                    DONE,
                    DONE_NOTE,
                    KEPT,
                    CONFIRMED,
                    CONFIRM_NOTE),
            false,
            null);

    private final List<Field> writable;
    private final List<Field> shown;
    private final boolean uploads;
    private final Field resets;

    Mode(List<Field> writable, List<Field> shown, boolean uploads, Field resets) {
        this.writable = writable;
        this.shown = shown;
        this.uploads = uploads;
        this.resets = resets;
    }

    public String key() {
        return name().toLowerCase();
    }

    List<Field> writable() {
        return writable;
    }

    /** Fields that are shown but cannot be changed. */
    public List<Field> shown() {
        return shown;
    }

    public boolean uploads() {
        return uploads;
    }

    /** The other side's judgement that a change here makes out of date; null if there is none. */
    Field resets() {
        return resets;
    }

    boolean appliesTo(Item item) {
        return switch (this) {
            case PLAN, COMMENT -> item.fallsShort();
            case CORRECT -> item.underCorrection();
            case CLOSE -> !"續用".equals(item.value(KEPT));
            default -> true;
        };
    }

    /** @throws BadEntry if there is no such mode */
    public static Mode of(String key) {
        return Stream.of(values())
                .filter(mode -> mode.key().equals(key))
                .findFirst()
                .orElseThrow(() -> new BadEntry("查核表設定", "沒有 checklistMode「" + key + "」"));
    }
}
