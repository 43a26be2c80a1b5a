package tw.ictoutsourcing.engine;

import java.util.Date;
import org.camunda.bpm.engine.impl.history.DefaultHistoryRemovalTimeProvider;
import org.camunda.bpm.engine.impl.history.event.HistoricProcessInstanceEventEntity;
import org.camunda.bpm.engine.repository.ProcessDefinition;

/**
 * The history of a case goes with its records, by an approved disposal; a time to live counts from the end of one process
 * and knows neither contract nor legal hold. So the clean-up never finds a process instance that is due.
 */
class KeptHistory extends DefaultHistoryRemovalTimeProvider {

    @Override
    public Date calculateRemovalTime(HistoricProcessInstanceEventEntity instance, ProcessDefinition definition) {
        return null;
    }
}
