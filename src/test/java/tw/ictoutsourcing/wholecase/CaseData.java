package tw.ictoutsourcing.wholecase;

import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** One case of {@code cases.json}: what the unit asks for, how it rates it, and what the decisions must say. */
public record CaseData(
        String id,
        Map<String, Object> request,
        Map<String, Object> assessment,
        Map<String, Object> contract,
        List<Map<String, String>> vendors,
        Map<String, Object> expect) {

    private static final List<CaseData> ALL = read();

    /** @param id e.g. {@code campus-system} */
    public static CaseData named(String id) {
        return ALL.stream().filter(data -> data.id().equals(id)).findFirst().orElseThrow();
    }

    /** The same case asked for otherwise; a null takes the value away. */
    public CaseData asking(Object... pairs) {
        Map<String, Object> changed = new LinkedHashMap<>(request);
        changed.putAll(Values.of(pairs));
        return new CaseData(id, changed, assessment, contract, vendors, expect);
    }

    /** The same case with another contract period. */
    public CaseData during(String start, String end) {
        return new CaseData(
                id, request, assessment, Map.of("contractStart", start, "contractEnd", end), vendors, expect);
    }

    public Object asked(String name) {
        return request.get(name);
    }

    /** The answers of the request form. */
    Map<String, Object> requestForm() {
        Map<String, Object> form = new LinkedHashMap<>(request);
        form.putIfAbsent("requirement", "現行服務無法滿足業務需要，須由專業廠商依規格辦理，並於契約期間提供支援。");
        form.putIfAbsent("systemClass", Boolean.TRUE.equals(asked("coreSystem")) ? "核心資通系統" : "一般");
        return form;
    }

    private static List<CaseData> read() {
        try (InputStream cases = CaseData.class.getResourceAsStream("/cases.json")) {
            return new ObjectMapper().readValue(cases, new TypeReference<>() {});
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
