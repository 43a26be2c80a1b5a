package tw.ictoutsourcing.engine.guard;

import org.camunda.bpm.engine.rest.security.auth.ProcessEngineAuthenticationFilter;

/** HTTP Basic in front of all of {@code /engine-rest}, the list of engines included, which the original leaves open. */
class RestLogin extends ProcessEngineAuthenticationFilter {

    @Override
    protected boolean requiresEngineAuthentication(String requestUrl) {
        return true;
    }

    @Override
    protected String extractEngineName(String requestUrl) {
        String name = super.extractEngineName(requestUrl);
        return name.isEmpty() ? DEFAULT_ENGINE_NAME : name;
    }
}
