package tw.ictoutsourcing.engine;

import java.util.Date;
import java.util.Set;
import org.camunda.bpm.engine.impl.bpmn.behavior.MultiInstanceActivityBehavior;
import org.camunda.bpm.engine.impl.db.entitymanager.DbEntityManager;
import org.camunda.bpm.engine.impl.history.event.HistoricActivityInstanceEventEntity;
import org.camunda.bpm.engine.impl.history.event.HistoricScopeInstanceEvent;
import org.camunda.bpm.engine.impl.history.event.HistoricTaskInstanceEventEntity;
import org.camunda.bpm.engine.impl.history.event.HistoricVariableUpdateEventEntity;
import org.camunda.bpm.engine.impl.history.event.HistoryEvent;
import org.camunda.bpm.engine.impl.history.event.HistoryEventTypes;
import org.camunda.bpm.engine.impl.history.handler.DbHistoryEventHandler;
import org.camunda.bpm.engine.impl.persistence.entity.TaskEntity;

/**
 * History of level full but for one thing: not every single change of a variable is kept (act_hi_detail), only its latest value. Who
 * entered what is in the records, where nobody can change it, and nothing that comes with the product shows those rows, which were an
 * eighth of all that a case writes. Nor are the engine's own counters of a repeated step: the steps are there themselves.
 */
class SparingHistory extends DbHistoryEventHandler {

    private static final Set<String> COUNTERS = Set.of(
            MultiInstanceActivityBehavior.NUMBER_OF_INSTANCES,
            MultiInstanceActivityBehavior.NUMBER_OF_ACTIVE_INSTANCES,
            MultiInstanceActivityBehavior.NUMBER_OF_COMPLETED_INSTANCES,
            MultiInstanceActivityBehavior.LOOP_COUNTER);

    @Override
    public void handleEvent(HistoryEvent event) {
        if (!event.isEventOfType(HistoryEventTypes.FORM_PROPERTY_UPDATE) && !isCounter(event)) {
            super.handleEvent(event);
        }
    }

    private static boolean isCounter(HistoryEvent event) {
        return event instanceof HistoricVariableUpdateEventEntity variable
                && COUNTERS.contains(variable.getVariableName());
    }

    @Override
    protected boolean shouldWriteHistoricDetail(HistoricVariableUpdateEventEntity event) {
        return false;
    }

    /** Durations need the beginning. That of a task is at hand, the task being so; the engine would read it from the history. */
    @Override
    protected void insertOrUpdate(HistoryEvent event) {
        DbEntityManager entities = getDbEntityManager();
        Date start = isInitialEvent(event) ? null : start(event, entities);
        if (start == null || entities.getCachedEntity(event.getClass(), event.getId()) != null) {
            super.insertOrUpdate(event);
        } else {
            ((HistoricScopeInstanceEvent) event).setStartTime(start);
            entities.merge(event);
        }
    }

    private static Date start(HistoryEvent event, DbEntityManager entities) {
        if (event instanceof HistoricTaskInstanceEventEntity ended) {
            TaskEntity task = entities.getDbEntityCache().get(TaskEntity.class, ended.getTaskId());
            return task == null ? null : task.getCreateTime();
        }
        if (event instanceof HistoricActivityInstanceEventEntity ended) {
            // A user task begins and ends with its task, which is told first.
            return entities.getCachedEntitiesByType(HistoricTaskInstanceEventEntity.class).stream()
                    .filter(task -> ended.getActivityInstanceId().equals(task.getActivityInstanceId()))
                    .map(HistoricScopeInstanceEvent::getStartTime)
                    .findFirst()
                    .orElse(null);
        }
        return null;
    }
}
