package tw.ictoutsourcing.page;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.BiFunction;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The Chinese of the web apps against the English of the web jar in use: nothing missing, nothing lost, one word for one thing. */
class WordsTest {

    private static final Pattern PLACEHOLDER = Pattern.compile("\\{\\{.*?}}|\\{}");
    private static final Pattern TAG = Pattern.compile("</?(?:a|b|br|code|em|i|li|p|span|strong|ul)\\b[^>]*>");
    private static final Pattern LATIN = Pattern.compile("[A-Za-z]{2,}");

    /** A number before an English plural, as in {{count}} jobs. */
    private static final Pattern COUNTED =
            Pattern.compile("\\{\\{\\s*(\\w*(?:[cC]ount|instances|days|jobs|ttl))\\s*}} (?:\\w+ )*?[a-z]+s\\b");

    private static final String MEASURES = "[個項天頁]";

    /** Names and formats that Chinese readers know by these letters. */
    private static final Set<String> LATIN_NAMES = Set.of(
            "API",
            "BPMN",
            "CSV",
            "Ctrl",
            "DI",
            "DMN",
            "EDE",
            "FNI",
            "JSON",
            "LDAP",
            "Optimize",
            "PI",
            "TU",
            "XML",
            "cockpit",
            "tasklist",
            "resolve",
            "promise",
            "DD",
            "MM",
            "SS",
            "YYYY",
            "DDTHH",
            "ddTHH",
            "mm",
            "ss",
            "yyyy");

    /** What is said so on the other shore, or was before Taiwan's own word settled. */
    private static final List<String> NOT_SAID_HERE = List.of(
            "訪問", "缺省", "用戶", "服務器", "加載", "默認", "信息", "視頻", "程序", "數據", "網絡", "軟件", "硬件", "登錄", "菜單", "設置", "搜索", "創建",
            "保存", "對象", "字段", "隊列", "日志", "激活", "刷新", "鼠標", "界面", "文檔", "文件夾", "調用", "接口", "質量", "內存", "緩存", "帶寬", "打印",
            "屏幕", "窗口", "批處理", "粘貼", "全局", "變量", "線程", "實例", "反饋", "運行", "鏈接", "幫助", "注銷", "賬", "支持", "兼容", "優化", "重置",
            "添加", "回調", "异常", "流程實例");

    /** Texts that speak of the thing under another name on purpose. */
    private static final Set<String> OTHERWISE_NAMED = Set.of(
            // Identifiers to be typed.
            "AUTHORIZATION_COCKPIT_OR_TASKLIST",
            // To group, not a group.
            "PLGN_REP_GROUP_BY");

    static String[] apps() {
        return Locale.APPS;
    }

    @ParameterizedTest
    @MethodSource("apps")
    void everyTextOfTheAppHasItsChinese(String app) {
        assertThat(keys("", Locale.read(app, "zh"))).isEqualTo(keys("", Locale.read(app, "en")));
        Map<String, String> english = Locale.labels(app, "en");
        assertThat(faults(
                        app,
                        (key, chinese) -> chinese.isEmpty() && english.get(key).length() > 1))
                .isEmpty();
    }

    @ParameterizedTest
    @MethodSource("apps")
    void placeholdersAndTagsAreThoseOfTheEnglish(String app) {
        Map<String, String> english = Locale.labels(app, "en");
        assertThat(faults(app, (key, chinese) -> !all(PLACEHOLDER, chinese).equals(all(PLACEHOLDER, english.get(key)))))
                .isEmpty();
        assertThat(faults(app, (key, chinese) -> !all(TAG, chinese).equals(all(TAG, english.get(key)))))
                .isEmpty();
    }

    @ParameterizedTest
    @MethodSource("apps")
    void nothingStaysInEnglishButNamesAndFormats(String app) {
        assertThat(faults(app, (key, chinese) -> !LATIN_NAMES.containsAll(all(LATIN, strip(chinese)))))
                .isEmpty();
    }

    @ParameterizedTest
    @MethodSource("apps")
    void taiwanSaysItSo(String app) {
        assertThat(faults(app, (key, chinese) -> NOT_SAID_HERE.stream().anyMatch(chinese::contains)))
                .isEmpty();
        // Chinese sentences have Chinese punctuation.
        Pattern halfWidth = Pattern.compile("\\p{IsHan}[,;:?!()]|[,;:?!(]\\p{IsHan}|\\p{IsHan}\\.(?!\\p{IsHan})");
        assertThat(faults(
                        app, (key, chinese) -> halfWidth.matcher(strip(chinese)).find()))
                .isEmpty();
    }

    @ParameterizedTest
    @MethodSource("apps")
    void whatIsCountedHasItsMeasureAndNoEnglishPlural(String app) {
        Map<String, String> english = Locale.labels(app, "en");
        assertThat(faults(app, (key, chinese) -> COUNTED.matcher(english.get(key))
                        .results()
                        .anyMatch(counted -> !Pattern.compile("\\{\\{\\s*" + counted.group(1) + "\\s*}} " + MEASURES)
                                .matcher(chinese)
                                .find())))
                .isEmpty();
        // Chinese has one form: what differs in English by its number only must not differ here.
        assertThat(faults(app, (key, chinese) -> {
                    String plural = Locale.labels(app, "zh").get(key + "S");
                    return plural != null
                            && english.get(key + "S").equals(english.get(key) + "s")
                            && !plural.equals(chinese);
                }))
                .isEmpty();
        assertThat(faults(app, (key, chinese) -> chinese.contains("(s)") || chinese.contains("們")))
                .isEmpty();
    }

    @ParameterizedTest
    @MethodSource("apps")
    void oneThingHasOneName(String app) throws IOException {
        Map<String, String> english = Locale.labels(app, "en");
        List<String[]> glossary = Locale.text("glossary.csv")
                .lines()
                .skip(1)
                .map(line -> line.split(","))
                // The longest first: a process instance is no process.
                .sorted(Comparator.comparing((String[] term) -> -term[0].length()))
                .toList();
        assertThat(faults(app, (key, chinese) -> {
                    if (OTHERWISE_NAMED.contains(key)) {
                        return false;
                    }
                    String text = strip(english.get(key))
                            .toLowerCase(java.util.Locale.ROOT)
                            .replace("follow up", "follow-up");
                    for (String[] term : glossary) {
                        String stem = term[0].endsWith("y")
                                ? term[0].substring(0, term[0].length() - 1) + "(y|ies)"
                                : term[0] + "(s|es)?";
                        String without = text.replaceAll("\\b" + stem + "\\b", "·");
                        if (!without.equals(text) && !chinese.contains(term[1])) {
                            return true;
                        }
                        text = without;
                    }
                    return false;
                }))
                .isEmpty();
    }

    private static List<String> faults(String app, BiFunction<String, String, Boolean> faulty) {
        return Locale.labels(app, "zh").entrySet().stream()
                .filter(label -> faulty.apply(label.getKey(), label.getValue()))
                .map(label -> label.getKey() + "：" + label.getValue())
                .toList();
    }

    /** Sorted: Chinese may have them in another order. */
    private static List<String> all(Pattern pattern, String text) {
        return pattern.matcher(text)
                .results()
                .map(found -> found.group().replaceAll("(?<=\\{)\\s+|\\s+(?=})", ""))
                .sorted()
                .toList();
    }

    private static String strip(String text) {
        return Stream.of(PLACEHOLDER, TAG, Pattern.compile("&\\w+;"))
                .reduce(text, (rest, pattern) -> pattern.matcher(rest).replaceAll(" "), (a, b) -> a);
    }

    private static Set<String> keys(String path, JsonNode node) {
        Set<String> keys = new TreeSet<>();
        node.fields().forEachRemaining(field -> {
            // Our own addition: the calendar that counts from 1912.
            if (field.getValue().isObject()) {
                keys.addAll(keys(path + "/" + field.getKey(), field.getValue()));
            } else if (!field.getKey().equals("eras")) {
                keys.add(path + "/" + field.getKey());
            }
        });
        return keys;
    }
}
