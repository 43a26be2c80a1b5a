package tw.ictoutsourcing.checklist;

/** There is no such checklist, item or evidence, or it belongs to another checklist than the caller works on. */
public class UnknownChecklist extends Refused {

    UnknownChecklist(String what, String id) {
        super("查無" + what + "：" + id);
    }
}
