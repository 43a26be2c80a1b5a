package tw.ictoutsourcing.tasklist;

import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.io.IOException;
import java.io.InputStream;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import tw.ictoutsourcing.checklist.BadEntry;
import tw.ictoutsourcing.checklist.Change;
import tw.ictoutsourcing.checklist.Checklist;
import tw.ictoutsourcing.checklist.Evidence;
import tw.ictoutsourcing.checklist.EvidenceRefused;
import tw.ictoutsourcing.checklist.Field;
import tw.ictoutsourcing.checklist.Item;
import tw.ictoutsourcing.checklist.Missing;

/** The checklist of one task, for a user who may see that task. */
@Produces(MediaType.APPLICATION_JSON)
public class ChecklistResource {

    /** Bytes of a refused upload that are read and dropped, so that the browser hears the refusal instead of a broken connection. */
    private static final long DRAINED = 64L * 1024 * 1024;

    private final ChecklistResources beans;
    private final OpenTask task;
    private final String listId;
    private final ChecklistView view;

    ChecklistResource(ChecklistResources beans, OpenTask task) {
        this.beans = beans;
        this.task = task;
        this.listId = task.list().checklistId();
        this.view = new ChecklistView(task);
    }

    /** What the browser sends for an item; values by the key of the field. */
    public record Entry(String id, int version, Map<String, String> values) {}

    @GET
    public Map<String, Object> read() {
        Checklist list = beans.checklists.load(listId);
        Map<String, Object> shown = view.of(list);
        shown.put("exceptions", beans.exceptionsOf(list.caseNumber()));
        return shown;
    }

    @PUT
    @Path("items")
    @Consumes(MediaType.APPLICATION_JSON)
    public List<Map<String, Object>> fill(List<Entry> entries) {
        task.requireEditable();
        List<Change> changes = entries.stream()
                .map(entry -> new Change(entry.id(), entry.version(), fields(entry.values())))
                .toList();
        return view.items(beans.checklists.fill(listId, task.list().work(), changes, task.user()));
    }

    @POST
    @Path("items")
    @Consumes(MediaType.APPLICATION_JSON)
    public Map<String, Object> addRow(Map<String, String> values) {
        task.requireEditable();
        Item row = beans.rows.add(listId, task.list().work(), fields(values), task.user());
        return view.items(List.of(row)).get(0);
    }

    @DELETE
    @Path("items/{itemId}")
    public void removeRow(@PathParam("itemId") String itemId, @QueryParam("version") int version) {
        task.requireEditable();
        beans.rows.remove(listId, task.list().work(), itemId, version);
    }

    /** What still keeps the list from being sent together with these other values of the form. */
    @POST
    @Path("missing")
    @Consumes(MediaType.APPLICATION_JSON)
    public List<Missing> missing(Map<String, Object> submitted) {
        return beans.guard.missing(listId, task.list().work(), submitted);
    }

    @POST
    @Path("items/{itemId}/evidence")
    @Consumes(MediaType.APPLICATION_OCTET_STREAM)
    public Map<String, Object> upload(
            @PathParam("itemId") String itemId,
            @QueryParam("name") String name,
            @HeaderParam("Content-Length") Long length,
            InputStream content)
            throws IOException {
        task.requireEditable();
        Item item = beans.checklists.requireUpload(listId, task.list().work(), itemId);
        try {
            return touched(
                    item.with(beans.evidence.store(itemId, name, length == null ? -1 : length, content, task.user())));
        } catch (EvidenceRefused refused) {
            content.skip(DRAINED);
            throw refused;
        }
    }

    @GET
    @Path("evidence/{evidenceId}")
    @Produces(MediaType.WILDCARD)
    public Response download(@PathParam("evidenceId") String evidenceId) {
        return EvidenceResponse.of(beans.evidence, ownFile(evidenceId));
    }

    @DELETE
    @Path("evidence/{evidenceId}")
    public Map<String, Object> remove(@PathParam("evidenceId") String evidenceId) {
        task.requireEditable();
        Evidence file = ownFile(evidenceId);
        Item item = beans.checklists.requireFiles(listId, task.list().work(), file.itemId());
        beans.evidence.remove(evidenceId);
        return touched(item.without(evidenceId));
    }

    private Map<String, Object> touched(Item item) {
        return view.items(List.of(beans.checklists.touch(listId, task.list().work(), item, task.user())))
                .get(0);
    }

    private Evidence ownFile(String evidenceId) {
        Evidence file = beans.evidence.require(evidenceId);
        boolean shown = task.list().work().itemsOf(beans.checklists.load(listId)).stream()
                .anyMatch(item -> item.id().equals(file.itemId()));
        if (!shown) {
            throw Refusal.notFound();
        }
        return file;
    }

    private static Map<Field, String> fields(Map<String, String> values) {
        Map<Field, String> fields = new EnumMap<>(Field.class);
        values.forEach((key, value) -> fields.put(Field.of(key).orElseThrow(() -> new BadEntry(key, "沒有這個欄位")), value));
        return fields;
    }
}
