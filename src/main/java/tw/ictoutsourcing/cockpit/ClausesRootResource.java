package tw.ictoutsourcing.cockpit;

import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.List;
import org.camunda.bpm.cockpit.plugin.resource.AbstractCockpitPluginRootResource;
import org.springframework.context.ApplicationContext;
import org.springframework.web.context.support.WebApplicationContextUtils;
import tw.ictoutsourcing.record.Proof;

/** {@code /camunda/api/cockpit/plugin/clauses/…}; our filter lets only people in who may open Cockpit. */
@Path("plugin/" + ClausesPlugin.ID)
@Produces(MediaType.APPLICATION_JSON)
public class ClausesRootResource extends AbstractCockpitPluginRootResource {

    public ClausesRootResource() {
        super(ClausesPlugin.ID);
    }

    @Override
    protected List<String> getAllowedAssets() {
        return List.of(
                "app/plugin.js", "app/plugin.css", "app/clause-trace.js", "app/api.js", "app/dom.js", "app/record.js");
    }

    @GET
    @Path("{engine}/sources")
    public List<ClauseTrace.Source> sources() {
        return bean(ClauseTrace.class).sources();
    }

    @GET
    @Path("{engine}/cases")
    public List<ClauseTrace.Case> cases() {
        return bean(ClauseTrace.class).cases();
    }

    @GET
    @Path("{engine}/source/{source}")
    public List<TracedClause> clauses(@PathParam("source") String source, @QueryParam("case") String caseNumber) {
        return bean(ClauseTrace.class).clauses(source, caseNumber);
    }

    @GET
    @Path("{engine}/elements")
    public List<ClauseTrace.Element> elements(@QueryParam("case") String caseNumber) {
        return bean(ClauseTrace.class).elements(caseNumber);
    }

    @GET
    @Path("{engine}/case/{case}/record/{sequence}")
    public Proof record(@PathParam("case") String caseNumber, @PathParam("sequence") int sequence) {
        return bean(ClauseTrace.class).record(caseNumber, sequence);
    }

    @GET
    @Path("{engine}/source/{source}/export.{format}")
    @Produces(MediaType.WILDCARD)
    public Response export(
            @PathParam("source") String source,
            @PathParam("format") String format,
            @QueryParam("case") String caseNumber) {
        ClauseSheet sheet = new ClauseSheet(bean(ClauseTrace.class).clauses(source, caseNumber));
        String name = "clauses-" + source + (caseNumber == null || caseNumber.isBlank() ? "" : "-" + caseNumber);
        return switch (format) {
            case "csv" -> file(name + ".csv", "text/csv;charset=utf-8", sheet.csv());
            case "ods" -> file(name + ".ods", "application/vnd.oasis.opendocument.spreadsheet", sheet.ods());
            default -> throw new Refused(404, "「格式」只有 ods 與 csv");
        };
    }

    private static Response file(String name, String type, byte[] content) {
        return Response.ok(content, type)
                .header("Content-Disposition", "attachment; filename=\"" + name + "\"")
                .build();
    }

    /** Camunda's JAX-RS application makes its resources itself, without Spring. */
    private <T> T bean(Class<T> type) {
        ApplicationContext context = WebApplicationContextUtils.getRequiredWebApplicationContext(servletContext);
        return context.getBean(type);
    }
}
