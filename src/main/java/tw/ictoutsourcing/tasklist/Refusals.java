package tw.ictoutsourcing.tasklist;

import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.ext.ExceptionMapper;
import jakarta.ws.rs.ext.Provider;
import java.util.Map;
import tw.ictoutsourcing.checklist.EvidenceRefused;
import tw.ictoutsourcing.checklist.Refused;
import tw.ictoutsourcing.checklist.StaleAnswer;
import tw.ictoutsourcing.checklist.UnknownChecklist;

/** Turns what the checklist refuses into a status and a message for people; all else stays Camunda's to answer. */
@Provider
public class Refusals implements ExceptionMapper<Refused> {

    @Override
    public Response toResponse(Refused refused) {
        return Response.status(status(refused))
                .type(MediaType.APPLICATION_JSON_TYPE)
                .entity(Map.of("message", String.valueOf(refused.getMessage())))
                .build();
    }

    private static int status(Refused refused) {
        if (refused instanceof Refusal refusal) {
            return refusal.status;
        }
        if (refused instanceof StaleAnswer) {
            return 409;
        }
        if (refused instanceof EvidenceRefused file) {
            return file.tooLarge() ? 413 : 415;
        }
        return refused instanceof UnknownChecklist ? 404 : 400;
    }
}
