package tw.ictoutsourcing.engine.lint;

/**
 * One thing wrong with a model.
 *
 * @param file resource name
 * @param element element id, or empty if the whole file is meant
 * @param rule in Chinese: what is wrong and what would be right
 */
public record Fault(String file, String element, String rule) {

    @Override
    public String toString() {
        return "檔案「" + file + "」" + (element.isEmpty() ? "" : "元素「" + element + "」") + "：" + rule;
    }
}
