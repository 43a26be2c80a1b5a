package tw.ictoutsourcing.wholecase;

import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Date;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.camunda.bpm.engine.HistoryService;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.history.HistoricActivityInstance;
import org.camunda.bpm.engine.history.HistoricProcessInstance;
import org.camunda.bpm.engine.history.HistoricVariableInstance;
import org.camunda.bpm.engine.impl.util.ClockUtil;
import org.camunda.bpm.engine.runtime.Execution;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.camunda.bpm.engine.task.Task;
import org.camunda.bpm.engine.task.TaskQuery;
import org.springframework.beans.factory.BeanFactory;

/**
 * One case, walked through the running application by the people whose work it is: each finds the task in the own list,
 * fills form and checklist, and sends it. Timers fire by moving the engine's clock.
 *
 * <p>{@link #until} lets everybody do the usual thing up to a task; what is unusual a test does itself by {@link #open}.
 */
public final class CaseWalk implements AutoCloseable {

    /** More steps than any case has: a walk that comes to no end fails. */
    private static final int MOST_STEPS = 500;

    private static final int MOST_TASKS = 50;

    /** Stays open while the contract runs; nobody needs to do it. */
    private static final String STANDING = "superviseContract";

    private final BeanFactory beans;
    private final ProcessEngine engine;
    private final TaskService tasks;
    private final HistoryService history;
    private final People people;
    private final CaseData data;
    private final UsualWork usual;
    private Consumer<OpenWork> watcher = work -> {};
    private ProcessInstance started;
    private HistoricProcessInstance instance;
    private CaseTimers timers;
    private boolean agencyWide;

    /** The clock stands at the morning of the reference date. */
    public CaseWalk(BeanFactory beans, CaseData data) {
        this(beans, data, new People(beans.getBean(ProcessEngine.class)));
        clockAt(data.asked("referenceDate").toString());
    }

    /** For what is walked beside another walk; the clock stays where that one has brought it. */
    public CaseWalk beside() {
        return new CaseWalk(beans, data, people);
    }

    private CaseWalk(BeanFactory beans, CaseData data, People people) {
        this.beans = beans;
        this.engine = beans.getBean(ProcessEngine.class);
        this.tasks = engine.getTaskService();
        this.history = engine.getHistoryService();
        this.people = people;
        this.data = data;
        this.usual = new UsualWork(data);
    }

    /** The unit files the request. */
    public CaseWalk request() {
        started = starts("outsourcing-case", people.ofUnit(data.asked("requestingUnit")), data.requestForm());
        // From the history: a case may end at once.
        instance = history.createHistoricProcessInstanceQuery()
                .processInstanceId(started.getId())
                .singleResult();
        timers = new CaseTimers(engine, () -> instances(engine, caseNumber()));
        return this;
    }

    /** Instead of a request: somebody starts a process of the whole agency, which is then walked alone. */
    public CaseWalk agencyWide(String processKey, String user, Map<String, Object> startForm) {
        started = starts(processKey, user, startForm);
        instance = history.createHistoricProcessInstanceQuery()
                .processInstanceId(started.getId())
                .singleResult();
        timers = new CaseTimers(engine, () -> Set.of(started.getId()));
        agencyWide = true;
        return this;
    }

    /** Somebody starts a process beside the main line, for this case, by its start form. */
    public CaseWalk beside(String processKey, String user, Map<String, Object> startForm) {
        Map<String, Object> form = new LinkedHashMap<>(startForm);
        form.putIfAbsent("caseNumber", caseNumber());
        starts(processKey, user, form);
        return this;
    }

    /** The same by a message. */
    public CaseWalk besideByMessage(String processKey, String user, Map<String, Object> startForm) {
        Map<String, Object> form = new LinkedHashMap<>(startForm);
        form.putIfAbsent("caseNumber", caseNumber());
        people.as(user, () -> engine.getRuntimeService()
                .createMessageCorrelation(processKey)
                .setVariables(form)
                .correlateWithResult());
        return this;
    }

    private ProcessInstance starts(String processKey, String user, Map<String, Object> form) {
        return people.as(user, () -> {
            String definition = engine.getRepositoryService()
                    .createProcessDefinitionQuery()
                    .processDefinitionKey(processKey)
                    .latestVersion()
                    .singleResult()
                    .getId();
            return engine.getFormService().submitStartForm(definition, form);
        });
    }

    /** Lets somebody look at each task that is opened, before it is worked on. */
    public CaseWalk watchedBy(Consumer<OpenWork> watcher) {
        this.watcher = watcher;
        return this;
    }

    /** The main line as it was started, for assertions on its path; only its id is current. */
    public ProcessInstance started() {
        return started;
    }

    public ProcessEngine engine() {
        return engine;
    }

    public People people() {
        return people;
    }

    public CaseData data() {
        return data;
    }

    public String caseNumber() {
        return instance.getBusinessKey();
    }

    /** Everybody does the usual, and time passes where nobody has anything to do, until the task is open. */
    public OpenWork until(String taskKey) {
        return untilTask(taskKey).map(this::open).orElseThrow(() -> new AssertionError("案件結束前沒有經過工作 " + taskKey));
    }

    /** Likewise, until the case has ended. */
    public CaseWalk untilEnd() {
        untilTask(null);
        return this;
    }

    private Optional<Task> untilTask(String taskKey) {
        for (int step = 0; step < MOST_STEPS; step++) {
            List<Task> open = openTasks();
            Optional<Task> wanted = open.stream()
                    .filter(task -> task.getTaskDefinitionKey().equals(taskKey))
                    .findFirst();
            if (wanted.isPresent() || hasEnded()) {
                return wanted;
            }
            open.stream()
                    .filter(task -> !task.getTaskDefinitionKey().equals(STANDING))
                    .findFirst()
                    .ifPresentOrElse(task -> usual.perform(open(task)), timers::next);
        }
        throw new AssertionError("案件沒有進展：" + open());
    }

    /** Does the open task as usual. */
    public CaseWalk usual(String taskKey) {
        usual.perform(open(taskKey));
        return this;
    }

    /** The oldest open task of this key, found by the person whose work it is. */
    public OpenWork open(String taskKey) {
        return open(openTasks().stream()
                .filter(task -> task.getTaskDefinitionKey().equals(taskKey))
                .findFirst()
                .orElseThrow(() -> new AssertionError("沒有開啟的工作 " + taskKey + "，只有 " + open())));
    }

    private OpenWork open(Task task) {
        String user = people.responsible(task);
        return open(
                found(user, task.getTaskDefinitionKey())
                        .filter(own -> own.getId().equals(task.getId()))
                        .findFirst(),
                user,
                task.getTaskDefinitionKey());
    }

    /** The oldest task of this key in a certain person's list. @throws AssertionError if there is none */
    public OpenWork open(String taskKey, String user) {
        return open(found(user, taskKey).findFirst(), user, taskKey);
    }

    public OpenWork openOfVendor(String taskKey, String vendorId) {
        return open(taskKey, People.ofVendor(vendorId));
    }

    private OpenWork open(Optional<Task> own, String user, String taskKey) {
        Task task = own.orElseThrow(() -> new AssertionError(user + " 的清單沒有工作 " + taskKey));
        OpenWork work = new OpenWork(beans, people, task, user);
        watcher.accept(work);
        return work;
    }

    /** Whether the person finds a task of this key in the own list. */
    public boolean finds(String user, String taskKey) {
        return found(user, taskKey).findAny().isPresent();
    }

    /** As the lists of Tasklist ask: assigned to me, or open to one of my groups. */
    private Stream<Task> found(String user, String taskKey) {
        return people.as(user, () -> {
            List<Task> assigned = ofCase(taskKey).taskAssignee(user).listPage(0, MOST_TASKS);
            List<Task> offered = ofCase(taskKey).taskCandidateGroupIn(groups()).listPage(0, MOST_TASKS);
            return Stream.concat(assigned.stream(), offered.stream());
        });
    }

    /** Those of whom the person stands in for too. */
    private List<String> groups() {
        return engine.getIdentityService().getCurrentAuthentication().getGroupIds();
    }

    private TaskQuery ofCase(String taskKey) {
        return ofCase().taskDefinitionKey(taskKey);
    }

    private TaskQuery ofCase() {
        TaskQuery open = tasks.createTaskQuery();
        // A year's number has many processes that have nothing to do with each other.
        return (agencyWide ? open.processInstanceId(started.getId()) : open.processInstanceBusinessKey(caseNumber()))
                .orderByTaskCreateTime()
                .asc()
                .orderByTaskId()
                .asc();
    }

    private static Set<String> instances(ProcessEngine engine, String caseNumber) {
        return engine
                .getRuntimeService()
                .createProcessInstanceQuery()
                .processInstanceBusinessKey(caseNumber)
                .list()
                .stream()
                .map(Execution::getProcessInstanceId)
                .collect(Collectors.toSet());
    }

    private List<Task> openTasks() {
        return ofCase().list();
    }

    /** Keys of all open tasks of the case. */
    public List<String> open() {
        return openTasks().stream().map(Task::getTaskDefinitionKey).sorted().toList();
    }

    public boolean hasEnded() {
        return history.createHistoricProcessInstanceQuery()
                        .processInstanceId(instance.getId())
                        .finished()
                        .count()
                > 0;
    }

    /** Lets time pass until this timer and fires it; timers before it are taken to have fired without effect. */
    public CaseWalk fire(String timer) {
        timers.fire(timer);
        return this;
    }

    public boolean waitsFor(String timer) {
        return timers.waitFor(timer);
    }

    /** The value of a variable of the case itself, also after its end; null if there is none. */
    public Object variable(String name) {
        return history
                .createHistoricVariableInstanceQuery()
                .processInstanceId(instance.getId())
                .variableName(name)
                .list()
                .stream()
                .map(HistoricVariableInstance::getValue)
                .filter(Objects::nonNull)
                .findFirst()
                .orElse(null);
    }

    /** Elements that the case has passed, each as {@code process/element}: not what is open or was cancelled. */
    public List<String> walked() {
        return agencyWide ? walked(history, List.of(instance)) : walked(engine, caseNumber());
    }

    /** Likewise in any engine. */
    public static List<String> walked(ProcessEngine engine, String businessKey) {
        HistoryService history = engine.getHistoryService();
        return walked(
                history,
                history.createHistoricProcessInstanceQuery()
                        .processInstanceBusinessKey(businessKey)
                        .list());
    }

    private static List<String> walked(HistoryService history, List<HistoricProcessInstance> parts) {
        return parts.stream()
                .flatMap(part -> passed(history, part).stream())
                .filter(step -> !step.isCanceled())
                .map(step -> step.getProcessDefinitionKey() + "/" + step.getActivityId())
                .distinct()
                .toList();
    }

    private static List<HistoricActivityInstance> passed(HistoryService history, HistoricProcessInstance part) {
        return history.createHistoricActivityInstanceQuery()
                .processInstanceId(part.getId())
                .finished()
                .list();
    }

    /** Moves the clock to nine o'clock of a day. */
    public void clockAt(String day) {
        ClockUtil.setCurrentTime(Date.from(
                LocalDate.parse(day).atTime(9, 0).atZone(ZoneId.systemDefault()).toInstant()));
    }

    @Override
    public void close() {
        ClockUtil.reset();
    }
}
