package tw.ictoutsourcing.cockpit;

import com.github.miachm.sods.Sheet;
import com.github.miachm.sods.SpreadSheet;
import com.github.miachm.sods.Style;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.apache.commons.csv.CSVFormat;
import tw.ictoutsourcing.clause.Article;

/** The page as a table to take away: ODS, as the government asks for editable files, and CSV. */
class ClauseSheet {

    private static final List<String> HEADER =
            List.of("條文代號", "條號", "階段", "性質", "要求", "查核問題", "適用條件", "文件所引法條", "現行法條", "依據可信度", "狀態", "落實處", "紀錄", "說明");

    private final List<List<String>> rows = new ArrayList<>();

    ClauseSheet(List<TracedClause> clauses) {
        rows.add(HEADER);
        clauses.forEach(clause -> rows.add(row(clause)));
    }

    /** UTF-8 with a byte order mark: spreadsheets on Windows take it for Big5 otherwise. */
    byte[] csv() {
        String text = rows.stream()
                .map(row -> CSVFormat.RFC4180.format(
                        row.stream().map(ClauseSheet::plain).toArray()))
                .collect(Collectors.joining("\r\n", "\uFEFF", "\r\n"));
        return text.getBytes(StandardCharsets.UTF_8);
    }

    byte[] ods() {
        Sheet sheet = new Sheet("條文對照", rows.size(), HEADER.size());
        for (int i = 0; i < rows.size(); i++) {
            for (int j = 0; j < HEADER.size(); j++) {
                sheet.getRange(i, j).setValue(rows.get(i).get(j));
            }
        }
        Style head = new Style();
        head.setBold(true);
        sheet.getRange(0, 0, 1, HEADER.size()).setStyle(head);
        SpreadSheet book = new SpreadSheet();
        book.appendSheet(sheet);
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try {
            book.save(out);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return out.toByteArray();
    }

    private static List<String> row(TracedClause clause) {
        return List.of(
                clause.id(),
                clause.number(),
                clause.phase(),
                clause.kind(),
                clause.requirement(),
                clause.question(),
                clause.appliesTo().replace(";", "、").replace("&", " 且 "),
                articles(clause, Article::cited),
                articles(clause, Article::inForce),
                articles(clause, Article::evidence),
                clause.standing(),
                clause.places().stream()
                        .map(place -> place.kind() + "：" + place.container() + "／" + place.name())
                        .collect(Collectors.joining("\n")),
                clause.proofs().stream()
                        .map(proof -> "#" + proof.sequence() + " " + proof.title() + "（" + proof.actor() + "）")
                        .collect(Collectors.joining("\n")),
                clause.note() == null ? "" : clause.note());
    }

    private static String articles(TracedClause clause, java.util.function.Function<Article, String> part) {
        return clause.articles().stream().map(part).collect(Collectors.joining("\n"));
    }

    /** A cell that begins like a formula would be run by a spreadsheet. */
    private static String plain(String cell) {
        return cell.matches("(?s)[=+@\\-\t].*") ? "'" + cell : cell;
    }
}
