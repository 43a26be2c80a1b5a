package tw.ictoutsourcing.tasklist;

import java.util.Comparator;
import java.util.List;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.task.Task;
import org.springframework.stereotype.Component;
import tw.ictoutsourcing.clause.Article;
import tw.ictoutsourcing.clause.Clause;
import tw.ictoutsourcing.clause.ClauseBook;
import tw.ictoutsourcing.clause.Words;
import tw.ictoutsourcing.delegate.ClausesOfTasks;

/** What the clauses of a task say, so that nobody needs the document beside the screen. */
@Component
class TaskClauses {

    private final TaskService tasks;
    private final ClausesOfTasks clauses;
    private final ClauseBook book;

    TaskClauses(TaskService tasks, ClausesOfTasks clauses, ClauseBook book) {
        this.tasks = tasks;
        this.clauses = clauses;
        this.book = book;
    }

    /** @param own whether it stands in the document that the case follows; the others say the same for other agencies */
    record Cited(String id, String document, boolean own, String number, String requirement, List<Article> articles) {}

    /** @throws Refusal if the user may not see the task */
    List<Cited> of(String taskId) {
        Task task = tasks.createTaskQuery().taskId(taskId).singleResult();
        if (task == null) {
            throw Refusal.notFound();
        }
        String procedure = clauses.procedureOf(task);
        return clauses.of(task).stream()
                .flatMap(id -> book.find(id).stream())
                .map(clause -> cited(clause, procedure))
                .sorted(Comparator.comparing(Cited::own).reversed())
                .toList();
    }

    private Cited cited(Clause clause, String procedure) {
        return new Cited(
                clause.id(),
                Words.source(clause.source()),
                procedure == null || clause.source().equals(procedure),
                clause.number(),
                clause.requirement(),
                book.cited(clause));
    }
}
