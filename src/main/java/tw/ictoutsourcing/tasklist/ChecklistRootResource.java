package tw.ictoutsourcing.tasklist;

import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.List;
import java.util.Map;
import org.camunda.bpm.tasklist.resource.AbstractTasklistPluginRootResource;
import org.springframework.context.ApplicationContext;
import org.springframework.web.context.support.WebApplicationContextUtils;
import tw.ictoutsourcing.delegate.CaseOnCard;

/** {@code /camunda/api/tasklist/plugin/checklist/…}; Camunda's filters have checked the session and the CSRF token before. */
@Path("plugin/" + ChecklistPlugin.ID)
public class ChecklistRootResource extends AbstractTasklistPluginRootResource {

    public ChecklistRootResource() {
        super(ChecklistPlugin.ID);
    }

    @Override
    protected List<String> getAllowedAssets() {
        return List.of(
                "app/plugin.js",
                "app/plugin.css",
                "app/api.js",
                "app/card.js",
                "app/clauses.js",
                "app/checklist-form.js",
                "app/dom.js",
                "app/extras.js",
                "app/items.js",
                "app/records.js",
                "app/rows.js",
                "app/saving.js",
                "app/sending.js");
    }

    @Path("{engine}/task/{taskId}")
    public ChecklistResource task(@PathParam("taskId") String taskId) {
        return bean(ChecklistResources.class).task(taskId);
    }

    @GET
    @Path("{engine}/cards")
    @Produces(MediaType.APPLICATION_JSON)
    public Map<String, CaseOnCard> cards(@QueryParam("task") List<String> taskIds) {
        return bean(TaskCards.class).of(taskIds);
    }

    @GET
    @Path("{engine}/clauses")
    @Produces(MediaType.APPLICATION_JSON)
    public List<TaskClauses.Cited> clauses(@QueryParam("task") String taskId) {
        return bean(TaskClauses.class).of(taskId);
    }

    @GET
    @Path("{engine}/records")
    @Produces(MediaType.APPLICATION_JSON)
    public TaskRecords.Page records(@QueryParam("task") String taskId) {
        return bean(TaskRecords.class).of(taskId);
    }

    @GET
    @Path("{engine}/evidence/{evidenceId}")
    public Response evidence(@PathParam("evidenceId") String evidenceId) {
        return bean(ChecklistResources.class).evidenceForAgency(evidenceId);
    }

    /** Camunda's JAX-RS application makes its resources itself, without Spring. */
    private <T> T bean(Class<T> type) {
        ApplicationContext context = WebApplicationContextUtils.getRequiredWebApplicationContext(servletContext);
        return context.getBean(type);
    }
}
