package tw.ictoutsourcing.cockpit;

import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.ext.ExceptionMapper;
import jakarta.ws.rs.ext.Provider;
import java.util.Map;

/** Turns what the page refuses into a status and a message for people; all else stays Camunda's to answer. */
@Provider
public class Refusals implements ExceptionMapper<Refused> {

    @Override
    public Response toResponse(Refused refused) {
        return Response.status(refused.status)
                .type(MediaType.APPLICATION_JSON_TYPE)
                .entity(Map.of("message", refused.getMessage()))
                .build();
    }
}
