package tw.ictoutsourcing.checklist;

import java.util.List;
import java.util.Objects;

/**
 * Counts of a checklist by outcome (the agency's result, else the vendor's answer).
 *
 * @param missing labels of the items without any outcome
 * @param unconfirmed items that the agency has not confirmed
 * @param withoutProof items with neither evidence nor a stated reason
 * @param withoutFile items without evidence, whatever was stated
 * @param toClose open accesses that a review wants closed
 * @param sensitiveWithoutFile those of them that are about a person with access to sensitive information
 */
public record Evaluation(
        int total,
        int unanswered,
        int conforming,
        int partiallyConforming,
        int nonConforming,
        int mandatoryNonConforming,
        int notApplicable,
        List<String> missing,
        int unconfirmed,
        int withoutProof,
        int withoutFile,
        int sensitiveWithoutFile,
        int toClose) {

    static Evaluation of(List<Item> items) {
        return new Evaluation(
                items.size(),
                count(items, null),
                count(items, "符合"),
                count(items, "部分符合"),
                count(items, "不符合"),
                count(items.stream().filter(item -> item.asked().mandatory()).toList(), "不符合"),
                count(items, "不適用"),
                items.stream()
                        .filter(item -> item.outcome() == null)
                        .map(Item::label)
                        .toList(),
                (int) items.stream()
                        .filter(item -> !"已確認".equals(item.value(Field.CONFIRMED)))
                        .count(),
                (int) items.stream()
                        .filter(item -> item.evidence().isEmpty() && !item.has(Field.NOTE))
                        .count(),
                (int) items.stream().filter(item -> item.evidence().isEmpty()).count(),
                (int) items.stream()
                        .filter(item -> item.evidence().isEmpty() && "是".equals(item.value(Field.SENSITIVE_ACCESS)))
                        .count(),
                (int) items.stream()
                        .filter(item -> "停用".equals(item.value(Field.KEPT)))
                        .count());
    }

    private static int count(List<Item> items, String outcome) {
        return (int) items.stream()
                .filter(item -> Objects.equals(item.outcome(), outcome))
                .count();
    }
}
