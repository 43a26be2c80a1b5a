package tw.ictoutsourcing.wholecase;

import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Comparator;
import java.util.Date;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.impl.util.ClockUtil;
import org.camunda.bpm.engine.runtime.Job;
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
    private final People people;
    private final CaseData data;
    private final UsualWork usual;
    private ProcessInstance instance;

    /** The clock stands at the morning of the reference date. */
    public CaseWalk(BeanFactory beans, CaseData data) {
        this.beans = beans;
        this.engine = beans.getBean(ProcessEngine.class);
        this.people = new People(engine);
        this.data = data;
        this.usual = new UsualWork(data);
        clockAt(data.asked("referenceDate").toString());
    }

    /** The unit files the request. */
    public CaseWalk request() {
        String unit = people.ofUnit(data.asked("requestingUnit"));
        instance = people.as(unit, () -> {
            String definition = engine.getRepositoryService()
                    .createProcessDefinitionQuery()
                    .processDefinitionKey("outsourcing-case")
                    .latestVersion()
                    .singleResult()
                    .getId();
            return engine.getFormService().submitStartForm(definition, data.requestForm());
        });
        instance = engine.getRuntimeService()
                .createProcessInstanceQuery()
                .processInstanceId(instance.getId())
                .singleResult();
        return this;
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

    public ProcessInstance instance() {
        return instance;
    }

    /** Everybody does the usual, and time passes where nobody has anything to do, until the task is open. */
    public OpenWork until(String taskKey) {
        return untilTask(taskKey).map(this::open).orElseThrow(() -> new AssertionError("案件結束前沒有經過工作 " + taskKey));
    }

    /** Likewise, until the case has ended. */
    public CaseWalk untilEnd() {
        untilTask(null).ifPresent(task -> {
            throw new AssertionError("案件沒有結束，仍有工作 " + task.getTaskDefinitionKey());
        });
        return this;
    }

    private Optional<Task> untilTask(String taskKey) {
        for (int step = 0; step < MOST_STEPS; step++) {
            List<Task> open = tasks();
            Optional<Task> wanted = open.stream()
                    .filter(task -> task.getTaskDefinitionKey().equals(taskKey))
                    .findFirst();
            if (wanted.isPresent() || hasEnded()) {
                return wanted;
            }
            open.stream()
                    .filter(task -> !task.getTaskDefinitionKey().equals(STANDING))
                    .findFirst()
                    .ifPresentOrElse(task -> usual.perform(open(task)), this::nextTimer);
        }
        throw new AssertionError("案件沒有進展：" + open());
    }

    /** Does the open task as usual. */
    public CaseWalk usual(String taskKey) {
        usual.perform(open(taskKey));
        return this;
    }

    /** The oldest open task of this key, found by the person whose work it is in the own list. */
    public OpenWork open(String taskKey) {
        return open(task(taskKey));
    }

    /** Likewise as a certain person. @throws AssertionError if the person does not find it */
    public OpenWork open(String taskKey, String user) {
        return open(task(taskKey), user);
    }

    public OpenWork openOfVendor(String taskKey, String vendorId) {
        return open(taskKey, People.ofVendor(vendorId));
    }

    /** Whether the person finds a task of this key in the own list. */
    public boolean finds(String user, String taskKey) {
        return found(user, taskKey).findAny().isPresent();
    }

    private OpenWork open(Task task) {
        return open(task, people.responsible(task));
    }

    private OpenWork open(Task task, String user) {
        Task own = found(user, task.getTaskDefinitionKey())
                .filter(found ->
                        user.equals(people.responsible(task)) ? found.getId().equals(task.getId()) : true)
                .findFirst()
                .orElseThrow(() -> new AssertionError(user + " 的清單沒有工作「" + task.getName() + "」"));
        return new OpenWork(beans, people, own, user);
    }

    /** As the lists of Tasklist ask: assigned to me, or open to one of my groups. */
    private Stream<Task> found(String user, String taskKey) {
        return people.as(
                user,
                () -> Stream.concat(
                        own(taskKey).taskAssignee(user).listPage(0, MOST_TASKS).stream(),
                        own(taskKey).taskCandidateGroupIn(People.groupsOf(user)).listPage(0, MOST_TASKS).stream())
                        .toList()
                        .stream());
    }

    private TaskQuery own(String taskKey) {
        return engine.getTaskService()
                .createTaskQuery()
                .processInstanceBusinessKey(caseNumber())
                .taskDefinitionKey(taskKey)
                .orderByTaskCreateTime()
                .asc();
    }

    /** Keys of all open tasks of the case. */
    public List<String> open() {
        return tasks().stream().map(Task::getTaskDefinitionKey).sorted().toList();
    }

    public Task task(String taskKey) {
        return tasks().stream()
                .filter(task -> task.getTaskDefinitionKey().equals(taskKey))
                .findFirst()
                .orElseThrow(() -> new AssertionError("沒有開啟的工作 " + taskKey + "，只有 " + open()));
    }

    private List<Task> tasks() {
        return engine.getTaskService()
                .createTaskQuery()
                .processInstanceBusinessKey(caseNumber())
                .orderByTaskCreateTime()
                .asc()
                .orderByTaskId()
                .asc()
                .list();
    }

    public boolean hasEnded() {
        return engine.getRuntimeService()
                        .createProcessInstanceQuery()
                        .processInstanceId(instance.getId())
                        .count()
                == 0;
    }

    /** Lets time pass until the case's next timer and fires it. @return the element it belongs to */
    public String nextTimer() {
        return fire(jobs().findFirst().orElseThrow(() -> new AssertionError("案件停住了：沒有工作也沒有計時器")));
    }

    /** Lets time pass until this timer and fires it; timers before it are taken to have fired without effect. */
    public CaseWalk fire(String timer) {
        fire(jobs().filter(job -> timer.equals(element(job)))
                .findFirst()
                .orElseThrow(() -> new AssertionError("沒有計時器 " + timer)));
        return this;
    }

    public boolean waitsFor(String timer) {
        return jobs().anyMatch(job -> timer.equals(element(job)));
    }

    private String fire(Job job) {
        if (job.getDuedate() != null && job.getDuedate().after(ClockUtil.getCurrentTime())) {
            ClockUtil.setCurrentTime(job.getDuedate());
        }
        String element = element(job);
        engine.getManagementService().executeJob(job.getId());
        return element;
    }

    private Stream<Job> jobs() {
        List<String> instances = engine
                .getRuntimeService()
                .createProcessInstanceQuery()
                .processInstanceBusinessKey(caseNumber())
                .list()
                .stream()
                .map(ProcessInstance::getId)
                .toList();
        return engine.getManagementService().createJobQuery().timers().list().stream()
                .filter(job -> instances.contains(job.getProcessInstanceId()))
                .sorted(Comparator.comparing(Job::getDuedate, Comparator.nullsFirst(Comparator.naturalOrder())));
    }

    private String element(Job job) {
        return engine.getManagementService()
                .createJobDefinitionQuery()
                .jobDefinitionId(job.getJobDefinitionId())
                .singleResult()
                .getActivityId();
    }

    /** The value of a variable of the case itself, also after its end; null if there is none. */
    public Object variable(String name) {
        return engine
                .getHistoryService()
                .createHistoricVariableInstanceQuery()
                .processInstanceId(instance.getId())
                .variableName(name)
                .list()
                .stream()
                .map(found -> found.getValue())
                .filter(Objects::nonNull)
                .findFirst()
                .orElse(null);
    }

    /** Elements that any process of the case has entered, each as {@code process/element}. */
    public List<String> walked() {
        return walked(engine, caseNumber());
    }

    /** Likewise in any engine. */
    public static List<String> walked(ProcessEngine engine, String businessKey) {
        return engine
                .getHistoryService()
                .createHistoricProcessInstanceQuery()
                .processInstanceBusinessKey(businessKey)
                .list()
                .stream()
                .flatMap(part -> engine
                        .getHistoryService()
                        .createHistoricActivityInstanceQuery()
                        .processInstanceId(part.getId())
                        .list()
                        .stream())
                .map(step -> step.getProcessDefinitionKey() + "/" + step.getActivityId())
                .distinct()
                .toList();
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

    /** The instance of a called process that is running now. */
    public ProcessInstance part(String processKey) {
        return engine
                .getRuntimeService()
                .createProcessInstanceQuery()
                .processInstanceBusinessKey(caseNumber())
                .processDefinitionKey(processKey)
                .list()
                .stream()
                .findFirst()
                .orElseThrow(() -> new AssertionError("沒有執行中的流程 " + processKey));
    }

    Map<String, Object> expected() {
        return data.expect();
    }
}
