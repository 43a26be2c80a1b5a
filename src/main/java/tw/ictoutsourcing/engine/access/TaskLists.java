package tw.ictoutsourcing.engine.access;

import java.util.List;
import java.util.Map;
import org.camunda.bpm.engine.AuthorizationService;
import org.camunda.bpm.engine.FilterService;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.authorization.Authorization;
import org.camunda.bpm.engine.authorization.Permissions;
import org.camunda.bpm.engine.authorization.Resources;
import org.camunda.bpm.engine.filter.Filter;
import org.camunda.bpm.engine.task.TaskQuery;
import org.springframework.stereotype.Component;

/** The lists that everyone finds in Tasklist. Staff cannot make their own: a stored filter can carry expressions. */
@Component
class TaskLists {

    private final FilterService filters;
    private final TaskService tasks;
    private final AuthorizationService authorizations;

    TaskLists(FilterService filters, TaskService tasks, AuthorizationService authorizations) {
        this.filters = filters;
        this.tasks = tasks;
        this.authorizations = authorizations;
    }

    void ensure() {
        ensure(-10, "我的工作", "指派給您的工作", tasks.createTaskQuery().taskAssigneeExpression("${currentUser()}"));
        ensure(
                -5,
                "我可承辦的工作",
                "您的群組尚無人承辦的工作",
                tasks.createTaskQuery().taskCandidateGroupInExpression("${currentUserGroups()}"));
        ensure(0, "逾期", "已過期限的工作", tasks.createTaskQuery().dueBeforeExpression("${now()}"));
    }

    private void ensure(int priority, String name, String description, TaskQuery query) {
        if (filters.createFilterQuery().filterName(name).count() > 0) {
            return;
        }
        Filter filter = filters.newTaskFilter(name);
        filter.setProperties(Map.of(
                "priority",
                priority,
                "description",
                description,
                "refresh",
                true,
                "color",
                "#555555",
                "showUndefinedVariable",
                false,
                "variables",
                List.of(variable("caseNumber", "案號"), variable("title", "案名"), variable("vendorName", "委外廠商"))));
        filter.setQuery(query.orderByDueDate().asc());
        String id = filters.saveFilter(filter).getId();
        Groups.FIXED.keySet().forEach(group -> allow(group, id));
    }

    private static Map<String, String> variable(String name, String label) {
        return Map.of("name", name, "label", label);
    }

    private void allow(String group, String filter) {
        Authorization read = authorizations.createNewAuthorization(Authorization.AUTH_TYPE_GRANT);
        read.setGroupId(group);
        read.setResource(Resources.FILTER);
        read.setResourceId(filter);
        read.addPermission(Permissions.READ);
        authorizations.saveAuthorization(read);
    }
}
