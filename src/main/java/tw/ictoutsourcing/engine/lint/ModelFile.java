package tw.ictoutsourcing.engine.lint;

import java.nio.charset.StandardCharsets;

/**
 * One model as it will be deployed.
 *
 * @param name resource name with forward slashes, relative to the models folder, e.g. {@code decisions/asset-risk.dmn}
 * @param bytes the file as it is
 */
public record ModelFile(String name, byte[] bytes) {

    boolean is(String extension) {
        return name.endsWith("." + extension);
    }

    String text() {
        return new String(bytes, StandardCharsets.UTF_8);
    }
}
