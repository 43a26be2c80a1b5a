package tw.ictoutsourcing.checklist;

/** An entry that breaks a rule; the Chinese message names the field and the rule. */
public class BadEntry extends Refused {

    public BadEntry(String field, String rule) {
        super(field + "：" + rule);
    }
}
