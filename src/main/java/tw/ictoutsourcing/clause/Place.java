package tw.ictoutsourcing.clause;

/**
 * What implements a clause.
 *
 * @param kind in Chinese: 人員工作, 決策規則, 表單, 通知範本, …
 * @param file resource name, e.g. {@code processes/planning/planning.bpmn}
 * @param element id within the file; empty if it is the file as a whole
 * @param container name of the process or table
 * @param name what people read of the element
 */
public record Place(String kind, String file, String element, String container, String name) {

    /** {@code file#element}: the same in every deployment. */
    public String address() {
        return element.isEmpty() ? file : file + "#" + element;
    }
}
