package tw.ictoutsourcing.engine;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Steps of the small case, over HTTP. */
class Cases {

    static final String START = "/engine-rest/process-definition/key/outsourcing-case/submit-form";

    private final Rest rest;

    Cases(Rest rest) {
        this.rest = rest;
    }

    static Map<String, Object> request() {
        Map<String, Object> request = new LinkedHashMap<>();
        request.put("title", "校務系統改版");
        request.put("requestingUnit", "教務處");
        request.put("procedure", "NFU");
        request.put("serviceTypes", List.of("系統發展"));
        request.put("contractAmount", 1200000);
        request.put("vendorId", "90000001");
        request.put("coreSystem", true);
        request.put("background", "舊系統將停止支援");
        return request;
    }

    Rest.Answer start(Map<String, Object> request) {
        return rest.post("unit1", START, Rest.variables(request));
    }

    /** Id of the instance. */
    String started() {
        return start(request()).json().path("id").asText();
    }

    String task(String user, String instance) {
        return rest.get(user, "/engine-rest/task?processInstanceId=" + instance)
                .json()
                .path(0)
                .path("id")
                .asText();
    }

    Rest.Answer submit(String user, String task, Map<String, Object> values) {
        return rest.post(user, "/engine-rest/task/" + task + "/submit-form", Rest.variables(values));
    }

    /** A case that waits for the vendor; returns its instance. */
    String atVendor() {
        String instance = started();
        submit("ims1", task("ims1", instance), Map.of("reviewOutcome", "通過", "score", 4));
        return instance;
    }
}
