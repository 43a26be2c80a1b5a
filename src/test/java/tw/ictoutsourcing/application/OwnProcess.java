package tw.ictoutsourcing.application;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import tw.ictoutsourcing.OutsourcingApplication;
import tw.ictoutsourcing.engine.Rest;

/** The application in a JVM of its own, which a test may stop and start: Camunda keeps too much in statics for one. */
class OwnProcess implements AutoCloseable {

    private static final Duration PATIENCE = Duration.ofMinutes(3);
    private static final Pattern STARTED = Pattern.compile("http://localhost:(\\d+)/");

    private final Path log;
    private final Process process;

    /** @param home where the database, the models and the log lie */
    OwnProcess(Path home) {
        try {
            log = Files.createTempFile(home, "start", ".log");
            process = new ProcessBuilder(List.of(
                            Path.of(System.getProperty("java.home"), "bin", "java")
                                    .toString(),
                            "-cp",
                            classPath(),
                            OutsourcingApplication.class.getName(),
                            "--server.port=0",
                            "--spring.datasource.url=jdbc:h2:file:" + home.resolve("data/outsourcing"),
                            "--outsourcing.models=" + home.resolve("models"),
                            "--camunda.bpm.job-execution.enabled=false",
                            "--OUTSOURCING_TRIAL_PASSWORD=" + Rest.PASSWORD))
                    .redirectErrorStream(true)
                    .redirectOutput(log.toFile())
                    .start();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Waits until it answers; its port. */
    int port() {
        await().atMost(PATIENCE)
                .until(() -> !process.isAlive() || STARTED.matcher(log()).find());
        Matcher started = STARTED.matcher(log());
        assertThat(started.find()).as(log()).isTrue();
        return Integer.parseInt(started.group(1));
    }

    /** Waits until it gave up starting; its exit code. */
    int failure() throws InterruptedException {
        assertThat(process.waitFor(PATIENCE.toSeconds(), TimeUnit.SECONDS))
                .as(log())
                .isTrue();
        return process.exitValue();
    }

    String log() {
        try {
            return Files.readString(log);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public void close() throws InterruptedException {
        process.destroy();
        process.waitFor(PATIENCE.toSeconds(), TimeUnit.SECONDS);
    }

    /** As shipped: without the tests. */
    private static String classPath() {
        String all = System.getProperty("surefire.test.class.path", System.getProperty("java.class.path"));
        return Arrays.stream(all.split(File.pathSeparator))
                .filter(entry -> !entry.endsWith("test-classes") && !entry.endsWith("test-classes" + File.separator))
                .collect(Collectors.joining(File.pathSeparator));
    }
}
